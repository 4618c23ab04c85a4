import type { Question } from '../core/budget/question';
import type { Narrative } from '../core/report/narrative';
import type { SelfEvaluation } from '../core/evaluation/self-evaluation';
import { narrate, narrateProject } from '../core/report/narrate';
import { writeDocx, type DocxOptions } from '../files/docx/write-docx';
import type { ZipCodec } from '../files/xlsx/zip-codec';
import type { Judgement } from './judge';
import type { Store, StoredDocument } from './store-state';

/** A narrative and the document made from it. */
export interface NarrativeDocument extends StoredDocument {
  readonly narrative: Narrative;
}

/** What a report is made of besides sheets. */
export interface ReportParts {
  readonly main: NarrativeDocument;
  /** One for each project that needs a report of its own. */
  readonly own: readonly NarrativeDocument[];
}

/** What came of generating: blocked by questions, or written. */
export type GenerateResult =
  | { readonly kind: 'blocked'; readonly questions: readonly Question[] }
  | { readonly kind: 'no-table' }
  /** More projects than one report takes; nothing was written. */
  | { readonly kind: 'too-many-projects'; readonly count: number; readonly most: number }
  | {
      readonly kind: 'written';
      readonly judgement: Judgement;
      readonly documents: readonly StoredDocument[];
      /** The store as it was written. */
      readonly store: Store;
      /** Hand-edited own sheets that were kept under another name. */
      readonly setAside: readonly string[];
    };

function documentOf(narrative: Narrative, options: DocxOptions): NarrativeDocument {
  return { narrative, name: `${narrative.name}.docx`, bytes: writeDocx(narrative, options) };
}

/**
 * Writes the narrative of the whole unit and those of projects that need their own. `date` is YYYY-MM-DD; `codec` is the
 * platform's own way to pack, where it has one.
 */
export function writeNarratives(
  evaluation: SelfEvaluation,
  date: string,
  codec?: ZipCodec,
): ReportParts {
  const options = { modified: new Date(`${date}T00:00:00Z`), ...(codec && { codec }) };
  return {
    main: documentOf(narrate(evaluation), options),
    own: evaluation.projects
      .filter((project) => project.needsOwnReport)
      .map((project) => documentOf(narrateProject(evaluation, project), options)),
  };
}
