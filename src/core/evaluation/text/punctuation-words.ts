/** Ends of sentences. */
export const SENTENCE_ENDS = '。！？；\n';

/** Ends of clauses, sentences included. */
export const CLAUSE_ENDS = '。！？；，、：\n';

/** Half-width marks and what stands for them among Chinese characters. */
export const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
