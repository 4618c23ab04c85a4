import { describe, expect, test } from '@jest/globals';
import {
  copyableFields,
  copySources,
  likeFields,
} from '../../../src/taskpane/answering/copy-answers';
import { plansOfProblems, problemsOfFindings } from '../../../src/taskpane/answering/suggestions';
import type { FindingLine } from '../../../src/core/report/report-input';
import { answersOf } from '../../core/evaluation/budget-fixture';
import { stateOf } from './state';

const LINES = [{ name: '培训经费' }, { name: '软件维护费' }];
const TEXT = '软件维护费严格按照合同约定支付，全年共完成巡检12次，系统运行平稳。';

describe('copying', () => {
  const answers = answersOf({
    软件维护费: { F13: '无', F30: { 一般公共预算: 10 }, F50: { text: TEXT } },
    培训经费: { F13: '《办法》', F50: { text: TEXT.replace('软件维护费', '培训经费') } },
  });
  const state = stateOf(LINES, answers);
  const earlier = answersOf({ 培训经费: { F14: '用于培训' } });
  const sources = copySources({ ...state, earlier }, '培训经费|', '本单位');

  test('offers earlier answers, then the other projects', () => {
    expect(sources.map(({ name, isEarlier }) => [name, isEarlier])).toEqual([
      ['培训经费', true],
      ['软件维护费', false],
    ]);
  });

  test('offers answers of projects that are gone, and the office its earlier ones', () => {
    const gone = stateOf(LINES, answersOf({ 旧项目: { F13: '无' } }));
    expect(copySources(gone, '培训经费|', '本单位').map(({ name }) => name)).toEqual([
      '旧项目',
      '软件维护费',
    ]);
    const office = answersOf({}, { F71: '经验' });
    const [source] = copySources({ ...state, earlier: office }, null, '本单位');
    expect(copyableFields(state, null, source!.answers).map(({ field }) => field.id)).toEqual([
      'F71',
    ]);
    expect(copySources(state, null, '本单位')).toEqual([]);
  });

  test('offers words that the source has, and says which would be replaced; never amounts', () => {
    const fields = copyableFields(state, '培训经费|', sources[1]!.answers);
    expect(fields.map(({ field, isTaken }) => [field.id, isTaken])).toEqual([
      ['F13', true],
      ['F50', true],
    ]);
  });

  test('names dimensions that are like the source’s', () => {
    const fields = copyableFields(state, '培训经费|', sources[1]!.answers).map(
      ({ field }) => field,
    );
    const alike = likeFields(state, '培训经费|', sources[1]!, fields);
    expect(alike.map(({ id }) => id)).toEqual(['F50']);
  });
});

describe('suggestions', () => {
  const line = (message: string, changes: Partial<FindingLine['finding']>): FindingLine => ({
    finding: {
      code: 'R-D08',
      rule: 'spending',
      severity: 'warning',
      place: null,
      related: [],
      data: {},
      fix: null,
      consequences: [],
      ...changes,
    },
    message,
    why: '',
    fix: '',
    state: 'explained',
    reason: '尾款未付',
  });

  test('problems are facts of the sheets, with her own reason as the cause', () => {
    const rows = problemsOfFindings([
      line('执行率低', {}),
      line('执行率低', {}),
      line('只是提示', { severity: 'info' }),
      line('回答的事', { data: { field: 'F50' } }),
    ]);
    expect(rows.map(({ row }) => row)).toEqual([
      { problem: '执行率低', cause: '尾款未付', measure: null, section: null, deadline: null },
    ]);
  });

  test('plans are the measures of her own list', () => {
    const rows = plansOfProblems([
      { problem: '进度慢', measure: '按季通报', deadline: '2020年6月' },
      { problem: '无措施', measure: null },
    ]);
    expect(rows.map(({ row }) => row)).toEqual([
      { task: '按季通报', section: null, deadline: '2020年6月' },
    ]);
  });
});
