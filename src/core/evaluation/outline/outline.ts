import { z } from 'zod';
import { DIMENSIONS } from '../dimension';
import { OUTLINE_LAYOUTS, type OutlineLayoutId } from './layout-ids';
import { registeredId } from './parse-data';

/** Where a local rule or layout comes from, and how sure that is. */
export const sourceSchema = z.object({
  text: z.string(),
  certainty: z.enum(['checked', 'reported', 'unverified']),
});

export const FIELD_TYPES = [
  'text',
  'money',
  'integer',
  'date',
  'ratio',
  'choice',
  'choices',
  /** { answer: boolean, text: string, ...columns }: `answer` says whether there is any; columns of type yesNo hold booleans. */
  'yesNo',
  /** { text?: string, ...columns }: a text with a few facts beside it; the text is due only where `min` is set. */
  'detail',
  /** { involved: boolean, ...columns } */
  'involved',
  /** Array of records by `columns`. */
  'list',
  /** { text: string, ...columns }: a dimension's sub-form. */
  'dimension',
  /** Record of source to money. */
  'sources',
] as const;

/** When a conditional field is due; the conditions themselves are code in form.ts. */
export const FIELD_CONDITIONS = [
  'adjusted',
  'hasBalance',
  'lowExecution',
  'unspent',
  'overspent',
  'priorYearName',
  'ownReport',
] as const;

const columnSchema = z.object({
  id: z.string(),
  label: z.string(),
  type: z.enum(['text', 'money', 'integer', 'number', 'date', 'ratio', 'choice', 'yesNo']),
  options: z.array(z.string()).optional(),
  help: z.string().optional(),
  required: z.boolean().default(false),
});

/** A question of the outline: F10 to F80 of the form. */
export const fieldSchema = z.object({
  id: z.string(),
  label: z.string(),
  level: z.enum(['office', 'project']),
  type: z.enum(FIELD_TYPES),
  /** Characters for texts, entries for lists. */
  min: z.number().int().optional(),
  max: z.number().int().optional(),
  required: z.enum(['required', 'conditional', 'optional']),
  condition: z.enum(FIELD_CONDITIONS).optional(),
  /** Filled from the sheet and locked. */
  fromSheet: z.boolean().default(false),
  /** Stays true from year to year: taken along when answers are rolled forward. */
  lasting: z.boolean().default(false),
  help: z.string(),
  example: z.string().optional(),
  options: z.array(z.string()).optional(),
  columns: z.array(columnSchema).optional(),
  dimension: z.enum(DIMENSIONS).optional(),
  /** Words shown in 【待填：…】. */
  blank: z.string(),
});
export type FieldDefinition = z.infer<typeof fieldSchema>;
export type FieldColumn = z.infer<typeof columnSchema>;

/** What an outline is built of. Texts may hold {unit}, {year}, and inside a loop {project} and {number}. */
export type OutlineBlock =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3;
      readonly text: string;
      /** The official guidance: shown in forms, never printed. */
      readonly guidance?: string | undefined;
      /** Stable id of the section, such as 2 or 1.2. */
      readonly section?: string | undefined;
      /** Every project must be covered under this heading. */
      readonly covers?: boolean | undefined;
      readonly children: readonly OutlineBlock[];
    }
  | { readonly kind: 'text'; readonly text: string }
  /** Sentences from numbers, by condition (patterns P01 and on); `fields` are the answers that they quote. */
  | {
      readonly kind: 'figures';
      readonly patterns: readonly string[];
      readonly fields?: readonly string[] | undefined;
    }
  /** A field's answer as prose; `lead` comes before it. */
  | { readonly kind: 'question'; readonly field: string; readonly lead?: string | undefined }
  | { readonly kind: 'list'; readonly field: string; readonly lead?: string | undefined }
  | {
      readonly kind: 'table';
      readonly table: 'funds' | 'sources' | 'indicators' | 'problems' | 'coverage' | 'plans';
      readonly title?: string | undefined;
    }
  /** A dimension: its sentences from numbers (P11 to P13 for the indicators that belong to it), then her text. */
  | {
      readonly kind: 'dimension';
      readonly field: string;
      readonly patterns?: readonly string[] | undefined;
    }
  /** What no other kind can say: a layout in TypeScript, by its id. `fields` are the answers that it prints. */
  | {
      readonly kind: 'layout';
      readonly layout: OutlineLayoutId;
      readonly title?: string | undefined;
      readonly fields?: readonly string[] | undefined;
    }
  /** Its children once for each project. */
  | { readonly kind: 'projects'; readonly children: readonly OutlineBlock[] };

const children: z.ZodType<readonly OutlineBlock[]> = z.lazy(() => z.array(blockSchema));

const blockSchema: z.ZodType<OutlineBlock> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    text: z.string(),
    guidance: z.string().optional(),
    section: z.string().optional(),
    covers: z.boolean().optional(),
    children,
  }),
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({
    kind: z.literal('figures'),
    patterns: z.array(z.string()),
    fields: z.array(z.string()).optional(),
  }),
  z.object({ kind: z.literal('question'), field: z.string(), lead: z.string().optional() }),
  z.object({ kind: z.literal('list'), field: z.string(), lead: z.string().optional() }),
  z.object({
    kind: z.literal('table'),
    table: z.enum(['funds', 'sources', 'indicators', 'problems', 'coverage', 'plans']),
    title: z.string().optional(),
  }),
  z.object({
    kind: z.literal('dimension'),
    field: z.string(),
    patterns: z.array(z.string()).optional(),
  }),
  z.object({
    kind: z.literal('layout'),
    layout: registeredId(OUTLINE_LAYOUTS),
    title: z.string().optional(),
    fields: z.array(z.string()).optional(),
  }),
  z.object({ kind: z.literal('projects'), children }),
]);

/** An outline version as data. */
export const outlineSchema = z.object({
  schema: z.literal(1),
  id: z.string(),
  version: z.string(),
  name: z.string(),
  source: sourceSchema,
  /** Label above the title, such as 附件4-2; null for none. */
  label: z.string().nullable(),
  /** Title pattern with {unit} and {year}. */
  title: z.string(),
  /** Title pattern of a project's own report, with {unit}, {year} and {project}. */
  projectTitle: z.string().optional(),
  /** Id of the 自评表 form that goes with it. */
  form: z.string(),
  profile: z.string(),
  fields: z.array(fieldSchema),
  blocks: z.array(blockSchema),
  /** Blocks of a project's own report when it reaches the threshold. */
  projectBlocks: z.array(blockSchema),
});
export type Outline = z.infer<typeof outlineSchema>;
