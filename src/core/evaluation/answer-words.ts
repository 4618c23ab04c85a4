/** What a blank in a text begins with; a text that still holds one is no answer. */
export const BLANK_MARK = '【待填';

/** Answers that say: there is none here. They answer any field. */
export const NONE_WORDS: readonly string[] = [
  '无',
  '没有',
  '不涉及',
  '本项目不涉及',
  '不适用',
  '未发生',
];

/** How findings call the office where no project is meant. */
export const OFFICE_WORD = '本单位';
