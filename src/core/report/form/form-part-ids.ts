/** What a cell bound to a `layout` may name; the parts themselves are in form-parts.ts. */
export const FORM_PARTS = ['execution-reasons'] as const;
export type FormPartId = (typeof FORM_PARTS)[number];
