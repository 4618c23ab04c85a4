import { textOf, type AnswerRecord } from '../evaluation/answer-value';
import type { FieldValue } from '../evaluation/answers';
import type { FieldColumn, FieldDefinition } from '../evaluation/outline/outline';
import { answerQuantity, decimalsOf } from './answer-quantity';
import type { Narrator } from './narrator';
import { type Phrase, phrase } from './phrase';
import { asClause, formatDate } from './prose-text';

const UNIT_LABEL = /单位$/u;

/** How a fact that is asked as yes or no reads when it does not hold: by its own word, or as a whole. */
const DENIALS: readonly (readonly [RegExp, string])[] = [
  [/^存在/u, '不存在'],
  [/^有/u, '没有'],
  [/有(?=保障|政策)/u, '无'],
  [/已(?=安排)/u, '未'],
  [/^(?=开展|产生)/u, '未'],
  [/(?=充分|规范|合理|公平|及时|合规|相符)/u, '不'],
  [/^/u, '未做到'],
];

function deny(label: string): string {
  const [pattern, word] = DENIALS.find(([each]) => each.test(label)) ?? [/^/u, ''];
  return label.replace(pattern, word);
}

/** The value of one column, without its label; null when it is not given. */
export function columnValue(
  narrator: Narrator,
  place: { readonly field: string; readonly path: string },
  column: FieldColumn,
  given: FieldValue | undefined,
): Phrase | null {
  const slot = `${place.field}.${place.path}`;
  const number = (kind: 'money' | 'ratio' | 'plain') =>
    answerQuantity(narrator, place, given, kind);
  switch (column.type) {
    case 'money': {
      const amount = number('money');
      return amount && narrator.money(slot, column.label, amount);
    }
    case 'ratio': {
      const ratio = number('ratio');
      return ratio && narrator.percent(slot, column.label, ratio);
    }
    case 'integer':
    case 'number': {
      const plain = number('plain');
      return plain && narrator.plain(slot, column.label, plain, decimalsOf(given));
    }
    case 'yesNo':
      if (typeof given !== 'boolean') return null;
      return phrase(given ? column.label : deny(column.label));
    case 'date': {
      const date = textOf(given);
      return date === '' ? null : phrase(formatDate(date));
    }
    case 'text':
    case 'choice': {
      const text = asClause(textOf(given));
      return text === '' ? null : phrase(text);
    }
  }
}

/** Whether a column only names the unit of the number before it. */
function isUnitOf(column: FieldColumn, before: FieldColumn | undefined): boolean {
  const isCount = before?.type === 'integer' || before?.type === 'number';
  return isCount && column.type === 'choice' && UNIT_LABEL.test(column.label);
}

/** The columns of a structured answer as clauses: labels with values, numbers with their units, facts as they are or denied. */
export function columnClauses(
  narrator: Narrator,
  field: FieldDefinition,
  record: AnswerRecord,
  path = '',
): readonly Phrase[] {
  const columns = field.columns ?? [];
  return columns.flatMap((column, index): Phrase[] => {
    if (isUnitOf(column, columns[index - 1])) return [];
    const place = { field: field.id, path: path === '' ? column.id : `${path}.${column.id}` };
    const value = columnValue(narrator, place, column, record[column.id]);
    if (!value) return [];
    if (column.type === 'yesNo') return [value];
    const next = columns[index + 1];
    const unit = next && isUnitOf(next, column) ? textOf(record[next.id]) : '';
    return [phrase(`${column.label}：`, value, unit)];
  });
}
