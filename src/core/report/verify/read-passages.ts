import { lastOf } from '../../budget/last-match';
import { findGuidance } from '../../evaluation/text/find-guidance';
import type { DocumentParagraph } from './document-text';
import type { Mention } from './find-mentions';
import type { FoundHeading } from './find-sections';
import { plainText } from './plain-text';
import { OPEN_PLACE } from './text-marks-words';

/** A paragraph with what is known of it before its statements are read. */
export interface Passage {
  readonly paragraph: DocumentParagraph;
  /** Plain, guidance of the outline blanked, places as in the paragraph's text. */
  readonly text: string;
  /** Id of the outline's section that it stands in; null outside any. */
  readonly section: string | null;
  readonly heading: FoundHeading | null;
  /** Projects of the heading above it that names one. */
  readonly scope: readonly number[] | null;
  readonly mentions: readonly Mention[];
}

interface PassageTools {
  readonly headings: readonly FoundHeading[];
  readonly guidance: readonly string[];
  readonly findMentions: (text: string) => readonly Mention[];
  /** Short names beside the mentions that were found. */
  readonly findBriefs: (text: string, mentions: readonly Mention[]) => readonly Mention[];
}

const NEARLY_ALL = 0.55;

const blanksFor = (words: string): string => ' '.repeat(words.length);

function blankGuidance(text: string, guidance: readonly string[]): string {
  let rest = text;
  for (const { index, length } of findGuidance(text, guidance)) {
    rest = rest.slice(0, index) + ' '.repeat(length) + rest.slice(index + length);
  }
  return rest;
}

/** The projects that a heading names, where it names little else. */
function projectsOfHeading(
  heading: FoundHeading,
  mentions: readonly Mention[],
): readonly number[] | null {
  const [mention] = mentions;
  if (!mention || mentions.length > 1 || heading.section !== null) return null;
  return mention.length >= heading.core.length * NEARLY_ALL ? mention.projects : null;
}

/** The paragraphs of a document with their sections, the projects that they stand under, and those that they name. */
export function readPassages(
  paragraphs: readonly DocumentParagraph[],
  { headings, guidance, findMentions, findBriefs }: PassageTools,
): readonly Passage[] {
  const byParagraph = new Map(headings.map((heading) => [heading.paragraph, heading]));
  let sections: { readonly level: number; readonly section: string | null }[] = [];
  let scope: { readonly level: number; readonly projects: readonly number[] } | null = null;
  return paragraphs.map((paragraph): Passage => {
    const told = plainText(paragraph.text).replaceAll(OPEN_PLACE, blanksFor);
    const text = blankGuidance(told, guidance);
    const mentions = findMentions(text);
    const heading = byParagraph.get(paragraph.number) ?? null;
    if (heading) {
      const { level, section } = heading;
      if (section !== null || level <= 2) {
        sections = [...sections.filter((each) => each.level < level), { level, section }];
      }
      if (scope && (level <= scope.level || section !== null)) scope = null;
      const projects = projectsOfHeading(heading, mentions);
      if (projects) scope = { level, projects };
    }
    const isProse = scope === null && paragraph.table === null;
    const briefs = isProse ? findBriefs(text, mentions) : [];
    const section = lastOf(sections, (each) => each.section !== null)?.section ?? null;
    return {
      paragraph,
      text,
      section,
      heading,
      scope: scope?.projects ?? null,
      mentions:
        briefs.length === 0 ? mentions : [...mentions, ...briefs].sort((a, b) => a.index - b.index),
    };
  });
}
