import { NO_PROJECT_NAME } from './name-words';
import { SOURCE_WORDS } from './source-words';
import type { Stretch } from './split-sentences';
import { NO_NOUN, OTHER_NOUN } from './subject-words';

/** A noun of a sentence that money goes to, with its end in the paragraph's text. */
export interface Noun extends Stretch {
  readonly end: number;
  readonly kind: 'noun';
}

/** Nouns that are neither a project nor a word for all of them: what is said of them is not the sheet's. */
export function nounsIn(sentence: Stretch): readonly Noun[] {
  return Array.from(sentence.text.matchAll(OTHER_NOUN)).flatMap((match): readonly Noun[] => {
    const [whole, noun = ''] = match;
    const isSource = SOURCE_WORDS.some(([word]) => noun.includes(word));
    if (NO_PROJECT_NAME.has(noun) || NO_NOUN.test(noun) || isSource) return [];
    const index = sentence.index + match.index + whole.length - noun.length;
    return [{ index, end: index + noun.length, kind: 'noun', text: noun }];
  });
}
