/** What a data file that does not fit is refused with, for whoever wrote it. */
export const DATA_TEXT = {
  refused: (name: string, place: string, why: string) =>
    `数据文件“${name}”不能用：${place === '' ? '' : `${place} 处，`}${why}`,
  noLayout: (id: string, known: readonly string[]) =>
    `没有登记过名为“${id}”的版式。已登记的有：${known.join('、')}。请改正编号，或先在程序里登记这个版式。`,
} as const;
