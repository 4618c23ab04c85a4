/** Words of the form's sheet. */
export const FORM_TEXT = {
  indicators: '绩效指标',
  joiner: '、',
  reason: (label: string, text: string) => `${label}：${text}`,
  points: (weight: number) => `（${String(weight)}分）`,
} as const;
