/** The sample with faults: its sheet, and what a person types where the product cannot know the right content. */
export const FAULTY_SHEET = '项目支出';

/** Errors without a fix of one click, each with what she types after looking at her vouchers. */
export const TYPED: readonly (readonly [cell: string, text: string])[] = [
  ['G11', '31.2'],
  ['G12', '14.8'],
  ['G14', '5'],
  ['B15', '530114-19-0111'],
  ['I17', '=G17/F17'],
  ['H18', '=F18-G18'],
];

/** Cells that one click mends. */
export const FIXED = ['I7', 'H9', 'F10', 'D29', 'F29', 'G6'] as const;

/** The field of the first project that she fills by hand; all others come from her answers file. */
export const BY_HAND = { project: '窗口服务大厅运行经费', field: '可持续性' } as const;
export const TYPED_TEXT =
  '窗口由5名在编人员常年值守，经费已列入2020年部门预算36.50万元，每季度核对一次服务记录。';
