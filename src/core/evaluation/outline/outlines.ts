import central2020Form from './central-2020-form.json';
import fields from './fields.json';
import type { Outline } from './outline';
import { loadOutline } from './outline-file';
import sichuan2023Form from './sichuan-2023-form.json';
import yunnan2019Annex from './yunnan-2019-annex-4-2.json';
import yunnan2020Form from './yunnan-2020-form.json';

/** Every outline version that the product brings, the default one first. */
export const outlines: readonly Outline[] = [
  yunnan2019Annex,
  yunnan2020Form,
  central2020Form,
  sichuan2023Form,
].map((file) => loadOutline(file, fields));

/** The outline of this id; undefined when there is none. */
export function findOutline(id: string): Outline | undefined {
  return outlines.find((outline) => outline.id === id);
}
