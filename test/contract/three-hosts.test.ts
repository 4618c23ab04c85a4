import { expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answers } from '../../src/core/evaluation/answers';
import { runCli } from '../cli/run-cli';
import { openInWps, withoutEmbedding } from '../wps/open-wps';
import { openFile, openIn, reportOn, sampleAnswers, sampleBytes } from './flow';
import { openInExcel } from './office-driver';

/** Answers as they stand in the store of a workbook. */
const storedIn = async (bytes: Uint8Array) =>
  (await openIn(openFile(bytes, 'b.xlsx'))).store?.state.answers;

test('begun in WPS, continued in Excel, finished by the command line: no answer is lost', async () => {
  const all = sampleAnswers();
  const half: Answers = {
    ...all,
    projects: all.projects.slice(0, Math.ceil(all.projects.length / 2)),
  };
  expect(half.projects.length).toBeLessThan(all.projects.length);

  const wps = withoutEmbedding(openInWps(sampleBytes('sample')));
  await reportOn(wps.host, await openIn(wps.host), half);
  const fromWps = wps.et.save();
  expect(await storedIn(fromWps)).toEqual(half);

  const excel = await openInExcel(fromWps, 'b.xlsx');
  const opened = await openIn(excel.host);
  const begun = opened.store?.state.answers;
  expect(begun).toEqual(half);
  const rest = all.projects.slice(half.projects.length);
  await reportOn(excel.host, opened, {
    ...all,
    projects: [...(begun?.projects ?? []), ...rest],
  });
  const fromExcel = excel.excel.save();
  excel.close();
  expect(await storedIn(fromExcel)).toEqual(all);

  const folder = mkdtempSync(join(tmpdir(), 'three-hosts-'));
  try {
    const file = join(folder, 'b.xlsx');
    writeFileSync(file, fromExcel);
    const { code } = await runCli([
      'report',
      file,
      '-o',
      join(folder, 'out'),
      '--date',
      '2020-03-20',
    ]);
    expect([0, 1]).toContain(code);
    const finished = new Uint8Array(readFileSync(join(folder, 'out', 'b-绩效自评.xlsx')));
    expect(await storedIn(finished)).toEqual(all);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
