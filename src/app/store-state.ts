import { z } from 'zod';
import { answersSchema, emptyAnswers } from '../core/evaluation/answers';

/** Version of the store's layout and content; equal to the answers' version by contract. */
export const STORE_VERSION = 1;

const storedReportSchema = z.looseObject({
  outline: z.string(),
  /** YYYY-MM-DD. */
  date: z.string(),
  status: z.enum(['draft', 'final']),
  /** Content of each own sheet as written: sheet key to fingerprint. */
  fingerprints: z.record(z.string(), z.string()),
  /** Printed figures: id and the text that the narrative holds. */
  figures: z.array(z.looseObject({ id: z.string(), text: z.string() })).default([]),
});

/** What the workbook remembers: answers and the last report. Unknown keys are kept. */
export const storeStateSchema = z.looseObject({
  version: z.literal(STORE_VERSION),
  workbookId: z.string(),
  /** `generating` while sheets are being written: met on opening, it tells of a crash. */
  phase: z.enum(['idle', 'generating']),
  answers: answersSchema,
  report: storedReportSchema.nullable().default(null),
  /** Fingerprint of a list of findings that was written by itself, before or after a report. */
  findingsSheet: z.string().optional(),
});
export type StoreState = z.infer<typeof storeStateSchema>;
export type StoredReport = z.infer<typeof storedReportSchema>;

/** A document kept in the store, byte for byte. */
export interface StoredDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The whole store. */
export interface Store {
  readonly state: StoreState;
  readonly documents: readonly StoredDocument[];
  /** The last report's plans (packPlans), from which a host that writes in steps puts it back; absent elsewhere. */
  readonly plans?: string;
}

/** The store of a workbook that has none yet. */
export function newStore(workbookId: string): Store {
  return {
    state: {
      version: STORE_VERSION,
      workbookId,
      phase: 'idle',
      answers: emptyAnswers(),
      report: null,
    },
    documents: [],
  };
}
