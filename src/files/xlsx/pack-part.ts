import { joinBytes } from '../join-bytes';
import { XmlWriter } from '../xml-writer';
import type { PackedPart } from './package';
import type { DeflatePieces, ZipCodec } from './zip-codec';

/** Methods of zip entries. */
export const STORE = 0;
export const DEFLATE = 8;

/** Parts whose content is compressed already are stored: deflating them again costs time and wins nothing. */
const STORED = /\.(?:png|jpe?g|gif|docx|xlsx|zip)$/i;
const LEVEL = 6;
/** A part of a million bytes and more is squeezed less: half the time for a tenth more bytes. */
const LARGE_PART = 1_000_000;
const LARGE_LEVEL = 2;

/** Packs the content of a part; its name tells whether it is packed already. */
export function packPart(name: string, content: Uint8Array, codec: ZipCodec): PackedPart {
  const isStored = STORED.test(name) || content.length === 0;
  const level = content.length < LARGE_PART ? LEVEL : LARGE_LEVEL;
  return {
    kind: 'packed',
    method: isStored ? STORE : DEFLATE,
    data: isStored ? content : codec.deflate(content, level),
    size: content.length,
    crc: codec.crc32(content),
  };
}

/** Packs XML while it is written. */
export function packXml(write: (writer: XmlWriter) => void, codec: ZipCodec): PackedPart {
  const data: Uint8Array[] = [];
  let deflate: DeflatePieces | null = null;
  let size = 0;
  let crc = 0;
  const take = (piece: Uint8Array, isLast: boolean): void => {
    deflate ??= codec.deflatePieces(LARGE_LEVEL);
    crc = codec.crc32(piece, crc);
    size += piece.length;
    data.push(deflate(piece, isLast));
  };
  const writer = new XmlWriter((piece) => {
    take(piece, false);
  });
  write(writer);
  const rest = writer.finish();
  if (size === 0) return packPart('', rest, codec);
  take(rest, true);
  return { kind: 'packed', method: DEFLATE, data: joinBytes(data), size, crc };
}
