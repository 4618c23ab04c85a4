import {
  cellText,
  entriesOf,
  isList,
  isNone,
  numberOf,
  recordOf,
  textOf,
  type AnswerRecord,
} from '../evaluation/answer-value';
import type { FieldValue } from '../evaluation/answers';
import type { FieldColumn, FieldDefinition } from '../evaluation/outline/outline';
import { answerQuantity } from './answer-quantity';
import { columnClauses, columnValue } from './column-text';
import type { Narrator } from './narrator';
import { joinPhrases, type Phrase, phrase } from './phrase';
import { asClause, endSentence, paragraphsOf } from './prose-text';

const NONE = '无';

/** Her text in paragraphs, then clauses as one more sentence. */
function proseWith(text: string, clauses: readonly Phrase[]): readonly Phrase[] {
  const paragraphs: Phrase[] = paragraphsOf(text).map((line) => phrase(endSentence(line)));
  if (clauses.length === 0) return paragraphs;
  const facts = phrase(joinPhrases(clauses, '；'), '。');
  const last = paragraphs.pop();
  return [...paragraphs, last ? phrase(last, facts) : facts];
}

/** Facts that were only ticked make one sentence; where she wrote, her words stand for them. */
function yesNo(
  narrator: Narrator,
  field: FieldDefinition,
  record: AnswerRecord,
): readonly Phrase[] {
  const text = textOf(record);
  const isFact = ({ type }: FieldColumn): boolean => type === 'yesNo';
  const columns = field.columns ?? [];
  const others = { ...field, columns: columns.filter((column) => !isFact(column)) };
  const details = columnClauses(narrator, others, record);
  if (text !== '') return proseWith(text, details);
  const facts = columnClauses(narrator, { ...field, columns: columns.filter(isFact) }, record);
  if (facts.length > 0) return proseWith('', [joinPhrases(facts, '，'), ...details]);
  return proseWith(record['answer'] === false ? NONE : '', details);
}

/** A choice that stands alone is the answer and needs no label. */
function detail(
  narrator: Narrator,
  field: FieldDefinition,
  record: AnswerRecord,
): readonly Phrase[] {
  const text = textOf(record);
  const [first, ...rest] = field.columns ?? [];
  if (text !== '' || first?.type !== 'choice') {
    return proseWith(text, columnClauses(narrator, field, record));
  }
  const others = columnClauses(narrator, { ...field, columns: rest }, record);
  return proseWith('', [phrase(asClause(cellText(record, first.id))), ...others].filter(isSaid));
}

const isSaid = (each: Phrase): boolean => each.length > 0;

function involved(
  narrator: Narrator,
  field: FieldDefinition,
  record: AnswerRecord,
): readonly Phrase[] {
  if (record['involved'] === false) return [phrase(`本项目不涉及${field.label}。`)];
  return proseWith(textOf(record), columnClauses(narrator, field, record));
}

function sources(
  narrator: Narrator,
  field: FieldDefinition,
  record: AnswerRecord,
): readonly Phrase[] {
  const parts = Object.entries(record).flatMap(([source, given]): Phrase[] => {
    const place = { field: field.id, path: source };
    const amount = answerQuantity(narrator, place, given, 'money');
    if (!amount || amount.kind !== 'answer' || amount.value === 0) return [];
    return [phrase(source, narrator.money(`${field.id}.${source}`, source, amount))];
  });
  return parts.length === 0 ? [] : [phrase(joinPhrases(parts, '、'), '。')];
}

function single(narrator: Narrator, field: FieldDefinition, value: FieldValue): readonly Phrase[] {
  const type = field.type === 'choices' || field.type === 'choice' ? 'choice' : field.type;
  if (type !== 'money' && type !== 'integer' && type !== 'ratio' && type !== 'date') return [];
  const column = { id: field.id, label: field.label, type, required: false };
  const said = columnValue(narrator, { field: field.id, path: '' }, column, value);
  return said ? [phrase(said, '。')] : [];
}

/** What was answered to a field, in paragraphs; empty where nothing was. Her own words stand as she wrote them. */
export function sayAnswer(narrator: Narrator, field: FieldDefinition): readonly Phrase[] {
  const value = narrator.answer(field.id);
  if (value === undefined || value === null) return [];
  const record = recordOf(value);
  if (isNone(value)) return [phrase(endSentence(textOf(value)))];
  switch (field.type) {
    case 'yesNo':
      return record ? yesNo(narrator, field, record) : proseWith(textOf(value), []);
    case 'involved':
      return record ? involved(narrator, field, record) : proseWith(textOf(value), []);
    case 'detail':
    case 'dimension':
      return record ? detail(narrator, field, record) : proseWith(textOf(value), []);
    case 'sources':
      return record ? sources(narrator, field, record) : [];
    case 'list':
      return sayList(narrator, field);
    case 'choices': {
      if (!isList(value)) return proseWith(textOf(value), []);
      const words = value.map((word) => textOf(word)).filter((word) => word !== '');
      return words.length === 0 ? [] : [phrase(endSentence(words.join('、')))];
    }
    case 'money':
    case 'integer':
    case 'ratio':
    case 'date':
      return numberOf(value) === null && field.type !== 'date'
        ? proseWith(textOf(value), [])
        : single(narrator, field, value);
    case 'text':
    case 'choice':
      return proseWith(textOf(value), []);
  }
}

/** How an entry of a list is numbered, by its 1-based place. */
export type ListNumber = (place: number) => string;

/** The entries of a list: those of names and amounts in one sentence, others in a paragraph each, numbered where there are several. */
export function sayList(
  narrator: Narrator,
  field: FieldDefinition,
  numbered: ListNumber = (place) => `（${place}）`,
): readonly Phrase[] {
  const columns = field.columns ?? [];
  const [head, ...rest] = columns;
  if (!head) return [];
  const entries = entriesOf(narrator.answer(field.id)).flatMap((record, index) =>
    cellText(record, head.id) === '' ? [] : [{ record, index }],
  );
  const isPriceList = rest.length === 1 && rest[0]?.type === 'money';
  const said = entries.map(({ record, index }) => {
    const name = phrase(asClause(cellText(record, head.id)));
    const path = String(index);
    const others = { ...field, columns: rest };
    if (isPriceList) {
      const [price] = rest;
      const place = { field: field.id, path: `${path}.${price?.id ?? ''}` };
      const value = price && columnValue(narrator, place, price, record[price.id]);
      return value ? phrase(name, value) : name;
    }
    return joinPhrases([name, ...columnClauses(narrator, others, record, path)], '；');
  });
  if (said.length === 0) return [];
  if (isPriceList) return [phrase(joinPhrases(said, '、'), '。')];
  if (said.length === 1) return said.map((each) => phrase(each, '。'));
  return said.map((each, index) => phrase(numbered(index + 1), each, '。'));
}
