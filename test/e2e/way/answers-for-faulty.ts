import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSession } from '../../../src/app/session';
import type { Answers } from '../../../src/core/evaluation/answers';
import { parseCell } from '../../../src/core/sheet/address';
import { createFileHost } from '../../../src/host/file/file-host';
import { createJournal } from '../../../src/app/session/stored-journal';
import { sharedRecords } from '../../app/session/bench';
import { BY_HAND, FAULTY_SHEET, TYPED } from './faulty';
import { fillAnswers } from './fill-answers';

export const FAULTY = new Uint8Array(
  readFileSync(join(__dirname, '../../../assets/samples/faulty.xlsx')),
);

/** What she has prepared for the faulty sample, once its cells are mended: all answers but the one that she gives by hand. */
export async function answersForFaulty(): Promise<Answers> {
  const host = createFileHost({
    fileName: 'faulty.xlsx',
    bytes: FAULTY,
    modified: new Date(0),
    saveFile: ({ name }) => Promise.resolve({ kind: 'saved', where: name }),
  });
  let ids = 0;
  const session = createSession({
    host,
    journal: createJournal(sharedRecords().pane()),
    address: 'faulty.xlsx',
    now: () => 0,
    newId: () => `id${String((ids += 1))}`,
    pause: () => Promise.resolve(),
  });
  for (const [cell, text] of TYPED) {
    const at = parseCell(cell);
    if (!at) throw new Error(cell);
    const grid = await host.readSheet(FAULTY_SHEET);
    const before = {
      value: grid.values[at.row]?.[at.column] ?? null,
      formula: grid.formulas.at(at.row, at.column) ?? null,
    };
    const isNumber = /^[\d.]+$/.test(text);
    const after = text.startsWith('=')
      ? { value: 0, formula: text.slice(1) }
      : { value: isNumber ? Number(text) : text, formula: null };
    await host.applyEdits([{ sheet: FAULTY_SHEET, ...at, before, after }]);
  }
  await session.read();
  for (;;) {
    const next = session.state().findings.find(({ finding }) => finding.fix)?.finding.fix;
    if (!next) break;
    await session.applyFix(next, '');
    await session.read();
  }
  while (!session.state().evaluation) await new Promise((resolve) => setTimeout(resolve, 20));
  const answers = fillAnswers(session.state());
  await session.close();
  return {
    ...answers,
    projects: answers.projects.map((entry) =>
      entry.name === BY_HAND.project
        ? {
            ...entry,
            fields: Object.fromEntries(
              Object.entries(entry.fields).filter(([field]) => field !== 'F53'),
            ),
          }
        : entry,
    ),
  };
}
