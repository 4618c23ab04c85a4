/** Ends of sentences. */
export const SENTENCE_END = /[。！？；;!?\n]/;

/** Ends of clauses within a sentence; a comma between digits is none. */
export const CLAUSE_END = /，|,(?!\d{3})/;

/** Marks that no name runs across. */
export const NAME_BREAKS = '，。；：、！？,;:!?\n“”"《》【】';

/** Numbering before a heading, by level: 一、 （一） 1. （1）. */
export const NUMBERING: readonly RegExp[] = [
  /^\s*(?:第[一二三四五六七八九十]{1,3}(?:部分|章|节)?[、.．\s]?|[一二三四五六七八九十]{1,3}[、.．])\s*/,
  /^\s*[（(][一二三四五六七八九十]{1,3}[)）][、.．]?\s*/,
  /^\s*\d{1,3}(?:[.．](?!\d)|、)\s*/,
  /^\s*(?:[（(]\d{1,3}[)）]|\d{1,3}[)）]|[①-⑳])[、.．]?\s*/,
];

/** Marks that end the heading in a paragraph that goes on. */
export const HEADING_END = /[，。：:,；]/;

/** What a paragraph that is no heading holds. */
export const SENTENCE_MARK = /[。；]/;

/** A place that nobody has filled in: it states nothing. */
export const OPEN_PLACE = /【待填[^】]{0,80}】/g;
