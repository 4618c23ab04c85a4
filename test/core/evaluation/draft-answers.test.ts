import { describe, expect, test } from '@jest/globals';
import { answersSchema, emptyAnswers, type Answers } from '../../../src/core/evaluation/answers';
import { draftAnswers } from '../../../src/core/evaluation/draft-answers';
import { evaluate } from '../../../src/core/evaluation/evaluate';
import { allOutlines } from '../../../src/core/evaluation/outline/outlines';
import { findProfile } from '../../../src/core/evaluation/profile/profiles';
import { answersOf, tableOf } from './budget-fixture';

const tables = [
  tableOf([
    {
      name: '工伤保险工作经费',
      code: '001',
      originalBudget: 8,
      adjustedBudget: 10,
      sources: { 一般公共预算: 10 },
    },
    { name: '2018年市属经费', expenditure: 8 },
  ]),
];
const [annex] = allOutlines();
const profile = findProfile('central-2020')!;

const draft = (answers: Answers = emptyAnswers(), outline = annex!) =>
  draftAnswers({ tables, answers, outline, profile });

describe('draftAnswers', () => {
  test.each(allOutlines().map((outline) => [outline.id, outline] as const))(
    'is a valid answers file and says the same again: %s',
    (_, outline) => {
      const first = draft(emptyAnswers(), outline);
      const read = answersSchema.parse(JSON.parse(JSON.stringify(first)));
      expect(read).toEqual(first);
      expect(draft(read, outline)).toEqual(first);
    },
  );

  test('fills in what the sheet says', () => {
    const { outline, profile: profileId, office, projects } = draft();
    expect([outline, profileId]).toEqual(['yunnan-2019-annex-4-2', 'central-2020']);
    expect(office).toMatchObject({ F01: '某区社会保险局', F02: 2019, F04: null });
    expect(projects[0]).toMatchObject({
      code: '001',
      name: '工伤保险工作经费',
      fields: {
        F10: '工伤保险工作经费',
        F30: { 一般公共预算: 10 },
        F31: {
          originalBudget: 8,
          adjustment: 2,
          adjustedBudget: 10,
          expenditure: 10,
          balance: 0,
          executionRate: 1,
        },
        F32: null,
      },
    });
  });

  test('has every open question, and only those that are due', () => {
    const { officeOpen, projects: evaluated } = evaluate({
      tables,
      answers: emptyAnswers(),
      outline: annex!,
      profile,
      errors: 0,
    });
    const { office, projects } = draft();
    for (const { id } of officeOpen.all) expect(office).toHaveProperty(id, null);
    evaluated.forEach(({ open }, index) => {
      for (const { id } of open.all) expect(projects[index]?.fields).toHaveProperty(id, null);
    });
    expect(projects[0]!.fields).not.toHaveProperty('F33');
    expect(projects[1]!.fields).toMatchObject({ F33: null, F33a: null, F37: null });
  });

  test('keeps what was answered, also what this outline does not ask, and what it does not know', () => {
    const given = answersSchema.parse({
      ...answersOf({ 撤销的项目: { F14: '旧' } }, { X1: '别的提纲' }),
      projects: [
        { code: '001', name: '工伤', fields: { F14: '印资料', X9: 1 }, note: '我的备注' },
        { name: '撤销的项目', fields: { F14: '旧' } },
      ],
      aliases: { 工伤费: '工伤保险工作经费' },
      extra: { kept: true },
    });
    const made = draft(given);
    expect(made).toMatchObject({
      aliases: given.aliases,
      extra: { kept: true },
      office: { X1: '别的提纲' },
    });
    expect(made.projects[0]).toMatchObject({
      name: '工伤保险工作经费',
      note: '我的备注',
      fields: { F14: '印资料', X9: 1, F13: null },
    });
    expect(made.projects.at(-1)).toMatchObject({ name: '撤销的项目', fields: { F14: '旧' } });
  });
});
