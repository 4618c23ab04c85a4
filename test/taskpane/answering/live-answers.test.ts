import { describe, expect, test } from '@jest/globals';
import { setProjectField } from '../../../src/app/session/edit-answers';
import type { SessionState } from '../../../src/app/session/session-state';
import { answerAt, answersAt } from '../../../src/taskpane/answering/live-answers';
import { answersOf } from '../../core/evaluation/budget-fixture';
import { stateOf } from './state';

const LINES = [
  { name: '培训经费', sources: { 一般公共预算: 10 } },
  { name: '软件维护费', expenditure: 8 },
];
const [training, software] = ['培训经费|', '软件维护费|'];

function typed(state: SessionState, field: string, value: string): SessionState {
  const projects = state.opened!.reading.tables.flatMap((table) => table.projects);
  const [project] = projects;
  const answers = setProjectField(state.answers, projects, project!, { field, value });
  return { ...state, answers };
}

describe('answerAt', () => {
  const state = stateOf(
    LINES,
    answersOf({ 培训经费: { F13: '无', F10: '改名' } }, { F03: '2020-03-20' }),
  );

  test('gives hers, the sheet’s where she said nothing, and the sheet’s name whatever she said', () => {
    expect(answerAt(state, training, 'F13')).toBe('无');
    expect(answerAt(state, training, 'F30')).toEqual({ 一般公共预算: 10 });
    expect(answerAt(state, training, 'F10')).toBe('培训经费');
    expect(answerAt(state, software, 'F13')).toBeUndefined();
    expect(answerAt(state, '没有|', 'F13')).toBeUndefined();
  });

  test('gives the office’s, with the unit and the year of the sheet', () => {
    expect(answerAt(state, null, 'F03')).toBe('2020-03-20');
    expect(answerAt(state, null, 'F01')).toBe('某区社会保险局');
    expect(answerAt(state, null, 'F02')).toBe(2019);
  });

  test('gives the day that the report is offered to bear where she answered none', () => {
    expect(answerAt(stateOf(LINES), null, 'F03')).toBe(state.today);
  });

  test('follows typing at once, and leaves other answers the same objects', () => {
    const next = typed(typed(state, 'F14', '用于培训'), 'F14', '用于培训参保单位');
    expect(answerAt(next, training, 'F14')).toBe('用于培训参保单位');
    expect(answerAt(next, training, 'F30')).toBe(answerAt(state, training, 'F30'));
    expect(answersAt(next, training)).toMatchObject({ F13: '无', F14: '用于培训参保单位' });
  });

  test('keeps a text that she emptied empty', () => {
    const next = typed(state, 'F30', '');
    expect(answerAt(next, training, 'F30')).toBe('');
  });
});
