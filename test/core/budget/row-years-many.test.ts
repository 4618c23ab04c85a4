import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ReadingChoices } from '../../../src/core/budget/reading';
import { onlyTable, projectsOf, readDrawn } from './read-drawn';

const NAMES = ['培训经费', '软件维护费', '稽核费', '宣传费', '档案整理费', '设备购置'];
const FIRST_ROW = 3;

/** A table with a row for each year of each project, drawn in one of the ways that people do. */
const sheets = fc.record({
  years: fc.constantFrom([2023, 2024], [2022, 2023, 2024], [2024, 2023]),
  amounts: fc.array(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 0, max: 9 })), {
    minLength: 18,
    maxLength: 18,
  }),
  count: fc.integer({ min: 2, max: NAMES.length }),
  byYear: fc.boolean(),
  isMerged: fc.boolean(),
  yearFirst: fc.boolean(),
  suffix: fc.constantFrom('', '年', '年度'),
  numbered: fc.boolean(),
  coded: fc.boolean(),
  total: fc.constantFrom('none', 'all', 'each'),
  title: fc.constantFrom('项目支出情况表', '2024年度项目支出情况表', '2023—2024年项目支出对比表'),
});
type Sheet = typeof sheets extends fc.Arbitrary<infer Each> ? Each : never;

interface Drawn {
  readonly text: string;
  readonly merges: readonly string[];
  readonly linesOf: (year: number) => readonly string[];
}

function draw(sheet: Sheet): Drawn {
  const { years, amounts, count, byYear, isMerged, yearFirst, suffix, numbered, coded } = sheet;
  const names = NAMES.slice(0, count);
  const pairs = byYear
    ? years.flatMap((year) => names.map((name) => ({ year, name })))
    : names.flatMap((name) => years.map((year) => ({ year, name })));
  const head = [...(numbered ? ['序号'] : []), ...(coded ? ['项目代码'] : [])];
  const keys = yearFirst ? ['年度', '项目名称'] : ['项目名称', '年度'];
  const rows: string[][] = [];
  const lines = new Map<number, string[]>();
  const sumOf = (some: readonly number[], column: 0 | 1): string =>
    String(some.reduce((sum, at) => sum + (column === 0 ? budgetAt(at) : spentAt(at)), 0));
  const budgetAt = (at: number): number => amounts[at]?.[0] ?? 1;
  const spentAt = (at: number): number => Math.max(0, budgetAt(at) - (amounts[at]?.[1] ?? 0));
  const lead = head.map(() => '');
  const addTotal = (label: string, some: readonly number[]): void => {
    const cells = yearFirst ? ['', label] : [label, ''];
    rows.push([...lead, ...cells, sumOf(some, 0), sumOf(some, 1)]);
  };
  pairs.forEach(({ year, name }, at) => {
    const isFirst = at % (byYear ? count : years.length) === 0;
    const group = isMerged && !isFirst ? '' : byYear ? `${String(year)}${suffix}` : name;
    const other = byYear ? name : `${String(year)}${suffix}`;
    const cells = yearFirst === byYear ? [group, other] : [other, group];
    const own = [
      ...(numbered ? [String(at + 1)] : []),
      ...(coded ? [`${String(year)}00${String(names.indexOf(name))}`] : []),
    ];
    const row = FIRST_ROW + rows.length;
    rows.push([...own, ...cells, String(budgetAt(at)), String(spentAt(at))]);
    const line = [String(row), name, String(budgetAt(at)), String(spentAt(at))].join(' ');
    lines.set(year, [...(lines.get(year) ?? []), line]);
    const isLast = (at + 1) % count === 0;
    if (byYear && sheet.total === 'each' && isLast)
      addTotal(
        '小计',
        pairs.flatMap((each, index) => (each.year === year ? [index] : [])),
      );
  });
  if (sheet.total !== 'none') addTotal('合计', [...pairs.keys()]);
  const table = [[sheet.title], [...head, ...keys, '全年预算数（元）', '支出数（元）'], ...rows];
  const letter = String.fromCharCode(65 + head.length + (yearFirst === byYear ? 0 : 1));
  const merges = isMerged ? groupsOf(rows, head.length + (yearFirst === byYear ? 0 : 1)) : [];
  return {
    text: table.map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
    merges: merges.map(([top, bottom]) => `${letter}${String(top)}:${letter}${String(bottom)}`),
    linesOf: (year) => lines.get(year) ?? [],
  };
}

/** Runs of blank cells below a filled one, as 1-based rows. */
function groupsOf(rows: readonly (readonly string[])[], column: number): [number, number][] {
  const groups: [number, number][] = [];
  rows.forEach((cells, at) => {
    const isTotal = cells.some((cell) => cell === '小计' || cell === '合计');
    const last = groups.at(-1);
    if (isTotal) return;
    if (cells[column] !== '') groups.push([FIRST_ROW + at, FIRST_ROW + at]);
    else if (last) last[1] = FIRST_ROW + at;
  });
  return groups.filter(([top, bottom]) => bottom > top);
}

const read = (drawn: Drawn, answers: ReadingChoices['answers'] = {}) =>
  readDrawn(drawn.text, { merges: drawn.merges }, { answers });

test('however it is drawn, the year is asked and its rows alone are read', () => {
  fc.assert(
    fc.property(sheets, (sheet) => {
      const drawn = draw(sheet);
      const { questions } = read(drawn);
      expect(questions.map(({ id, blocks }) => `${id} ${blocks}`)).toContain('year:Sheet1 table');
      for (const year of sheet.years) {
        const table = onlyTable(read(drawn, { 'year:Sheet1': String(year) }));
        expect([table.year, projectsOf(table)]).toEqual([year, drawn.linesOf(year)]);
      }
      const merged = onlyTable(read(drawn, { 'year:Sheet1': 'years-merged' }));
      expect(merged.projects.map(({ rows }) => rows.length)).toEqual(
        Array.from({ length: sheet.count }, () => sheet.years.length),
      );
    }),
    { numRuns: 300 },
  );
});
