const FIELDS = 'input, textarea, select, [contenteditable="true"]';

/** Whether she types into the pane just now: then the grid must not take the focus. */
export function isFormFocused(): boolean {
  return document.hasFocus() && document.activeElement?.matches(FIELDS) === true;
}
