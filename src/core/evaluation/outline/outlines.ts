import { dataFiles } from '../data-files';
import central2020Form from './central-2020-form.json';
import fields from './fields.json';
import type { Outline } from './outline';
import { loadOutline } from './outline-file';
import sichuan2023Form from './sichuan-2023-form.json';
import yunnan2019Annex from './yunnan-2019-annex-4-2.json';
import yunnan2020Form from './yunnan-2020-form.json';

const files = dataFiles(
  [yunnan2019Annex, yunnan2020Form, central2020Form, sichuan2023Form],
  (file) => loadOutline(file, fields),
);

/** Ids of all outlines, the default one first. */
export const outlineIds = files.ids;

/** Every outline version that the product brings, the default one first. */
export function allOutlines(): readonly Outline[] {
  return files.all();
}

/** The outline of this id; undefined when there is none. */
export function findOutline(id: string): Outline | undefined {
  return files.find(id);
}
