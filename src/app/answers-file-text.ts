/** What zod calls a kind of value, as a person calls it. */
const EXPECTED: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  boolean: '是或否（true 或 false）',
  array: '列表（方括号）',
  object: '一组填报项（花括号）',
  record: '一组填报项（花括号）',
};

/** Where and why an answers file is not as it must be: ends in no full stop. */
export const ANSWERS_FILE_TEXT = {
  notJson: (line: number | null): string =>
    `${line === null ? '' : `第 ${line} 行附近`}不是有效的 JSON 格式，多半缺了引号、逗号或括号`,
  tooDeep: (most: number): string => `括号嵌套超过 ${most} 层`,
  wrongValue: (place: string, expected: string | undefined): string => {
    const at = place === '' ? '最外层' : `“${place}”处`;
    const wanted = EXPECTED[expected ?? ''];
    return wanted === undefined ? `${at}的值不合规定` : `${at}的值应为${wanted}`;
  },
};
