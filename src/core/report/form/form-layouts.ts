import { dataFiles } from '../../evaluation/data-files';
import { parseData } from '../../evaluation/outline/parse-data';
import central2020 from './central-2020.json';
import type { FormLayout } from './form-layout';
import { formLayoutSchema } from './form-layout';
import sichuan2023 from './sichuan-2023.json';
import yunnan2020 from './yunnan-2020.json';

const files = dataFiles([yunnan2020, central2020, sichuan2023], (file): FormLayout =>
  parseData(formLayoutSchema, file),
);

/** Every 自评表 that the product brings. */
export function allFormLayouts(): readonly FormLayout[] {
  return files.all();
}

/** The form of this id; undefined when there is none. */
export function findFormLayout(id: string): FormLayout | undefined {
  return files.find(id);
}
