import { plainName } from '../match-answers';
import { projectTypes, type ProjectType } from './library';

/** A type that a project's name points to, with the words that say so. */
export interface TypeSuggestion {
  readonly type: ProjectType;
  readonly keywords: readonly string[];
}

/**
 * Types of projects that a name points to, the likeliest first: by the characters that its words make up,
 * then by the one that stands last, for a name's head comes at its end. Empty where no word is known; a person chooses.
 */
export function suggestIndicators(projectName: string): readonly TypeSuggestion[] {
  const name = plainName(projectName);
  return projectTypes
    .map((type) => ({ type, keywords: type.keywords.filter((word) => name.includes(word)) }))
    .filter(({ keywords }) => keywords.length > 0)
    .map((suggestion) => ({ suggestion, ...strengthOf(suggestion.keywords, name) }))
    .sort((a, b) => b.characters - a.characters || b.last - a.last)
    .map(({ suggestion }) => suggestion);
}

function strengthOf(
  keywords: readonly string[],
  name: string,
): { readonly characters: number; readonly last: number } {
  return {
    characters: keywords.reduce((sum, word) => sum + word.length, 0),
    last: Math.max(...keywords.map((word) => name.lastIndexOf(word))),
  };
}
