import { BLANK_MARK } from '../../core/evaluation/answer-words';

const BLANK_END = '\u3011';

/** Puts a text in where the caret stands, as if typed, so that her undo takes it back. */
export function insertText(control: HTMLTextAreaElement, text: string): void {
  control.focus();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way that keeps the control's own undo
  if (document.execCommand('insertText', false, text)) return;
  control.setRangeText(text, control.selectionStart, control.selectionEnd, 'end');
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Selects the first blank that was left in a text, ready to be typed over. */
export function selectBlank(control: HTMLTextAreaElement): void {
  const start = control.value.indexOf(BLANK_MARK);
  if (start < 0) return;
  const end = control.value.indexOf(BLANK_END, start);
  control.focus();
  control.setSelectionRange(start, end < 0 ? start + BLANK_MARK.length : end + 1);
}
