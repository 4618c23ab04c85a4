import type { Random } from '../../generate/random';

/** Numbers that sizes, counts and places in a zip may be set to. */
const NASTY_NUMBERS = [
  0, 1, 0x7f, 0xff, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0xfffffffe, 0xffffffff,
];
/** What the records of a zip begin with: local header, directory entry, end, end of zip64 and its locator. */
const SIGNATURES = [0x04034b50, 0x02014b50, 0x06054b50, 0x06064b50, 0x07064b50];

function placesOf(bytes: Uint8Array, signature: number): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const places: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at++) {
    if (bytes[at] === 0x50 && view.getUint32(at, true) === signature) places.push(at);
  }
  return places;
}

/** Sets a field of one of the zip's own records to a number that does not belong there. */
function spoilRecord(bytes: Uint8Array, random: Random): Uint8Array {
  const places = placesOf(bytes, random.pick(SIGNATURES));
  if (places.length === 0) return bytes;
  const copy = Uint8Array.from(bytes);
  const at = random.pick(places) + random.int(0, 46);
  const view = new DataView(copy.buffer);
  if (at + 4 > copy.length) return copy;
  if (random.chance(0.5)) view.setUint16(at, random.pick(NASTY_NUMBERS) & 0xffff, true);
  else view.setUint32(at, random.pick(NASTY_NUMBERS), true);
  return copy;
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}

/** The bytes of a file with one to four things wrong: bits, cuts, copies, foreign bytes, spoilt zip records. */
export function mutateBytes(given: Uint8Array, random: Random): Uint8Array {
  let bytes = given;
  for (let left = random.int(1, 4); left > 0 && bytes.length > 0; left--) {
    const at = random.int(0, bytes.length - 1);
    const end = Math.min(bytes.length, at + random.int(1, 64));
    const kind = random.weighted({
      bit: 3,
      byte: 3,
      record: 6,
      cut: 1,
      drop: 2,
      copy: 2,
      noise: 1,
    });
    if (kind === 'record') bytes = spoilRecord(bytes, random);
    else if (kind === 'cut') bytes = bytes.slice(0, at);
    else if (kind === 'drop') bytes = joined(bytes.slice(0, at), bytes.slice(end));
    else if (kind === 'copy') bytes = joined(bytes.slice(0, end), bytes.slice(at));
    else {
      bytes = Uint8Array.from(bytes);
      const changed = kind === 'noise' ? end : at + 1;
      for (let place = at; place < changed; place++) {
        bytes[place] =
          kind === 'bit' ? (bytes[place] ?? 0) ^ (1 << random.int(0, 7)) : random.int(0, 255);
      }
    }
  }
  return bytes;
}
