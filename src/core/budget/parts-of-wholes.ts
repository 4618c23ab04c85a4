import { MONEY_FIELDS } from './budget-table';
import type { ColumnField } from './budget-table';
import type { ColumnRole } from './column-parts';

/**
 * Parts are of the field that their whole turned out to be: 结转资金 over 合计 | 财政拨款 may be the balance by its words and
 * what was carried over by the sums. Parts of another whole are none of theirs.
 */
export function followWholes(
  roles: readonly ColumnRole[],
  fields: ReadonlyMap<ColumnField, number>,
): readonly ColumnRole[] {
  const wholes = new Map(
    roles.flatMap((role) =>
      role.kind === 'part' && role.whole !== null ? [[role.words.column, role.whole] as const] : [],
    ),
  );
  return roles.map((role): ColumnRole => {
    if (role.kind !== 'part' || role.whole === null) return role;
    const field = MONEY_FIELDS.find((each) => fields.get(each) === role.whole) ?? role.field;
    const siblings = role.siblings.filter((column) => wholes.get(column) === role.whole);
    return { ...role, field, siblings };
  });
}
