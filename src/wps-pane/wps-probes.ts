import type { SelfCheckLine } from '../app/self-check-line';
import type { FoundWps } from '../host/wps/entry';
import { isEditing } from '../host/wps/wait-ready';
import { saveBytes } from '../host/wps/save-file';
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
  const [sheet] = [application.ActiveWorkbook?.Worksheets.Item(1)];
  if (typeof sheet !== 'object' || sheet === null) return TEXT.absent;
  const range = (address: string): string => {
    const found: unknown = Reflect.apply(
      Reflect.get(sheet, 'Range') as (address: string) => unknown,
      sheet,
      [address],
    );
    return shapeOf((found as { Value2: unknown }).Value2);
  };
  return ['A1', 'A1:B1', 'A1:A2', 'A1:B2'].map((each) => `${each} ${range(each)}`).join('；');
}

function file({ addIn }: FoundWps): string {
  if (!addIn) return TEXT.absent;
  const bytes = Uint8Array.from({ length: FILE_SIZE }, (_, index) => index % BYTES);
  const place = saveBytes(addIn.FileSystem, [addIn.Env.GetTempPath()], TEXT.file, bytes);
  if (place === null) throw new Error(TEXT.notSame);
  addIn.FileSystem.Remove(place);
  return TEXT.sameBytes;
}

function pane(root: EtPaneRoot | undefined): string {
  const known = root && knownPane(root);
  if (!known) throw new Error(TEXT.noPane);
  return TEXT.samePane(known.ID);
}

function line(name: string, see: () => string): SelfCheckLine {
  try {
    return { name, isGood: true, detail: see() };
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    return { name, isGood: false, detail: TEXT.refused(said) };
  }
}

/** What only a real client can tell: asked for without changing anything but a file in the temporary folder. */
export function wpsProbes(wps: FoundWps, root: EtPaneRoot | undefined): readonly SelfCheckLine[] {
  const { application } = wps;
  const told = (name: string, detail: string): SelfCheckLine => ({ name, isGood: null, detail });
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
    line(TEXT.shapes, () => shapes(wps)),
    line(TEXT.files, () => file(wps)),
    line(TEXT.pane, () => pane(root)),
    { name: TEXT.idle, isGood: !isEditing(application), detail: TEXT.idleHint },
  ];
}
