/** Cells with a value, and likewise formulas, that a sheet may have to be read. */
export const MAX_CELLS = 5_000_000;

/** Places up to each row's last cell, taken together: a few cells far to the right must not fill the memory. */
export const MAX_PLACES = 20_000_000;
