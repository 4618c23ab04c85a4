import { types } from 'node:util';
import { constants, createInflateRaw } from 'node:zlib';
import type { Inflater } from '../files/xlsx/zip-codec';

/** What Node's own zlib streams have within: the only way to unpack bit by bit without waiting for another thread. */
interface Native {
  onerror: (message: string) => void;
  writeSync(
    flush: number,
    input: Uint8Array,
    inputAt: number,
    inputLength: number,
    output: Uint8Array,
    outputAt: number,
    outputLength: number,
  ): void;
}

interface Within {
  readonly _handle?: Partial<Native>;
  /** Room left in the output and bytes left of the input, after each write. */
  readonly _writeState?: unknown;
}

/** The smallest that zlib takes; its own room for output stays unused. */
const LEAST_CHUNK = 64;

/** Unpacks raw deflate data bit by bit; undefined in a Node whose streams are made otherwise within. */
export function createInflater(data: Uint8Array): Inflater | undefined {
  const stream = createInflateRaw({ chunkSize: LEAST_CHUNK });
  const { _handle: handle, _writeState: state } = stream as unknown as Within;
  if (typeof handle?.writeSync !== 'function' || !types.isUint32Array(state)) {
    stream.destroy();
    return undefined;
  }
  const native = handle as Native;
  let failure: string | undefined;
  native.onerror = (message) => {
    failure = message;
  };
  let at = 0;
  return (into, from) => {
    const room = into.length - from;
    native.writeSync(constants.Z_SYNC_FLUSH, data, at, data.length - at, into, from, room);
    if (failure !== undefined) throw new Error(failure);
    const [roomLeft = 0, inputLeft = 0] = state;
    at = data.length - inputLeft;
    if (roomLeft > 0) stream.destroy();
    return room - roomLeft;
  };
}
