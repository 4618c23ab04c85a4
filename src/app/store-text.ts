/** What the very hidden store sheet says of itself to someone who unhides it. */
export const STORE_NOTE =
  '本表由“绩效自评”保存填报内容和最近一次报告，请勿手工修改；不再需要时，用“删除痕迹”删除。';
