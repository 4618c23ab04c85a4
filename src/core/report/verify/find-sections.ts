import { walkBlocks } from '../../evaluation/outline/walk-blocks';
import type { Outline, OutlineBlock } from '../../evaluation/outline/outline';
import type { DocumentParagraph } from './document-text';
import { plainText } from './plain-text';
import { SECTION_SYNONYMS } from './section-words';
import { HEADING_END, NUMBERING, SENTENCE_MARK } from './text-marks-words';

/** A heading of the outline. */
export interface OutlineHeading {
  readonly section: string;
  readonly level: number;
  /** Without its numbering. */
  readonly core: string;
  /** As the outline prints it. */
  readonly text: string;
  readonly covers: boolean;
  /** It, or what is beneath it, tells figures or dimensions: collective words do not do. */
  readonly isMeasured: boolean;
}

/** A paragraph that is a heading, wholly or at its beginning. */
export interface FoundHeading {
  /** 1-based. */
  readonly paragraph: number;
  /** 1 for the highest. */
  readonly level: number;
  /** Id of the outline's section; null for a heading of its own. */
  readonly section: string | null;
  /** As printed, without numbering. */
  readonly core: string;
  /** Where what follows the heading in its paragraph begins. */
  readonly end: number;
}

const LONGEST_HEADING = 40;
const ALIKE = 0.6;

/** The headings of an outline that bear a section id, in order. */
export function outlineHeadings(outline: Outline): readonly OutlineHeading[] {
  const headings: OutlineHeading[] = [];
  walkBlocks(outline.blocks, (block) => {
    if (block.kind !== 'heading' || block.section === undefined) return;
    headings.push({
      section: block.section,
      level: block.level,
      core: withoutNumber(plainText(block.text)).core,
      text: block.text,
      covers: block.covers === true,
      isMeasured: isMeasured(block.children),
    });
  });
  return headings;
}

function isMeasured(blocks: readonly OutlineBlock[]): boolean {
  let found = false;
  walkBlocks(blocks, ({ kind }) => {
    found ||= kind === 'figures' || kind === 'dimension';
  });
  return found;
}

/** A heading's words without numbering, and the level that the numbering tells (1 to 4; 0 for none). */
export function withoutNumber(text: string): {
  readonly core: string;
  readonly level: number;
  readonly at: number;
} {
  for (const [index, pattern] of NUMBERING.entries()) {
    const found = pattern.exec(text);
    if (!found) continue;
    const at = found[0].length;
    return { core: text.slice(at).trim(), level: index + 1, at };
  }
  return { core: text.trim(), level: 0, at: text.length - text.trimStart().length };
}

function alike(a: string, b: string): number {
  const pairs = (text: string): Set<string> =>
    new Set(Array.from(text, (sign, at) => sign + text.charAt(at + 1)).slice(0, -1));
  const own = pairs(a);
  const others = pairs(b);
  const shared = [...own].filter((pair) => others.has(pair)).length;
  return own.size + others.size === 0 ? 0 : (2 * shared) / (own.size + others.size);
}

function findOutlineHeading(
  core: string,
  level: number,
  headings: readonly OutlineHeading[],
): OutlineHeading | undefined {
  const near = headings.filter((heading) => level === 0 || level > 2 || heading.level === level);
  const byText =
    near.find((heading) => core.startsWith(heading.core)) ??
    near
      .map((heading) => ({ heading, likeness: alike(core, heading.core) }))
      .filter(({ likeness }) => likeness >= ALIKE)
      .sort((a, b) => b.likeness - a.likeness)[0]?.heading;
  return (
    byText ??
    near.find((heading) =>
      SECTION_SYNONYMS.some(([own, other]) => own.test(heading.core) && other.test(core)),
    )
  );
}

/** Headings among the paragraphs: by style, or by numbering and shortness; those of the outline are recognised by their words. */
export function findHeadings(
  paragraphs: readonly DocumentParagraph[],
  headings: readonly OutlineHeading[],
): readonly FoundHeading[] {
  return paragraphs.flatMap((paragraph): FoundHeading[] => {
    if (paragraph.table || paragraph.origin !== 'body') return [];
    const plain = plainText(paragraph.text);
    const { core, level: numbered, at } = withoutNumber(plain);
    if (
      core === '' ||
      (numbered === 0 && paragraph.heading === null && !isOwnWords(core, headings))
    ) {
      return [];
    }
    const stop = HEADING_END.exec(core)?.index ?? core.length;
    const words = core.slice(0, stop);
    const isWhole = core.length <= LONGEST_HEADING && !SENTENCE_MARK.test(core.slice(0, -1));
    if (words.length > LONGEST_HEADING) return [];
    const level = numbered === 0 ? (paragraph.heading ?? 1) : numbered;
    const known = level <= 2 ? findOutlineHeading(words, numbered, headings) : undefined;
    if (!known && !(isWhole && (paragraph.heading !== null || stop >= core.length - 1))) return [];
    const length = known && words.startsWith(known.core) ? known.core.length : words.length;
    const end = Math.min(plain.length, at + length + (plain.charAt(at + length) === '。' ? 1 : 0));
    return [
      {
        paragraph: paragraph.number,
        level: known?.level ?? level,
        section: known?.section ?? null,
        core: words,
        end,
      },
    ];
  });
}

function isOwnWords(core: string, headings: readonly OutlineHeading[]): boolean {
  return headings.some((heading) => core === heading.core || core === `${heading.core}。`);
}
