import { FIELD } from './field-ids';
import type { FieldDefinition, Outline, OutlineBlock } from './outline/outline';
import { walkBlocks } from './outline/walk-blocks';
import type { EvaluatedProject } from './self-evaluation';

/** A section that demands every project, with the project fields that its text is made of. */
export interface CoveringSection {
  readonly section: string;
  readonly heading: string;
  readonly fields: readonly FieldDefinition[];
}

/** The sections of an outline that demand every project, in order. */
export function coveringSections(outline: Outline): readonly CoveringSection[] {
  const fields = new Map(outline.fields.map((field) => [field.id, field]));
  const sections: CoveringSection[] = [];
  walkBlocks(outline.blocks, (block) => {
    if (block.kind !== 'heading' || !block.covers) return;
    const ids = new Set<string>();
    walkBlocks(block.children, (inner) => {
      for (const id of fieldsOf(inner)) ids.add(id);
    });
    sections.push({
      section: block.section ?? block.text,
      heading: block.text,
      fields: [...ids].flatMap((id) => {
        const field = fields.get(id);
        return field?.level === 'project' ? [field] : [];
      }),
    });
  });
  return sections;
}

/** Whether a project is covered by a section: all that is due there is answered. */
export function isCovered({ open }: EvaluatedProject, { fields }: CoveringSection): boolean {
  return !open.required.some((field) => fields.includes(field));
}

const TABLE_FIELDS: Readonly<Partial<Record<string, string>>> = {
  indicators: FIELD.indicators,
  sources: FIELD.sources,
  problems: FIELD.problems,
  plans: FIELD.plans,
};

/** Fields that a block itself prints. */
export function fieldsOf(block: OutlineBlock): readonly string[] {
  switch (block.kind) {
    case 'question':
    case 'list':
    case 'dimension':
      return [block.field];
    case 'figures':
    case 'layout':
      return block.fields ?? [];
    case 'table': {
      const field = TABLE_FIELDS[block.table];
      return field === undefined ? [] : [field];
    }
    case 'heading':
    case 'projects':
    case 'text':
      return [];
  }
}
