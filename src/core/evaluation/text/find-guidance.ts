import type { Outline } from '../outline/outline';
import { walkBlocks } from '../outline/walk-blocks';
import { splitSentences } from './split-text';
import type { TextMatch } from './text-match';

/** Shorter sentences of a guidance are everyday words and prove nothing. */
const MIN_LENGTH = 10;

/** The sentences of an outline's guidance, as they stand there. */
export function guidanceSentences(outline: Outline): readonly string[] {
  const sentences = new Set<string>();
  for (const blocks of [outline.blocks, outline.projectBlocks]) {
    walkBlocks(blocks, (block) => {
      if (block.kind !== 'heading' || block.guidance === undefined) return;
      for (const { text } of splitSentences(block.guidance)) sentences.add(text.trim());
    });
  }
  return [...sentences].filter((sentence) => sentence.length >= MIN_LENGTH);
}

/** Sentences of the outline's guidance that were left in a text. */
export function findGuidance(text: string, guidance: readonly string[]): readonly TextMatch[] {
  return guidance
    .flatMap((sentence) => {
      const index = text.indexOf(sentence);
      return index < 0 ? [] : [{ index, length: sentence.length }];
    })
    .sort((a, b) => a.index - b.index);
}
