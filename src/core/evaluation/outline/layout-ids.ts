/**
 * What a block of kind `layout` may name: parts of a report that the other kinds cannot say, written in TypeScript.
 * The layouts themselves are in core/report/outline-layouts.ts; the compiler holds the two lists together.
 */
export const OUTLINE_LAYOUTS = ['reasons-due'] as const;
export type OutlineLayoutId = (typeof OUTLINE_LAYOUTS)[number];
