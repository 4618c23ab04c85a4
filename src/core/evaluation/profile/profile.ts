import { z } from 'zod';
import { sourceSchema } from '../outline/outline';

/** Weights, bands, caps and thresholds of a bureau, as data that a person can edit. Ratios 0..1, money in 万元. */
export const profileSchema = z.object({
  schema: z.literal(1),
  id: z.string(),
  version: z.string(),
  name: z.string(),
  source: sourceSchema,
  /** Full marks of execution and of each indicator group; together 100. */
  weights: z.object({
    execution: z.number(),
    output: z.number(),
    benefit: z.number(),
    satisfaction: z.number(),
    cost: z.number(),
  }),
  /** Whether each group must have exactly its weight; otherwise only their sum is bound. */
  fixedGroups: z.boolean().default(true),
  /** Qualitative bands from best to worst: share of full marks, half-open [least, next). */
  qualitativeBands: z.array(z.object({ word: z.string(), most: z.number(), least: z.number() })),
  /** Grades from best to worst: score >= least. */
  grades: z.array(
    z.object({
      grade: z.enum(['excellent', 'good', 'fair', 'poor']),
      word: z.string(),
      least: z.number(),
    }),
  ),
  ownReportThreshold: z.object({ amount: z.number(), source: sourceSchema }),
  executionRateFloor: z.number(),
  overAchievement: z.number(),
  adjustmentShare: z.number(),
  dimensionText: z.object({ min: z.number().int(), max: z.number().int() }),
  reasonText: z.object({ max: z.number().int() }),
});
export type Profile = z.infer<typeof profileSchema>;
