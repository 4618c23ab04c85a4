import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Bound } from './bounds';
import { buildSlice } from './build';
import { OUT, writeBudget, writeTemplates } from './inputs';
import { nodeProgram, pythonProgram, pythonWith, runInTurns, type Program } from './measure';
import { printUsed } from './table';

const PEERS = join(__dirname, 'peers');
const PYTHON: readonly (readonly [name: string, file: string, modules: string])[] = [
  ['openpyxl + python-docx', 'openpyxl_docx.py', 'openpyxl, docx'],
  ['openpyxl + docxtpl', 'openpyxl_docxtpl.py', 'openpyxl, docxtpl'],
];
const NODE: readonly (readonly [name: string, file: string])[] = [
  ['carbone (hucre reads)', 'hucre-carbone.cjs'],
  ['exceljs + docx', 'exceljs-docx.cjs'],
  ['exceljs + docxtemplater', 'exceljs-docxtemplater.cjs'],
];
const OURS = 'ours, the slice';

interface PythonPeer {
  readonly name: string;
  readonly file: string;
  readonly python: string;
}

/** The Python peers that are installed; the others are named once. */
function installedPython(): readonly PythonPeer[] {
  return PYTHON.flatMap(([name, file, modules]) => {
    const python = pythonWith(modules);
    if (python !== null) return [{ name, file, python }];
    console.log(
      `  skipped: ${name} (apt-get install python3-openpyxl python3-docx python3-docxtpl)`,
    );
    return [];
  });
}

/**
 * The slice of the job that peers can do (read a budget, prove its totals, write a report sheet into it and a narrative with
 * a row for each project), ours and theirs, and the time of unzipping, cutting and zipping the same bytes.
 */
export async function measureSlice(
  sizes: readonly number[],
  times: (size: number) => number,
): Promise<readonly Bound[]> {
  await writeTemplates();
  const slice = await buildSlice();
  const python = installedPython();
  const bounds: Bound[] = [];
  for (const size of sizes) {
    const input = writeBudget(size);
    const folder = (name: string): string => {
      const path = join(OUT, `slice-${size}`, name.replace(/[^a-z0-9]+/g, '-'));
      mkdirSync(path, { recursive: true });
      return path;
    };
    const programs: readonly Program[] = [
      nodeProgram(OURS, slice, [input, folder('ours')]),
      ...python.map(({ name, file, python: command }) =>
        pythonProgram(name, command, join(PEERS, file), [input, folder(name)]),
      ),
      ...NODE.map(([name, file]) => nodeProgram(name, join(PEERS, file), [input, folder(name)])),
      nodeProgram('floor: unzip, cut, zip', join(PEERS, 'floor.cjs'), [input]),
    ];
    const used = await runInTurns(programs, times(size));
    printUsed(`The peers' slice, ${size} projects`, used);
    const peers = [...python.map(({ name }) => name), ...NODE.map(([name]) => name)].map(
      (name) => used.get(name)?.wall ?? Infinity,
    );
    bounds.push({
      what: `同类工具也能做的部分，${size} 个项目，与最快的一个相比`,
      measured: (used.get(OURS)?.wall ?? Infinity) / Math.min(...peers),
      most: 0.7,
      unit: '倍',
    });
  }
  // The bound is meant for a thousand projects; smaller jobs are mostly the start of the process.
  return bounds.slice(-1);
}
