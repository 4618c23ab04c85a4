import { afterAll, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from '../../src/app/session';
import { findingKey, projectsByRow } from '../../src/app/finding-key';
import { parseAnswers } from '../../src/app/parse-answers';
import type { Answers, FieldValue } from '../../src/core/evaluation/answers';
import { readDocx } from '../../src/files/docx/read-docx';
import { openWorkbook } from '../../src/files/xlsx/open-workbook';
import { runCli } from '../cli/run-cli';
import { openInWps } from '../wps/open-wps';
import { completeAnswers, DAY, sampleBytes } from './flow';
import { openInExcel } from './office-driver';
import { judged, typeIn, workIn } from './working';

const folder = mkdtempSync(join(tmpdir(), 'three-hosts-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The answers that the command line takes out of a workbook. */
async function extracted(bytes: Uint8Array, out: string): Promise<Answers> {
  const file = join(folder, 'b.xlsx');
  writeFileSync(file, bytes);
  const run = await runCli(['extract', file, '-o', join(folder, out)]);
  expect([run.code, run.complaints]).toEqual([0, '']);
  const parsed = parseAnswers(readFileSync(join(folder, out, 'b.answers.json'), 'utf8'));
  if (!parsed.ok) throw new Error(parsed.where);
  return parsed.answers;
}

/** Gives a reason for what a rule found; the key under which it is kept. */
async function giveReason(session: Session, code: string, reason: string): Promise<string> {
  await judged(session);
  const { findings, opened } = session.state();
  const found = findings.find(({ finding }) => finding.code === code);
  if (!found || !opened) throw new Error(`nothing found by ${code}`);
  const key = findingKey(found.finding, projectsByRow(opened.reading.tables));
  session.setReason(key, reason);
  return key;
}

/** Every text in an answer, however deep, as a report has it: the last stop may be gone, and days are told in other words. */
function wordsOf(value: FieldValue): string[] {
  if (typeof value === 'string') {
    return /^\d{4}-\d{2}-\d{2}$/u.test(value) ? [] : [value.replace(/。$/u, '')];
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(wordsOf);
}

const part = (answers: Answers, from: number, to?: number): string[] =>
  answers.projects.slice(from, to).map(({ name }) => name);

const MAPPED = { 'column:2019年项目支出:expenditure': 'H' };
const OTHER = '培训比计划多办一期，费用在本单位日常公用经费中列支。';
const ALIASES = { 独子费: '企业退休人员独子费', 稽核费: '社保基金稽核费' };

test('begun in WPS, continued in Excel, finished by the command line: no answer is lost', async () => {
  const all = completeAnswers();
  const changed = all.projects[1];
  const office = Object.keys(all.office);

  const { et, host } = openInWps(sampleBytes('sample'));
  const inWps = await workIn(host);
  inWps.setOutline('yunnan-2019-annex-4-2', 'hubei');
  for (const [id, column] of Object.entries(MAPPED)) inWps.setReading(id, column);
  const begun = await giveReason(inWps, 'R-F04', '政府采购由区财政统一列示，不改名称。');
  inWps.setAlias('独子费', ALIASES['独子费']);
  typeIn(inWps, all, { office: office.slice(0, 4), projects: part(all, 0, 4) });
  await inWps.keep();
  const afterWps = inWps.state().answers;
  expect(inWps.state().saved).toBe('kept');
  await inWps.close();
  const fromWps = et.save();
  expect(await extracted(fromWps, 'wps')).toEqual(afterWps);

  const excel = await openInExcel(fromWps, 'b.xlsx');
  const inExcel = await workIn(excel.host);
  expect(inExcel.state().answers).toEqual(afterWps);
  inExcel.setAlias('稽核费', ALIASES['稽核费']);
  typeIn(inExcel, all, { office: office.slice(4, 7), projects: part(all, 4, 7) });
  const project = inExcel.state().opened?.reading.tables[0]?.projects[1];
  inExcel.setProject(project?.key ?? '', 'F72', OTHER);
  const continued = await giveReason(inExcel, 'R-F05', '项目在上年立项，款项在本年支付。');
  await inExcel.generate(DAY);
  const afterExcel = inExcel.state().answers;
  expect(inExcel.state().report?.status).toBe('draft');
  await inExcel.close();
  const fromExcel = excel.excel.save();
  excel.close();
  const handed = await extracted(fromExcel, 'excel');
  expect(handed).toEqual(afterExcel);
  expect(handed.projects).toHaveLength(7);

  const mine: Answers = {
    ...all,
    ...{ profile: 'hubei', reading: MAPPED, aliases: ALIASES },
    reasons: { [begun]: afterWps.reasons[begun]!, [continued]: afterExcel.reasons[continued]! },
    office: { ...all.office, F02: 2019 },
    projects: all.projects.map((entry) =>
      entry === changed ? { ...entry, fields: { ...entry.fields, F72: OTHER } } : entry,
    ),
  };
  const finished: Answers = {
    ...handed,
    office: { ...mine.office, ...handed.office },
    projects: [...handed.projects, ...mine.projects.slice(7)],
  };
  expect(finished).toEqual(mine);
  const answersFile = join(folder, 'finished.json');
  writeFileSync(answersFile, JSON.stringify(finished));
  const run = await runCli([
    ...['report', join(folder, 'b.xlsx'), '--in-place', '--answers', answersFile, '--date', DAY],
  ]);
  expect([run.code, run.complaints]).toEqual([0, '']);
  const reported = new Uint8Array(readFileSync(join(folder, 'b.xlsx')));
  expect(await extracted(reported, 'cli')).toEqual(mine);

  const narrative = readDocx(new Uint8Array(readFileSync(join(folder, 'b-绩效自评报告.docx'))));
  const book = openWorkbook(reported, 'b.xlsx');
  const shown = book.summary.sheets.flatMap(({ name }) =>
    name === '_绩效自评' ? [] : (book.readGrid(name)?.values ?? []).flat(),
  );
  expect(shown).toContain(mine.reasons[begun]);
  const told = JSON.stringify([narrative, shown]);
  const words = [mine.office, ...mine.projects.map(({ fields }) => fields)].flatMap(wordsOf);
  expect(words.length).toBeGreaterThan(200);
  expect(words.filter((word) => !told.includes(word))).toEqual([]);
}, 60_000);
