import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { checkWorkbook } from '../../../src/app/check-workbook';
import { chooseOutline } from '../../../src/app/choose-outline';
import { failureText } from '../../../src/app/failure-text';
import { openBudget } from '../../../src/app/open-budget';
import { parseAnswers } from '../../../src/app/parse-answers';
import { readDocument } from '../../../src/app/read-document';
import { verifyDocument } from '../../../src/app/verify-narrative';
import { emptyAnswers, type Answers } from '../../../src/core/evaluation/answers';
import { openWorkbook } from '../../../src/files/xlsx/open-workbook';
import { FileRefusal } from '../../../src/files/refusal';
import { HostFailure } from '../../../src/host/host-failure';
import { budgetOf } from '../../contract/budgets';
import { openFile, reportOn } from '../../contract/flow';
import { buildRawWorkbook } from '../../generate/raw-workbook';
import { drawWorkbook } from '../../generate/workbook';
import type { Random } from '../../generate/random';
import { mutateAnswers } from './mutate-answers';
import { mutateBytes } from './mutate-bytes';
import { mutateXml } from './mutate-xml';

/** What is spoilt: the zip itself, a sheet, the shared strings, what leads to the parts, a narrative, the answers. */
export const KINDS = ['zip', 'sheet', 'strings', 'relations', 'docx', 'answers'] as const;
export type Kind = (typeof KINDS)[number];

/** How a case ended: it worked, or it was refused with a sentence for the person. */
export type Ending =
  | { readonly kind: 'worked' }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

interface Basis {
  readonly workbooks: readonly Uint8Array[];
  readonly report: Uint8Array;
  readonly documents: readonly Uint8Array[];
  readonly answers: readonly string[];
}

const SAMPLES = join(__dirname, '../../../assets/samples');
/** Reports take longer than reading: one in so many workbooks that still open is reported on. */
const REPORT_SHARE = 0.15;
const MOST_BYTES = 120_000;

const read = (name: string): Uint8Array => new Uint8Array(readFileSync(join(SAMPLES, name)));

function workbooksIn(folder: string | null): readonly Uint8Array[] {
  if (folder === null) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => new Uint8Array(readFileSync(join(folder, name))))
    .filter(({ length }) => length < MOST_BYTES);
}

/** The sound files that cases spoil, with the workbooks of a folder where one is given; made once for a process. */
export async function makeBasis(folder: string | null): Promise<Basis> {
  const answers = ['sample.answers.json', 'complete.answers.json'].map((name) =>
    readFileSync(join(SAMPLES, name), 'utf8'),
  );
  const parsed = parseAnswers(answers[1] ?? '');
  if (!parsed.ok) throw new Error(parsed.where);
  const host = openFile(read('sample.xlsx'), 'sample.xlsx');
  const result = await reportOn(host, await openBudget(host, { answers: {} }), parsed.answers);
  if (result.kind !== 'written') throw new Error(result.kind);
  return {
    workbooks: [read('sample.xlsx'), read('faulty.xlsx'), budgetOf(6), ...workbooksIn(folder)],
    report: host.bytes(),
    documents: result.documents.map(({ bytes }) => bytes),
    answers,
  };
}

const LEADING = /(^|\/)(\[Content_Types\]\.xml|workbook\.xml|styles\.xml|[^/]*\.rels)$/i;
const PARTS: Readonly<Record<'sheet' | 'strings' | 'relations' | 'docx', RegExp>> = {
  sheet: /worksheets\/[^/]*\.xml$|(?:tables?|comments|styles|theme)[^/]*\.xml$/i,
  strings: /sharedStrings\.xml$/i,
  relations: LEADING,
  docx: /\.(?:xml|rels)$/i,
};

