import type { Session, StepSetting } from './session';

/** A request while it is filled. */
export interface Batch {
  readonly workbook: Excel.Workbook;
  /** A sheet by its name, addressed once a request; not for sheets that this request renames or adds. */
  readonly sheet: (name: string) => Excel.Worksheet;
}

/** A part of the work that can be queued with others: what it will add to a request, and how it is queued. */
export interface Piece {
  /** Bytes that it is expected to add. */
  readonly bytes: number;
  readonly queue: (batch: Batch) => void;
}

/** Excel on the web refuses requests over 5 MB; what pieces are expected to take may fall short by an eighth. */
export const BYTES_PER_REQUEST = 3_200_000;
/** What reaching an object and one action on it take in a request. */
export const BYTES_PER_ACTION = 300;

const encoder = new TextEncoder();

/** Bytes of content as it stands in a request: JSON within JSON, so that each quote costs one more. */
export function contentBytes(content: unknown): number {
  const text = JSON.stringify(content);
  let quotes = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes++;
  return encoder.encode(text).length + quotes;
}

/** A piece of a few actions with little content. */
export function smallPiece(actions: number, queue: Piece['queue']): Piece {
  return { bytes: actions * BYTES_PER_ACTION, queue };
}

/** Puts pieces into requests in their order, as many in each as fit. */
export function packPieces(pieces: readonly Piece[], limit: number): readonly (readonly Piece[])[] {
  const requests: Piece[][] = [];
  let current: Piece[] = [];
  let bytes = 0;
  for (const piece of pieces) {
    if (current.length > 0 && bytes + piece.bytes > limit) {
      requests.push(current);
      current = [];
      bytes = 0;
    }
    current.push(piece);
    bytes += piece.bytes;
  }
  if (current.length > 0) requests.push(current);
  return requests;
}

/** Sends pieces as one request; nothing is calculated or drawn until it is done. */
export async function sendPieces(
  session: Session,
  pieces: readonly Piece[],
  setting: StepSetting,
): Promise<void> {
  await session.step((context) => {
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    const batch = batchOf(context);
    for (const piece of pieces) piece.queue(batch);
  }, setting);
}

function batchOf({ workbook }: Excel.RequestContext): Batch {
  const sheets = new Map<string, Excel.Worksheet>();
  const sheet = (name: string): Excel.Worksheet => {
    const known = sheets.get(name) ?? workbook.worksheets.getItem(name);
    sheets.set(name, known);
    return known;
  };
  return { workbook, sheet };
}
