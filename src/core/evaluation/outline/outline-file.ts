import { z } from 'zod';
import { fieldSchema, outlineSchema, type Outline } from './outline';
import { parseData } from './parse-data';

/** The shared questions that outlines refer to by id. */
export const fieldFileSchema = z.object({ schema: z.literal(1), fields: z.array(fieldSchema) });

/** A field of an outline file: the id of a shared question, or that id with what differs here. */
const fieldReference = z.union([
  z.string(),
  fieldSchema.partial().extend({
    id: z.string(),
    fromSheet: z.boolean().optional(),
  }),
]);

/** An outline as its file has it, with references in place of fields. */
export const outlineFileSchema = outlineSchema.extend({ fields: z.array(fieldReference) });

/**
 * The outline that a data file describes: references become whole fields, blocks must name known fields,
 * layouts must be registered. Throws on any mismatch, in one sentence, for that is a fault of the product's own data.
 */
export function loadOutline(file: unknown, fieldFile: unknown): Outline {
  const shared = new Map(
    parseData(fieldFileSchema, fieldFile).fields.map((field) => [field.id, field]),
  );
  const parsed = parseData(outlineFileSchema, file);
  const fields = parsed.fields.map((reference) => {
    const id = typeof reference === 'string' ? reference : reference.id;
    const changes = typeof reference === 'string' ? {} : reference;
    return { ...shared.get(id), ...changes };
  });
  return parseData(outlineSchema, { ...parsed, fields });
}
