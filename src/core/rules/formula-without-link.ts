import { formatArea } from '../sheet/address';
import { referencesOf } from '../formula/references';
import { outcomeOf } from './outcome';
import { columnArea } from './place';
import type { TableRule } from './rule';

/** R-A11: no formula reads another file. */
export const formulaWithoutLink: TableRule = {
  code: 'R-A11',
  id: 'formula-without-link',
  severity: 'info',
  basis: '电子表格常识：外部引用在别的电脑上可能取不到最新值',
  message: '{cells} 引用了外部文件（{formula}），本机看到的可能不是最新值。',
  why: '对方文件改动或移走以后，这里的数不会更新，报送出去也打不开来源。',
  fix: '核对数值后，粘贴为数值，或把来源表并入本文件。',
  check: ({ facts, table }) =>
    outcomeOf(
      facts.formulaRuns
        .filter(({ formula, first, column }) => {
          if (!formula.includes('[')) return false;
          const at = { sheet: table.sheet, row: first, column };
          return referencesOf(formula, at).external.length > 0;
        })
        .map(({ column, first, last, formula }) => {
          const place = columnArea(table, column, first, last);
          return { place, data: { cells: formatArea(place), formula: `=${formula}` } };
        }),
    ),
};
