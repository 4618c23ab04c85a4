import { describe, expect, test } from '@jest/globals';
import { formSections } from '../../../src/core/evaluation/form-sections';
import { allOutlines } from '../../../src/core/evaluation/outline/outlines';

const annex = allOutlines()[0]!;
const ids = (level: 'office' | 'project'): [string, string[]][] =>
  formSections(annex, level).map(({ id, fields }) => [id, fields.map((field) => field.id)]);

describe('formSections', () => {
  test('puts the project fields under the headings that print them', () => {
    expect(ids('project')).toEqual([
      ['head', ['F10', 'F11']],
      ['1.1', ['F12', 'F13', 'F14', 'F15', 'F16', 'F17', 'F37']],
      ['1.2', ['F20', 'F21', 'F22']],
      ['2', ['F30', 'F31', 'F32', 'F33', 'F33a', 'F34', 'F35a', 'F36']],
      ['3', ['F40', 'F41', 'F42', 'F43', 'F44']],
      ['4', ['F50', 'F51', 'F52', 'F53']],
      ['tail', ['F72', 'F80']],
    ]);
  });

  test('puts the office fields under theirs, the problems after their kinds', () => {
    expect(ids('office')).toEqual([
      ['head', ['F01', 'F02', 'F03', 'F03a', 'F03b', 'F04', 'F04a']],
      ['2', ['F35']],
      ['5.1', ['F60']],
      ['5.2', ['F61']],
      ['5.3', ['F62']],
      ['5.4', ['F63']],
      ['5', ['F64']],
      ['6.1', ['F70']],
      ['6.2', ['F71', 'F71a', 'F71b']],
      ['tail', ['F78']],
    ]);
  });

  test('keeps the heading above and the guidance', () => {
    const first = formSections(annex, 'project')[1]!;
    expect(first.parent).toBe('一、项目基本情况');
    expect(first.heading).toBe('（一）项目基本情况简介');
    expect(first.guidance).toBe('包括项目基本性质、用途和主要内容、涉及范围等。');
  });

  test.each(allOutlines().map((outline) => [outline.id, outline] as const))(
    'loses no field of %s and shows none twice',
    (_id, outline) => {
      const shown = (['office', 'project'] as const).flatMap((level) =>
        formSections(outline, level).flatMap(({ fields }) => fields.map(({ id }) => id)),
      );
      expect([...shown].sort()).toEqual(outline.fields.map(({ id }) => id).sort());
    },
  );
});
