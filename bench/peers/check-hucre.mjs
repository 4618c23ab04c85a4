import { readXlsx } from 'hucre/xlsx';
import { check, input } from './check-shared.cjs';

const workbook = await readXlsx(new Uint8Array(input()));
check(workbook.sheets[0].rows);
