import { describe, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const FOLDER = resolve('test/wps/conformance');

/** Errors of the conformance check, with some more text at the end of its file. */
function errorsWith(more: string): readonly string[] {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(FOLDER, 'tsconfig.json'),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (problem) => {
        throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, '\n'));
      },
    },
  );
  const folder = mkdtempSync(join(FOLDER, '.check-'));
  try {
    const file = join(folder, 'declared.ts');
    const text = readFileSync(join(FOLDER, 'declared.ts'), 'utf8');
    writeFileSync(file, text.replaceAll("'../../../", "'../../../../") + more);
    const program = ts.createProgram([file], config?.options ?? {});
    return ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("the product's idea of WPS against the vendor's declarations", () => {
  test('every member that the product uses is declared', () => {
    expect(errorsWith('')).toEqual([]);
  });

  test('a made-up member is an error, and so is a misspelt one', () => {
    const made = `
interface MadeUp extends Own.EtRange { Value3: unknown }
interface Misspelt extends Own.EtSheet { ProtectContent: boolean }
export type Wrong = readonly [Has<MadeUp, Et.Range>, Has<Misspelt, Et.Worksheet>];
`;
    const errors = errorsWith(made);
    expect(errors).toHaveLength(2);
    expect(errors[0]).toContain('Value3');
    expect(errors[1]).toContain('ProtectContent');
  });
});
