import { z } from 'zod';
import { DATA_TEXT } from './data-text';

/** The schema of an id that must be registered; one that is not is refused with those that are. */
export function registeredId<Id extends string>(known: readonly Id[]): z.ZodType<Id> {
  return z.custom<Id>((given) => known.some((id) => id === given), {
    error: ({ input }) => DATA_TEXT.noLayout(String(input), known),
  });
}

/**
 * A data file of the product by its schema. Throws an Error that says in one sentence which file it is, where in it the first
 * fault lies and what is wrong there.
 */
export function parseData<T>(schema: z.ZodType<T>, file: unknown): T {
  const parsed = schema.safeParse(file);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  const named = z.looseObject({ id: z.string() }).safeParse(file);
  const place = first?.path.map(String).join('.') ?? '';
  throw new Error(
    DATA_TEXT.refused(named.success ? named.data.id : '', place, first?.message ?? ''),
  );
}