/** A package with one to three of its parts spoilt, or led to wrongly by being renamed or left out. */
function mutatePackage(bytes: Uint8Array, which: RegExp, random: Random): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => which.test(name));
  for (let left = random.chance(0.7) ? 1 : random.int(2, 3); left > 0 && names.length > 0; left--) {
    const name = random.pick(names);
    const part = parts[name];
    if (part === undefined) continue;
    if (random.chance(0.04)) Reflect.deleteProperty(parts, name);
    else if (random.chance(0.04)) parts[name] = Uint8Array.from(mutateBytes(part, random));
    else parts[name] = strToU8(mutateXml(strFromU8(part), random));
  }
  return zipSync(parts, { level: 1, mtime: new Date(2020, 0, 1) });
}

async function useWorkbook(bytes: Uint8Array, random: Random): Promise<void> {
  const host = openFile(bytes, 'spoilt.xlsx');
  const opened = await openBudget(host, { answers: {} });
  const answers = opened.store?.state.answers ?? emptyAnswers();
  const choice = chooseOutline(undefined, undefined);
  if (!choice) throw new Error('no outline');
  checkWorkbook(opened, choice.profile, answers, null);
  if (!random.chance(REPORT_SHARE)) return;
  const before = opened.workbook.sheets.map(({ name }) => name);
  const result = await reportOn(host, opened, answers);
  if (result.kind !== 'written') return;
  const after = openWorkbook(host.bytes(), 'spoilt.xlsx').summary.sheets.map(({ name }) => name);
  const lost = before.filter((name) => !after.includes(name));
  if (lost.length > result.setAside.length) throw new Error(`sheets lost: ${lost.join(', ')}`);
}

async function verify(document: Uint8Array): Promise<void> {
  const text = readDocument(document);
  const host = openFile(read('sample.xlsx'), 'sample.xlsx');
  const opened = await openBudget(host, { answers: {} });
  const choice = chooseOutline(undefined, undefined);
  if (!choice) throw new Error('no outline');
  verifyDocument({
    opened,
    choice,
    answers: emptyAnswers(),
    asOf: null,
    chosenDate: null,
    document: text,
  });
}

async function reportWith(answers: Answers): Promise<void> {
  if (!chooseOutline(answers.outline, answers.profile)) return;
  const host = openFile(read('sample.xlsx'), 'sample.xlsx');
  const opened = await openBudget(host, { answers: answers.reading });
  await reportOn(host, opened, answers);
  openWorkbook(host.bytes(), 'sample.xlsx');
}

function drawnBytes(seed: number): Uint8Array {
  return buildRawWorkbook(drawWorkbook(seed).canvases.map((canvas) => canvas.toRaw()));
}

/** The bytes or the text that a case feeds; the same seed gives the same. */
export function spoil(kind: Kind, basis: Basis, random: Random): Uint8Array {
  const workbook = (): Uint8Array => {
    if (random.chance(0.15)) return basis.report;
    if (random.chance(0.2)) return drawnBytes(random.int(1, 1_000_000));
    return random.pick(basis.workbooks);
  };
  if (kind === 'answers') return strToU8(mutateAnswers(random.pick(basis.answers), random));
  if (kind === 'docx') {
    const document = random.pick(basis.documents);
    return random.chance(0.3)
      ? mutateBytes(document, random)
      : mutatePackage(document, PARTS.docx, random);
  }
  return kind === 'zip'
    ? mutateBytes(workbook(), random)
    : mutatePackage(workbook(), PARTS[kind], random);
}

/** Feeds spoilt input to the product. Anything but success or a known refusal is thrown. */
export async function feed(kind: Kind, input: Uint8Array, random: Random): Promise<Ending> {
  try {
    if (kind === 'answers') {
      const parsed = parseAnswers(strFromU8(input));
      if (!parsed.ok) return { kind: 'refused', code: 'answers', message: parsed.where };
      await reportWith(parsed.answers);
    } else if (kind === 'docx') await verify(input);
    else await useWorkbook(input, random);
    return { kind: 'worked' };
  } catch (failure) {
    if (!(failure instanceof FileRefusal) && !(failure instanceof HostFailure)) throw failure;
    return { kind: 'refused', code: failure.code, message: failureText(failure) };
  }
}
