import type { FieldValue } from '../../core/evaluation/answers';
import type { FieldDefinition } from '../../core/evaluation/outline/outline';
import type { Profile } from '../../core/evaluation/profile/profile';
import { hasFigures } from '../../core/evaluation/rules/quantity-present';
import type { TextDemands } from '../../core/evaluation/text/review-text';

const demands = new WeakMap<FieldDefinition, Map<string, TextDemands>>();

/** What a field's own text is to be like. The same object for the same demands, so that nothing is judged twice. */
export function textDemands(
  field: FieldDefinition,
  value: FieldValue | undefined,
  profile: Profile,
  guidance: readonly string[],
): TextDemands {
  const hasOwnFigures = field.type === 'dimension' && hasFigures(field, value);
  const key = `${profile.id} ${String(hasOwnFigures)} ${String(guidance.length)}`;
  const known = demands.get(field) ?? new Map<string, TextDemands>();
  demands.set(field, known);
  const before = known.get(key);
  if (before) return before;
  const made: TextDemands = {
    ...limitsOf(field, profile),
    dimension: field.dimension ?? null,
    hasFigures: hasOwnFigures,
    guidance,
  };
  known.set(key, made);
  return made;
}

/** What a text in a column is to be like: free in length, but clean. */
export const COLUMN_DEMANDS: TextDemands = {
  min: 0,
  max: Infinity,
  dimension: null,
  hasFigures: true,
  guidance: [],
};

/** Dimensions go by the profile, other texts by the outline. */
function limitsOf(
  field: FieldDefinition,
  { dimensionText }: Profile,
): Pick<TextDemands, 'min' | 'max'> {
  if (field.type === 'dimension') return dimensionText;
  if (field.type === 'list') return { min: 0, max: Infinity };
  return { min: field.min ?? 0, max: field.max ?? Infinity };
}
