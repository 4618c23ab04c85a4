import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildRawWorkbook } from '../generate/raw-workbook';
import { faultySheets } from './faulty-workbook';
import { sampleSheets } from './sample-workbook';

const folder = join(__dirname, '../../assets/samples');
writeFileSync(join(folder, 'sample.xlsx'), buildRawWorkbook(sampleSheets()));
writeFileSync(join(folder, 'faulty.xlsx'), buildRawWorkbook(faultySheets()));
