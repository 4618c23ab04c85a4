import type { OutlineBlock } from './outline';

/** Visits every block of a tree, outer ones first. */
export function walkBlocks(
  blocks: readonly OutlineBlock[],
  visit: (block: OutlineBlock) => void,
): void {
  for (const block of blocks) {
    visit(block);
    if (block.kind === 'heading' || block.kind === 'projects') walkBlocks(block.children, visit);
  }
}
