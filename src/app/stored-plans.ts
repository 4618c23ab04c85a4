import { deflateSync, inflateSync } from 'fflate';
import { z } from 'zod';
import type { SheetPlan } from '../core/sheet/plan';
import { REPORT_SHEET_KEYS } from '../core/sheet/plan';
import { formatBase64, parseBase64 } from './base64';

const area = z.object({ top: z.number(), left: z.number(), bottom: z.number(), right: z.number() });
const optionalText = z.string().exactOptional();

const style = z.object({
  font: optionalText,
  size: z.number().exactOptional(),
  bold: z.boolean().exactOptional(),
  italic: z.boolean().exactOptional(),
  underline: z.boolean().exactOptional(),
  color: optionalText,
  fill: optionalText,
  horizontal: z.enum(['left', 'center', 'right', 'justify', 'general']).exactOptional(),
  vertical: z.enum(['top', 'center', 'bottom']).exactOptional(),
  wrap: z.boolean().exactOptional(),
  indent: z.number().exactOptional(),
  border: z.enum(['none', 'thin', 'medium', 'double']).exactOptional(),
  numberFormat: optionalText,
});

const cell = z.object({
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  formula: optionalText,
  style: z.number(),
});

const print = z.object({
  orientation: z.enum(['portrait', 'landscape']),
  margins: z.object({
    left: z.number(),
    right: z.number(),
    top: z.number(),
    bottom: z.number(),
    header: z.number(),
    footer: z.number(),
  }),
  fitWidth: z.boolean(),
  centerHorizontally: z.boolean(),
  titleRows: z.tuple([z.number(), z.number()]).exactOptional(),
  area: area.exactOptional(),
  header: optionalText,
  footer: optionalText,
  rowBreaks: z.array(z.number()),
});

const plan = z.object({
  key: z.enum(REPORT_SHEET_KEYS),
  name: z.string(),
  visibility: z.enum(['visible', 'hidden', 'veryHidden']),
  styles: z.array(style),
  rows: z.array(z.object({ height: z.number().exactOptional(), cells: z.array(cell.nullable()) })),
  columnWidths: z.array(z.number()),
  merges: z.array(area),
  freeze: z.object({ rows: z.number(), columns: z.number() }).exactOptional(),
  links: z.array(
    z.object({ row: z.number(), column: z.number(), target: z.string(), tip: optionalText }),
  ),
  conditionalFormats: z.array(
    z.object({
      area,
      formula: z.string(),
      color: optionalText,
      fill: optionalText,
      bold: z.boolean().exactOptional(),
    }),
  ),
  charts: z.array(
    z.object({
      title: z.string(),
      categories: area,
      values: area,
      cachedCategories: z.array(z.string()),
      cachedValues: z.array(z.number()),
      seriesName: z.string(),
      numberFormat: z.string(),
      anchor: area,
    }),
  ),
  names: z.array(z.object({ name: z.string(), refersTo: z.string(), hidden: z.boolean() })),
  print: print.exactOptional(),
  tabColor: optionalText,
  showGridLines: z.boolean(),
});

/** The plans of a report as a short text, attached files left out: from it a host that writes in steps puts the report back. */
export function packPlans(plans: readonly SheetPlan[]): string {
  const kept = plans.map((each) => ({ ...each, attachments: undefined }));
  const json = new TextEncoder().encode(JSON.stringify(kept));
  return formatBase64(deflateSync(json, { level: 6 }));
}

/** The plans that a text holds; none when it is no such text. */
export function unpackPlans(text: string): readonly SheetPlan[] {
  const bytes = parseBase64(text);
  if (!bytes || bytes.length === 0) return [];
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(inflateSync(bytes)));
  } catch {
    return [];
  }
  const read = z.array(plan).safeParse(json);
  return read.success ? read.data.map((each) => ({ ...each, attachments: [] })) : [];
}
