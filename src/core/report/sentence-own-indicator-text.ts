import { cellText, recordOf, type AnswerRecord } from '../evaluation/answer-value';
import { answerQuantity, decimalsOf } from './answer-quantity';
import { INDICATOR_COLUMNS, type IndicatorColumns } from './dimension-columns';
import type { Narrator } from './narrator';
import { type Phrase, phrase } from './phrase';
import { asClause, sentenceOf } from './prose-text';
import type { Sentence } from './sentence';

interface Told {
  readonly record: AnswerRecord;
  readonly columns: IndicatorColumns;
  readonly field: string;
}

/** The indicator of the sub-form, where it has a name and a result. */
function toldIn(narrator: Narrator): Told | null {
  const field = narrator.dimension?.id;
  const record = field === undefined ? undefined : recordOf(narrator.answer(field));
  if (field === undefined || !record) return null;
  const columns = INDICATOR_COLUMNS.find(
    ({ name, actual }) => cellText(record, name) !== '' && cellText(record, actual) !== '',
  );
  return columns ? { record, columns, field } : null;
}

function value(narrator: Narrator, { record, columns, field }: Told, column: string): Phrase {
  const given = record[column];
  const quantity = answerQuantity(narrator, { field, path: column }, given, 'plain');
  if (!quantity) return phrase(asClause(cellText(record, column)));
  const unit = columns.unit === null ? '' : cellText(record, columns.unit);
  const label = cellText(record, columns.name);
  return phrase(narrator.plain(column, label, quantity, decimalsOf(given)), unit);
}

/** P23: the indicator of quality or of effect that the dimension's own form asks for. */
export const OWN_INDICATOR: Sentence = {
  id: 'P23',
  columns: INDICATOR_COLUMNS.flatMap(({ name, lastYear, target, actual, unit, source }) =>
    [name, lastYear, target, actual, unit, source].filter((column) => column !== null),
  ),
  applies: (narrator) => toldIn(narrator) !== null,
  say: (narrator) => {
    const told = toldIn(narrator);
    if (!told) return phrase();
    const { record, columns } = told;
    const clause = (word: string, column: string | null): readonly Phrase[] =>
      column === null || cellText(record, column) === ''
        ? []
        : [phrase(word, value(narrator, told, column))];
    const source = columns.source === null ? '' : asClause(cellText(record, columns.source));
    const [first = phrase(), ...more] = [
      ...clause('上年值', columns.lastYear),
      ...clause('目标值', columns.target),
      ...clause('实际完成', columns.actual),
    ];
    const last = source === '' ? [] : [phrase('数据来源为', source)];
    return sentenceOf([phrase(asClause(cellText(record, columns.name)), first), ...more, ...last]);
  },
};
