import { z } from 'zod';
import { MONEY_FIELDS } from '../../budget/budget-table';
import { sourceSchema } from '../../evaluation/outline/outline';
import { registeredId } from '../../evaluation/outline/parse-data';
import { FORM_PARTS } from './form-part-ids';

/** Groups of sources that forms have rows for. */
export const SOURCE_GROUPS = ['fiscal', 'carryover', 'specialAccount', 'unit', 'other'] as const;
export type SourceGroup = (typeof SOURCE_GROUPS)[number];

/** Parts of an indicator that a form may show. */
export const INDICATOR_PARTS = [
  'group',
  'category',
  'name',
  'comparison',
  'target',
  'unitOfMeasure',
  /** Comparison, target and unit together, such as ≥1次. */
  'targetText',
  'actual',
  'weight',
  'score',
  'varianceReason',
] as const;
export type IndicatorPart = (typeof INDICATOR_PARTS)[number];

const sourceGroup = z.enum(SOURCE_GROUPS);

/** What a cell of a form shows. */
const bindingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unitName') }),
  z.object({ kind: z.literal('projectName') }),
  z.object({ kind: z.literal('projectCode') }),
  /** In 万元; with `source`, the part that those sources pay. */
  z.object({
    kind: z.literal('amount'),
    field: z.enum(MONEY_FIELDS),
    source: sourceGroup.optional(),
  }),
  z.object({ kind: z.literal('rate'), source: sourceGroup.optional() }),
  /** Full marks. */
  z.object({ kind: z.literal('weight'), of: z.enum(['execution', 'total']) }),
  z.object({ kind: z.literal('score'), of: z.enum(['execution', 'total']) }),
  z.object({ kind: z.literal('grade') }),
  /** The first of these fields that is answered. */
  z.object({ kind: z.literal('answer'), fields: z.array(z.string()).min(1) }),
  z.object({ kind: z.literal('indicator'), part: z.enum(INDICATOR_PARTS) }),
  /** What no other binding can say: a part in TypeScript, by its id. */
  z.object({ kind: z.literal('layout'), layout: registeredId(FORM_PARTS) }),
]);
export type FormBinding = z.infer<typeof bindingSchema>;

const cellSchema = z.object({
  /** First column, 0-based. */
  at: z.number().int().min(0),
  span: z.number().int().min(1).default(1),
  /** Rows downwards. */
  rows: z.number().int().min(1).default(1),
  text: z.string().optional(),
  bind: bindingSchema.optional(),
  look: z.enum(['head', 'text', 'center', 'amount', 'rate', 'number', 'line', 'lineRight', 'note']),
});
export type FormCell = z.infer<typeof cellSchema>;

const rowSchema = z.object({
  /** `indicators` rows come once for each indicator, at least once. */
  kind: z.enum(['cells', 'indicators']),
  /** Least height in points. */
  height: z.number(),
  cells: z.array(cellSchema),
});
export type FormRow = z.infer<typeof rowSchema>;

/** A 自评表 as data: columns, rows, and what each cell shows. Texts may hold {unit}, {year}, {date}. */
export const formLayoutSchema = z.object({
  schema: z.literal(1),
  id: z.string(),
  version: z.string(),
  name: z.string(),
  source: sourceSchema,
  orientation: z.enum(['portrait', 'landscape']),
  /** Widths in characters. */
  columns: z.array(z.number()),
  title: z.string(),
  /** Which words in a source's name put it in which group, in order; what fits none is `other`. */
  sources: z.array(z.object({ group: sourceGroup, words: z.array(z.string()) })),
  rows: z.array(rowSchema),
});
export type FormLayout = z.infer<typeof formLayoutSchema>;
