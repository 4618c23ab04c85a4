import type { SheetView } from './sheet-view';
import { LABELLED } from './row-words';

/** One label with a colon may head a group: 科室：养老科. */
const LEAST_LABELS = 2;

/** Whether a row holds labels with colons and no more, whoever signs there: 校长：王丽, 会计：李芳. */
export function isLabelLine(view: SheetView, row: number): boolean {
  const { texts, numbers } = view.glance(row);
  if (numbers.length > 0 || texts.length < LEAST_LABELS) return false;
  return texts.every((column) => LABELLED.test(view.text(row, column)));
}
