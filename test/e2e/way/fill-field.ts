import type { FieldValue } from '../../../src/core/evaluation/answers';
import type { FieldColumn, FieldDefinition } from '../../../src/core/evaluation/outline/outline';

/** What tells one project's answers from another's; `spent` is in fen. */
export interface Seed {
  readonly index: number;
  readonly name: string;
  readonly spent: number;
}

const FEN_IN_UNIT = 1_000_000;
const WORDS = ['按月办理', '按季核对', '逐笔复核', '分批发放', '集中采购', '按户走访', '随机抽查'];

/** A sentence with a quantity and a day in it, hers alone: no other project and no other field has it. */
function sentence({ id, label }: FieldDefinition, { index, name }: Seed): string {
  const code = Array.from(id).reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), index * 977);
  const pick = (at: number): string => WORDS[(code + at * 3) % WORDS.length] ?? '';
  const month = (code % 9) + 2;
  const count = 20 + (code % 371);
  return (
    `${name}的${label}：${pick(1)}、${pick(2)}，于${String(month)}月底前完成${String(count)}件，` +
    `其中${String(code % 17)}件经二次${pick(3)}后更正，差错率低于${String(1 + (code % 3))}%。`
  );
}

function answerOfColumn(column: FieldColumn, seed: Seed): FieldValue {
  switch (column.type) {
    case 'yesNo':
      return false;
    case 'date':
      return `2019-11-${String((seed.index % 28) + 1).padStart(2, '0')}`;
    case 'choice':
      return column.options?.[0] ?? '';
    case 'text':
      return column.id === 'deadline'
        ? '2020年9月底'
        : `${column.label}${String(seed.index + 1)}项`;
    case 'money':
    case 'integer':
    case 'number':
    case 'ratio':
      return 1 + (seed.index % 3);
  }
}

function columnsOf(field: FieldDefinition, seed: Seed): Record<string, FieldValue> {
  const due = (field.columns ?? []).filter(({ required }) => required);
  return Object.fromEntries(
    due.map((column) => [column.id, answerOfColumn(column, seed)] as const),
  );
}

const INDICATORS: readonly (readonly [group: string, category: string, weight: number])[] = [
  ['产出指标', '数量指标', 25],
  ['产出指标', '时效指标', 25],
  ['效益指标', '社会效益指标', 30],
  ['满意度指标', '服务对象满意度指标', 10],
];

function indicators({ index }: Seed): FieldValue {
  return INDICATORS.map(([group, category, weight], at) => ({
    group,
    category,
    name: `${category.slice(0, 2)}完成率`,
    comparison: '≥',
    target: String(90 + (at % 3)),
    unitOfMeasure: '%',
    actual: String(95 + ((index + at) % 4)),
    weight,
  }));
}

/** An answer that a final report accepts, by the field's type. */
export function answerOfField(field: FieldDefinition, seed: Seed): FieldValue {
  if (field.id === 'F21') return indicators(seed);
  switch (field.type) {
    case 'money':
      return 200;
    case 'integer':
    case 'ratio':
      return 1;
    case 'date':
      return '2020-03-20';
    case 'choice':
      return field.options?.[0] ?? '';
    case 'choices':
      return field.options?.slice(0, 1) ?? [];
    case 'list':
      return Array.from({ length: field.min ?? 1 }, (_, at) =>
        columnsOf(field, { ...seed, index: seed.index + at }),
      );
    case 'sources':
      return { 一般公共预算: seed.spent / FEN_IN_UNIT };
    case 'involved':
      return { involved: false };
    case 'yesNo':
      return { answer: false, text: sentence(field, seed), ...columnsOf(field, seed) };
    case 'detail':
    case 'dimension':
      return { text: sentence(field, seed), ...columnsOf(field, seed) };
    case 'text':
      return field.max !== undefined && field.max < 80
        ? `第${String(seed.index)}科`
        : sentence(field, seed);
  }
}
