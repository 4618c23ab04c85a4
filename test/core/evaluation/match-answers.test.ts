import { describe, expect, test } from '@jest/globals';
import type { ProjectAnswers } from '../../../src/core/evaluation/answers';
import { matchAllAnswers, matchAnswers } from '../../../src/core/evaluation/match-answers';
import { projectOf, type ProjectLine } from './budget-fixture';

const entry = (
  name: string,
  code: string | null = null,
  department: string | null = null,
): ProjectAnswers => ({
  name,
  code,
  department,
  fields: {},
});

describe('matchAnswers', () => {
  test.each<[string, ProjectLine, ProjectAnswers]>([
    ['by code, whatever the name', { name: '新名', code: '001' }, entry('旧名', '001')],
    ['by name', { name: '软件维护费' }, entry('软件维护费')],
    ['by name typed otherwise', { name: '软件维护费(一期)' }, entry(' 软件 维护费（一期）')],
    [
      'by name and department',
      { name: '工作经费', department: '甲科' },
      entry('工作经费', null, '甲科'),
    ],
    [
      'by a name that is unique, department left out',
      { name: '工作经费', department: '甲科' },
      entry('工作经费'),
    ],
    [
      'by name where only one side has a code',
      { name: '工作经费', code: '001' },
      entry('工作经费'),
    ],
  ])('%s', (_, line, answers) => {
    expect(matchAnswers(projectOf(line), [entry('别的项目'), answers])).toBe(answers);
  });

  test.each<[string, ProjectLine, readonly ProjectAnswers[]]>([
    ['codes that differ', { name: '工作经费', code: '001' }, [entry('工作经费', '002')]],
    [
      'departments that differ',
      { name: '工作经费', department: '甲科' },
      [entry('工作经费', null, '乙科')],
    ],
    ['names that differ', { name: '工作经费' }, [entry('工作经费二')]],
    [
      'two answers of that name',
      { name: '工作经费', department: '甲科' },
      [entry('工作经费', null, '乙科'), entry('工作经费')],
    ],
  ])('never by %s', (_, line, answers) => {
    expect(matchAnswers(projectOf(line), answers)).toBeUndefined();
  });

  test('an answer without department is not given to either of two namesakes', () => {
    const projects = [
      projectOf({ name: '工作经费', department: '甲科' }),
      projectOf({ name: '工作经费', department: '乙科' }),
    ];
    const { byProject, unmatched } = matchAllAnswers(projects, [entry('工作经费')]);
    expect(byProject.size).toBe(0);
    expect(unmatched).toHaveLength(1);
  });

  test('order of rows does not matter', () => {
    const [a, b] = [projectOf({ name: '甲' }, 4), projectOf({ name: '乙' }, 5)];
    const answers = [entry('乙'), entry('甲')];
    const { byProject } = matchAllAnswers([b, a], answers);
    expect([byProject.get(a)?.name, byProject.get(b)?.name]).toEqual(['甲', '乙']);
  });
});
