/** What the pane's head says in WPS. */
export const PANE_TITLE = '绩效自评';
