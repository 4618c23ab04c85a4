import type { Content } from '../sheet-draft';
import { executionReasons } from './execution-reasons';
import type { FormFill } from './form-fill';
import type { FormPartId } from './form-part-ids';

/** A part of a form in TypeScript: what its cell shows for a project. */
export type FormPart = (fill: FormFill) => Content;

/** Every part that forms may name. */
export const formParts: Readonly<Record<FormPartId, FormPart>> = {
  'execution-reasons': executionReasons,
};
