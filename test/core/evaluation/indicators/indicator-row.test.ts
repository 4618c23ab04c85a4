import { expect, test } from '@jest/globals';
import { FIELD } from '../../../../src/core/evaluation/field-ids';
import { scoreIndicators } from '../../../../src/core/evaluation/indicator';
import { indicatorRow } from '../../../../src/core/evaluation/indicators/indicator-row';
import { projectTypes } from '../../../../src/core/evaluation/indicators/library';
import { allOutlines } from '../../../../src/core/evaluation/outline/outlines';
import { allProfiles } from '../../../../src/core/evaluation/profile/profiles';

const columns = allOutlines()[0]!.fields.find(({ id }) => id === FIELD.indicators)!.columns!;
const options = (id: string): readonly string[] =>
  columns.find((column) => column.id === id)?.options ?? [];
const all = projectTypes.flatMap(({ indicators }) => indicators);

test('every indicator of the library fits the form and is read back as it was', () => {
  for (const indicator of all) {
    const row = indicatorRow(indicator);
    expect(options('group')).toContain(row['group']);
    expect(options('category')).toContain(row['category']);
    expect(options('comparison')).toContain(row['comparison']);
    const [read] = scoreIndicators([row], allProfiles()[0]!);
    expect(read).toMatchObject({
      group: indicator.group,
      name: indicator.name,
      comparison: indicator.comparison,
      target: indicator.target,
    });
  }
});
