import { describe, expect, test } from '@jest/globals';
import { allOutlines } from '../../../../src/core/evaluation/outline/outlines';
import { findFormLayout, allFormLayouts } from '../../../../src/core/report/form/form-layouts';
import type { FormLayout } from '../../../../src/core/report/form/form-layout';

/** How often each cell of the drawn form is covered, row by row. */
function coverage({ rows, columns }: FormLayout): readonly (readonly number[])[] {
  const counts = rows.map(() => columns.map(() => 0));
  rows.forEach(({ cells }, row) => {
    for (const cell of cells) {
      for (let down = 0; down < cell.rows; down++) {
        for (let right = 0; right < cell.span; right++) {
          const line = counts[row + down]!;
          line[cell.at + right] = (line[cell.at + right] ?? 0) + 1;
        }
      }
    }
  });
  return counts;
}

test('every outline names a form that there is', () => {
  for (const { form } of allOutlines()) expect(findFormLayout(form)?.id).toBe(form);
});

describe.each(allFormLayouts().map((layout) => [layout.id, layout] as const))('%s', (_, layout) => {
  test('covers each cell once', () => {
    expect(new Set(coverage(layout).flat())).toEqual(new Set([1]));
  });

  test('has one row for indicators, all of its cells bound to one', () => {
    const rows = layout.rows.filter(({ kind }) => kind === 'indicators');
    expect(rows).toHaveLength(1);
    expect(rows[0]!.cells.map(({ bind }) => bind?.kind)).toEqual(
      rows[0]!.cells.map(() => 'indicator'),
    );
  });

  test('asks only for fields that its outlines have', () => {
    const fields = layout.rows.flatMap(({ cells }) =>
      cells.flatMap(({ bind }) => (bind?.kind === 'answer' ? bind.fields : [])),
    );
    for (const outline of allOutlines().filter(({ form }) => form === layout.id)) {
      const known = outline.fields.map(({ id }) => id);
      expect(known).toEqual(expect.arrayContaining(fields));
    }
  });

  test('fits the width of A4', () => {
    const characters = layout.columns.reduce((sum, width) => sum + width, 0);
    expect(characters).toBeLessThan(layout.orientation === 'portrait' ? 125 : 180);
  });
});
