import { z } from 'zod';
import { DIMENSIONS } from '../dimension';
import { sourceSchema } from '../outline/outline';
import { INDICATOR_GROUPS } from '../self-evaluation';
import library from './indicator-library.json';

/** An indicator that projects of a type usually have; an empty target is the unit's own to set. */
export const libraryIndicatorSchema = z.object({
  dimension: z.enum(DIMENSIONS),
  group: z.enum(INDICATOR_GROUPS),
  category: z.string(),
  name: z.string(),
  comparison: z.enum(['atLeast', 'atMost', 'equal', 'above', 'below', 'qualitative']),
  target: z.string(),
  unitOfMeasure: z.string(),
});

/** A type of projects, told by words in their names. */
export const projectTypeSchema = z.object({
  id: z.string(),
  name: z.string(),
  keywords: z.array(z.string().min(2)).min(1),
  indicators: z.array(libraryIndicatorSchema),
});

/** The library's file. */
export const librarySchema = z.object({
  schema: z.literal(1),
  source: sourceSchema,
  types: z.array(projectTypeSchema),
});

export type LibraryIndicator = z.infer<typeof libraryIndicatorSchema>;
export type ProjectType = z.infer<typeof projectTypeSchema>;

/** Types of projects with their usual indicators. */
export const projectTypes: readonly ProjectType[] = librarySchema.parse(library).types;
