import type { OutlineLayoutId } from '../evaluation/outline/layout-ids';
import { reasonsDue } from './layouts/reasons-due-text';
import type { NarrativeBlock } from './narrative';
import type { Narrator } from './narrator';

/**
 * A part of a report in TypeScript. It reads the evaluation from the narrator and gives blocks as the outline's own kinds do;
 * numbers go through the narrator's pen, which binds each to the cells it came from. `title` is the block's, filled in;
 * no blocks where there is nothing to tell.
 */
export type OutlineLayout = (narrator: Narrator, title: string) => readonly NarrativeBlock[];

/** Every layout that outlines may name. */
export const outlineLayouts: Readonly<Record<OutlineLayoutId, OutlineLayout>> = {
  'reasons-due': reasonsDue,
};
