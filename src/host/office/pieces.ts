import type { Session, StepSetting } from './session';

/** A part of the work that can be queued with others: what it will add to a request, and how it is queued. */
export interface Piece {
  /** Bytes that it is expected to add. */
  readonly bytes: number;
  readonly queue: (context: Excel.RequestContext) => void;
}

/** Excel on the web refuses requests over 5 MB; 3 MB is what one more request is allowed for. */
export const BYTES_PER_REQUEST = 3_000_000;
/** What reaching an object and one action on it take in a request. */
export const BYTES_PER_ACTION = 330;

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
export function packPieces(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const requests: Piece[][] = [];
  let current: Piece[] = [];
  let bytes = 0;
  for (const piece of pieces) {
    if (current.length > 0 && bytes + piece.bytes > BYTES_PER_REQUEST) {
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
    for (const piece of pieces) piece.queue(context);
  }, setting);
}
