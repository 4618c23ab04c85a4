/** Between a stated whole and a share of it. */
export const SHARE_OF_STATED = /^\s*的\s*$/;
