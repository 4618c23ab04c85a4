import type { SelfCheckLine, SelfCheckOutcome } from '../app/self-check-line';
import type { FoundWps } from '../host/wps/entry';
import type { EtFolders, EtSheet } from '../host/wps/et-types';
import { saveBytes, saveFolders } from '../host/wps/save-file';
import type { EtPaneRoot } from '../wps-shell/pane-types';
import { knownPane } from '../wps-shell/ribbon';
import { PROBE_TEXT as TEXT } from './probe-text';

const FILE_SIZE = 1_000_000;
const BYTES = 256;

/** A member of whatever kind, called where it takes no argument; what WPS says where asking fails. */
function asked(owner: object, name: string): string {
  try {
    const member: unknown = Reflect.get(owner, name);
    return typeof member === 'object' && member !== null ? TEXT.present : String(member);
  } catch (cause) {
    return TEXT.refused(cause instanceof Error ? cause.message : String(cause));
  }
}

/** A member of whatever kind; undefined where asking fails. */
function member(owner: object, name: string): unknown {
  try {
    return Reflect.get(owner, name);
  } catch {
    return undefined;
  }
}

/** The shape in which values of several cells come. */
function shapeOf(value: unknown): string {
  if (!Array.isArray(value)) return value === null ? 'null' : typeof value;
  const list: readonly unknown[] = value;
  const [first] = list;
  return Array.isArray(first)
    ? `${String(list.length)}×${String(first.length)}`
    : `[${String(list.length)}]`;
}

function shapes({ application }: FoundWps): string {
  const book = application.ActiveWorkbook;
  if (!book) return TEXT.absent;
  const sheet = book.Worksheets.Item(1) as EtSheet;
  const shape = (address: string): string => shapeOf(sheet.Range(address).Value2);
  return ['A1', 'A1:B1', 'A1:A2', 'A1:B2'].map((each) => `${each} ${shape(each)}`).join('；');
}

/** Writes a file, reads it back and removes it. */
function file({ addIn }: FoundWps, foldersOf: (folders: EtFolders) => readonly string[]): string {
  if (!addIn) throw new Error(TEXT.absent);
  const bytes = Uint8Array.from({ length: FILE_SIZE }, (_, index) => index % BYTES);
  const place = saveBytes(addIn.FileSystem, foldersOf(addIn.Env), TEXT.file, bytes);
  if (place === null) throw new Error(TEXT.notSame);
  addIn.FileSystem.Remove(place);
  if (addIn.FileSystem.Exists(place)) throw new Error(TEXT.notRemoved(place));
  return TEXT.sameBytes;
}

function pane(root: EtPaneRoot | undefined): string {
  const known = root && knownPane(root);
  if (!known) throw new Error(TEXT.noPane);
  return TEXT.samePane(known.ID);
}

function line(name: string, outcome: SelfCheckOutcome, see: () => string): SelfCheckLine {
  try {
    return { name, outcome, detail: see() };
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    return { name, outcome: 'bad', detail: TEXT.refused(said) };
  }
}

/** Whether WPS calls itself idle: a client that does not say so is not judged. */
function idle(application: object): SelfCheckLine {
  const ready: unknown = member(application, 'Ready');
  const outcome = ready === true ? 'good' : ready === false ? 'bad' : 'untold';
  return {
    name: TEXT.idle,
    outcome,
    detail: outcome === 'untold' ? TEXT.idleUntold : TEXT.idleHint,
  };
}

/** What only a real client can tell: asked for without changing anything but files that are removed again. */
export function wpsProbes(wps: FoundWps, root: EtPaneRoot | undefined): readonly SelfCheckLine[] {
  const { application } = wps;
  const told = (name: string, detail: string): SelfCheckLine => ({
    ...{ name, outcome: 'told', detail },
  });
  const book = application.ActiveWorkbook;
  return [
    ...['Name', 'Version', 'Build', 'Path'].map((name) =>
      told(`Application.${name}`, asked(application, name)),
    ),
    ...['Enum', 'WpsApplication', 'Ready', 'Interactive'].map((name) =>
      told(`Application.${name}`, asked(application, name)),
    ),
    ...['CustomXMLParts', 'CustomDocumentProperties'].map((name) =>
      told(`Workbook.${name}`, book ? asked(book, name) : TEXT.absent),
    ),
    line(TEXT.shapes, 'told', () => shapes(wps)),
    line(TEXT.files, 'good', () => file(wps, (folders) => [folders.GetTempPath()])),
    line(TEXT.saving, 'good', () => file(wps, saveFolders)),
    line(TEXT.pane, 'good', () => pane(root)),
    idle(application),
  ];
}
