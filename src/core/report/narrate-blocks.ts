import { textOf } from '../evaluation/answer-value';
import type { FieldDefinition, OutlineBlock } from '../evaluation/outline/outline';
import { sayAnswer, sayList, type ListNumber } from './answer-text';
import { narrateTable, TABLE_FIELDS } from './narrate-tables-text';
import { COLON, NOTHING_TOLD } from './narrate-text';
import type { NarrativeBlock } from './narrative';
import type { Narrator } from './narrator';
import { outlineLayouts } from './outline-layouts';
import { type Phrase, phrase } from './phrase';
import { isOpening, saySentences, toldColumns, unsaidPatterns } from './sentences';

type Block<Kind extends OutlineBlock['kind']> = Extract<OutlineBlock, { kind: Kind }>;
type Heading = Block<'heading'>;

/** Fills {unit}, {year}, {project} and {number} of an outline's text; a name without a fact stays as it is. */
export type FillText = (text: string, narrator: Narrator) => string;

function paragraph(narrator: Narrator, runs: Phrase): NarrativeBlock {
  const project = narrator.project?.project.name ?? null;
  return { kind: 'paragraph', runs, section: narrator.section, project };
}

function paragraphs(narrator: Narrator, said: readonly Phrase[]): readonly NarrativeBlock[] {
  return said.filter((runs) => runs.length > 0).map((runs) => paragraph(narrator, runs));
}

/** Paragraphs of which the first begins with words of the outline. */
function led(lead: string | undefined, said: readonly Phrase[]): readonly Phrase[] {
  const [first, ...more] = said;
  return first && lead !== undefined ? [phrase(lead, first), ...more] : said;
}

function answer(
  narrator: Narrator,
  block: Block<'question'> | Block<'list'>,
  say: (narrator: Narrator, field: FieldDefinition) => readonly Phrase[],
): readonly NarrativeBlock[] {
  const field = narrator.field(block.field);
  if (!field) return [];
  const open = narrator.isOpen(field.id) ? [[narrator.blank(field.id)]] : [];
  const said = [...say(narrator, field), ...open];
  return paragraphs(narrator, led(block.lead, said));
}

/** A dimension: its name, what the budget's own numbers say, her text, the facts of its sub-form, and what they come to. */
function dimension(narrator: Narrator, block: Block<'dimension'>): readonly NarrativeBlock[] {
  const field = narrator.field(block.field);
  if (!field) return [];
  const { project, section } = narrator;
  const pen = narrator.at({ project, section, dimension: field });
  const patterns = block.patterns ?? [];
  const toldIn = toldColumns(pen, patterns);
  const columns = (field.columns ?? []).filter((column) => !toldIn.has(column.id));
  const unsaid = unsaidPatterns(pen, patterns, textOf(narrator.answer(field.id)));
  const before = saySentences(pen, unsaid.filter(isOpening));
  const after = saySentences(
    pen,
    unsaid.filter((id) => !isOpening(id)),
  );
  const hers = sayAnswer(pen, { ...field, columns });
  const open = narrator.isOpen(field.id) ? [[narrator.blank(field.id)]] : [];
  const [first = [], ...more] = [...open, ...hers];
  if (first.length + before.length + after.length === 0) return [];
  const label = phrase({ kind: 'text', text: `${field.label}${COLON}`, bold: true });
  const told = [phrase(label, ...before, first), ...more];
  const last = told.pop() ?? [];
  return paragraphs(narrator, [...told, phrase(last, ...after)]);
}

function tableLead(narrator: Narrator, field: string): string {
  return `${narrator.field(field)?.label ?? ''}${COLON}`;
}

function table(
  narrator: Narrator,
  block: Block<'table'>,
  fill: FillText,
): readonly NarrativeBlock[] {
  const caption = fill(block.title ?? '', narrator);
  const told = narrateTable(narrator, block.table, caption);
  const field = TABLE_FIELDS[block.table];
  const isOpen = field !== null && narrator.isOpen(field);
  const open =
    isOpen && (block.table !== 'sources' || told === null)
      ? [paragraph(narrator, phrase(tableLead(narrator, field), narrator.blank(field)))]
      : [];
  return [...(told ? [told] : []), ...open];
}

/** A heading with what is under it. One of the outline's own sections is never left empty; one of a project that has nothing to tell is left out. */
function heading(narrator: Narrator, block: Heading, fill: FillText): readonly NarrativeBlock[] {
  const pen =
    block.section === undefined
      ? narrator
      : narrator.at({ project: narrator.project, section: block.section });
  const told = narrateBlocks(pen, block.children, fill, block.level);
  if (told.length === 0 && block.section === undefined) return [];
  const body = told.length === 0 ? [paragraph(pen, phrase(NOTHING_TOLD))] : told;
  const text = fill(block.text, pen);
  return [{ kind: 'heading', level: block.level, text, section: pen.section }, ...body];
}

function narrateBlock(
  narrator: Narrator,
  block: OutlineBlock,
  fill: FillText,
  level: number,
): readonly NarrativeBlock[] {
  switch (block.kind) {
    case 'heading':
      return heading(narrator, block, fill);
    case 'text':
      return [paragraph(narrator, phrase(fill(block.text, narrator)))];
    case 'figures':
      return paragraphs(narrator, [phrase(...saySentences(narrator, block.patterns))]);
    case 'question':
      return answer(narrator, block, sayAnswer);
    case 'list':
      return answer(narrator, block, (pen, field) => sayList(pen, field, numberUnder(level)));
    case 'table':
      return table(narrator, block, fill);
    case 'dimension':
      return dimension(narrator, block);
    case 'layout':
      return outlineLayouts[block.layout](narrator, fill(block.title ?? '', narrator));
    case 'projects':
      return narrator.evaluation.projects.flatMap((project) =>
        narrateBlocks(
          narrator.at({ project, section: narrator.section }),
          block.children,
          fill,
          level,
        ),
      );
  }
}

/** Numbers follow each other by level, 1. before （1）: under a heading of the third level the fourth is next. */
function numberUnder(level: number): ListNumber {
  return level < THIRD_LEVEL ? (place) => `${place}.` : (place) => `（${place}）`;
}

const THIRD_LEVEL = 3;

/** What the blocks of an outline come to, in order, under a heading of this level. */
export function narrateBlocks(
  narrator: Narrator,
  blocks: readonly OutlineBlock[],
  fill: FillText,
  level = 0,
): readonly NarrativeBlock[] {
  return blocks.flatMap((block) => narrateBlock(narrator, block, fill, level));
}
