import { guidanceSentences } from '../../evaluation/text/find-guidance';
import type { SelfEvaluation } from '../../evaluation/self-evaluation';
import type { DocumentText } from './document-text';
import { findBriefs } from './find-briefs';
import { findClaims, type Claim } from './find-claims';
import { findCounts, type StatedCount } from './find-counts';
import { findLists, type NameList } from './find-lists';
import { mentionFinder } from './find-mentions';
import {
  findHeadings,
  outlineHeadings,
  type FoundHeading,
  type OutlineHeading,
} from './find-sections';
import { ofGroup } from './group-counts';
import { createNameBook, type NameBook } from './name-match';
import { readAliases } from './read-aliases';
import { readPassages, type Passage } from './read-passages';
import { passageReader, type Statement } from './read-statements';
import { createSheetBook, type SheetBook } from './sheet-book';
import { findTextTables, type TextTable } from './text-tables';

/** What a narrative is checked against and what it was read as, prepared once for all rules. */
export interface NarrativeFacts {
  readonly document: DocumentText;
  readonly evaluation: SelfEvaluation;
  readonly book: SheetBook;
  readonly names: NameBook;
  /** Every paragraph. */
  readonly passages: readonly Passage[];
  /** Paragraphs of prose: neither in tables nor written as one. */
  readonly prose: readonly Passage[];
  readonly headings: readonly FoundHeading[];
  readonly outline: readonly OutlineHeading[];
  readonly statements: readonly Statement[];
  readonly counts: readonly StatedCount[];
  readonly lists: readonly NameList[];
  readonly claims: readonly Claim[];
  readonly tables: readonly TextTable[];
  /** Text of each figure as the workbook gives it now, by figure id; null where the figures are not known. */
  readonly figures: ReadonlyMap<string, string> | null;
  /** Index of the project that the document alone is about; null for the office's report. */
  readonly only: number | null;
}

/** What a narrative is checked with. */
export interface VerifyInput {
  readonly document: DocumentText;
  readonly evaluation: SelfEvaluation;
  /** Text of each figure as the workbook gives it now, by figure id. */
  readonly figures?: ReadonlyMap<string, string>;
  /** Name of the project whose own report the document is, where that is known. */
  readonly only?: string;
}

/** Reads a narrative against a workbook. */
export function readNarrative({
  document,
  evaluation,
  figures,
  only,
}: VerifyInput): NarrativeFacts {
  const { outline: outlineData, answers } = evaluation;
  const book = createSheetBook(evaluation);
  const projectNames = book.projects.map(({ name }) => name);
  const aliases = new Map(Object.entries(answers.aliases));
  const plain = createNameBook(projectNames, aliases);
  const names = createNameBook(
    projectNames,
    new Map([...readAliases(document.paragraphs, plain, projectNames), ...aliases]),
  );
  const outline = outlineHeadings(outlineData);
  const headings = findHeadings(document.paragraphs, outline);
  const passages = readPassages(document.paragraphs, {
    headings,
    guidance: guidanceSentences(outlineData),
    findMentions: mentionFinder(names),
    findBriefs: (text, mentions) => (only === undefined ? findBriefs(text, mentions, names) : []),
  });
  const tables = findTextTables(passages);
  const tabular = new Set(
    tables.flatMap((table) => table.rows.flatMap((row) => row.cells.map(({ passage }) => passage))),
  );
  const prose = passages.filter((passage) => !passage.paragraph.table && !tabular.has(passage));
  const counted = new Map(
    prose.map((passage) => [passage, findCounts(passage).map((count) => ofGroup(count, book))]),
  );
  const countsOf = (passage: Passage): readonly StatedCount[] => counted.get(passage) ?? [];
  const readPassage = passageReader({
    reportYear: evaluation.year,
    departments: [...book.departments.keys()],
    groups: [...book.groups.keys()],
    projectCount: book.projects.length,
  });
  const read = prose.map((passage) => ({ passage, read: readPassage(passage, countsOf(passage)) }));
  return {
    document,
    evaluation,
    book,
    names,
    passages,
    prose,
    headings,
    outline,
    statements: read.flatMap((each) => each.read.statements),
    counts: [...counted.values()].flat(),
    lists: prose.flatMap((passage) => findLists(passage, countsOf(passage), names)),
    claims: read.flatMap((each) => findClaims(each.passage, each.read)),
    tables,
    figures: figures ?? null,
    only: only === undefined ? null : projectNames.indexOf(only),
  };
}
