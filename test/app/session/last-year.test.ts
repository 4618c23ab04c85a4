import { describe, expect, test } from '@jest/globals';
import { FIELD } from '../../../src/core/evaluation/field-ids';
import type { Session } from '../../../src/app/session';
import { openBench, sharedRecords } from './bench';

const PROJECT = '企业退休人员独子费';
/** Fields that last from year to year, and one that does not. */
const PURPOSE = 'F14';
const ECONOMY = 'F50';

/** Answers to the sample, whose tables are of 2019, as somebody gave them a year before. */
const LAST_YEAR = JSON.stringify({
  version: 1,
  reading: {},
  aliases: { 独子费: PROJECT },
  reasons: {},
  office: { [FIELD.unitName]: '某区人社局', [FIELD.year]: 2018 },
  projects: [
    {
      code: null,
      name: PROJECT,
      department: null,
      fields: { [PURPOSE]: '发放独生子女费。', [ECONOMY]: { text: '2018年支出35.00万元。' } },
    },
  ],
});

const ofProject = (session: Session) =>
  session.state().answers.projects.find(({ name }) => name === PROJECT)?.fields ?? {};
const yearOf = (session: Session) => session.state().answers.office[FIELD.year];

describe('answers of last year in this year’s workbook', () => {
  test('are asked about when a file brings them in place of hers, and kept to copy from at once', async () => {
    const { session } = await openBench();
    expect(session.importAnswers(LAST_YEAR, 'replace')).toBe(true);
    expect(session.state().yearChoice).toEqual({ answersYear: 2018, sheetYear: 2019 });
    session.decideYear('roll-forward');
    expect(session.state().yearChoice).toBeNull();
    expect(yearOf(session)).toBe(2019);
    expect(Object.keys(ofProject(session))).toEqual([PURPOSE]);
    expect(session.state().answers.aliases).toEqual({ 独子费: PROJECT });
    expect(session.state().earlier?.projects[0]?.fields[ECONOMY]).toBeDefined();
  });

  test('put aside leave an empty form, and are there to copy from', async () => {
    const { session } = await openBench();
    session.importAnswers(LAST_YEAR, 'replace');
    session.decideYear('archive');
    expect(yearOf(session)).toBe(2019);
    expect(session.state().answers.projects).toEqual([]);
    expect(session.state().earlier?.office[FIELD.unitName]).toBe('某区人社局');
  });

  test('not wanted are found among what was set aside, and asked about when taken back', async () => {
    const { session, clock } = await openBench();
    session.importAnswers(LAST_YEAR, 'replace');
    session.decideYear('discard');
    await clock.tick(2000);
    expect(session.state().answers.office).toEqual({});
    expect(session.state().earlier).toBeNull();
    const [candidate] = await session.discarded();
    if (!candidate) throw new Error('nothing was set aside');
    await session.takeBack(candidate);
    expect(session.state().yearChoice).toEqual({ answersYear: 2018, sheetYear: 2019 });
  });

  test('fill what is blank without making the report one of last year', async () => {
    const { session } = await openBench();
    session.setOffice(FIELD.unitName, '某区医保局');
    session.importAnswers(LAST_YEAR, 'fill');
    expect(session.state().yearChoice).toBeNull();
    expect(session.state().answers.office).toEqual({ [FIELD.unitName]: '某区医保局' });
    expect(ofProject(session)[PURPOSE]).toBe('发放独生子女费。');
  });

  test('decided in one window are no question any more in the other', async () => {
    const records = sharedRecords();
    const first = await openBench({ records });
    const second = await openBench({ records, clock: first.clock });
    first.session.importAnswers(LAST_YEAR, 'replace');
    await first.clock.tick(2000);
    expect(second.session.state().yearChoice).not.toBeNull();
    first.session.decideYear('archive');
    await first.clock.tick(2000);
    expect(yearOf(second.session)).toBe(2019);
    expect(second.session.state().yearChoice).toBeNull();
  });
});
