import { fieldsOf } from './coverage';
import type { FieldDefinition, Outline, OutlineBlock } from './outline/outline';

/** A stretch of the form: the fields that one heading of the outline is made of. */
export interface FormSection {
  /** The outline's section, such as 1.2; `head` and `tail` hold fields that no heading prints. */
  readonly id: string;
  /** The heading as the outline has it; null for head and tail. */
  readonly heading: string | null;
  /** The heading above it, where there is one. */
  readonly parent: string | null;
  /** The official guidance, shown and never printed. */
  readonly guidance: string | null;
  readonly fields: readonly FieldDefinition[];
}

type Opened = Omit<FormSection, 'fields'> & { readonly ids: string[] };

/**
 * The fields of one level under the outline's headings, in their order. What no heading prints stands with the
 * field before it; at the beginning and the end it has sections of its own.
 */
export function formSections(
  outline: Outline,
  level: FieldDefinition['level'],
): readonly FormSection[] {
  const opened: Opened[] = [];
  const seen = new Set<string>();
  for (const blocks of [outline.blocks, outline.projectBlocks]) collect(blocks, null, opened, seen);
  const fields = outline.fields.filter((field) => field.level === level);
  const sectionOf = new Map(opened.flatMap(({ id, ids }) => ids.map((field) => [field, id])));
  const last = fields.map(({ id }) => sectionOf.has(id)).lastIndexOf(true);
  const bySection = new Map<string, FieldDefinition[]>();
  let current = HEAD.id;
  fields.forEach((field, index) => {
    const id = sectionOf.get(field.id) ?? (index > last ? TAIL.id : current);
    current = id;
    const list = bySection.get(id);
    if (list) list.push(field);
    else bySection.set(id, [field]);
  });
  const known = new Map([HEAD, ...opened, TAIL].map((section) => [section.id, section]));
  return Array.from(bySection, ([id, members]) => {
    const { heading, parent, guidance } = known.get(id) ?? HEAD;
    return { id, heading, parent, guidance, fields: members };
  });
}

const HEAD: Opened = { id: 'head', heading: null, parent: null, guidance: null, ids: [] };
const TAIL: Opened = { ...HEAD, id: 'tail' };

/** Sections of both block lists; a section that both have is one. */
function collect(
  blocks: readonly OutlineBlock[],
  above: Opened | null,
  opened: Opened[],
  seen: Set<string>,
): void {
  for (const block of blocks) {
    if (block.kind === 'projects') {
      collect(block.children, above, opened, seen);
      continue;
    }
    if (block.kind === 'heading') {
      collect(block.children, sectionAt(block, above, opened), opened, seen);
      continue;
    }
    for (const id of fieldsOf(block)) {
      if (seen.has(id) || !above) continue;
      seen.add(id);
      above.ids.push(id);
    }
  }
}

function sectionAt(
  block: Extract<OutlineBlock, { kind: 'heading' }>,
  above: Opened | null,
  opened: Opened[],
): Opened | null {
  const { section, text, guidance = null } = block;
  if (section === undefined) return above;
  const known = opened.find(({ id }) => id === section);
  if (known) return known;
  const entry: Opened = {
    id: section,
    heading: text,
    parent: above?.heading ?? null,
    guidance,
    ids: [],
  };
  opened.push(entry);
  return entry;
}
