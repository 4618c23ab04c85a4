import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseOutline } from '../../../../src/app/choose-outline';
import { openBudget } from '../../../../src/app/open-budget';
import { emptyAnswers, type Answers } from '../../../../src/core/evaluation/answers';
import { evaluate } from '../../../../src/core/evaluation/evaluate';
import type { SelfEvaluation } from '../../../../src/core/evaluation/self-evaluation';
import { createFileHost } from '../../../../src/host/file/file-host';

/** The evaluation of the sample workbook: ten projects, 164.27万元, all spent. */
export async function sampleEvaluation(answers: Answers = emptyAnswers()): Promise<SelfEvaluation> {
  const path = join(__dirname, '../../../../assets/samples/sample.xlsx');
  const host = createFileHost({
    fileName: 'sample.xlsx',
    bytes: new Uint8Array(readFileSync(path)),
    modified: new Date('2020-03-20T00:00:00Z'),
    saveFile: () => Promise.resolve({ kind: 'saved', where: '' }),
  });
  const { reading } = await openBudget(host, { columns: {}, answers: {} });
  const choice = chooseOutline(undefined, undefined);
  if (!choice) throw new Error('no outline');
  return evaluate({ tables: reading.tables, answers, ...choice, errors: 0 });
}
