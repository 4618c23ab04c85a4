const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_SIZE = 512;
const ENTRY_SIZE = 128;
const DIFAT_IN_HEADER = 109;
/** Sector numbers from here on are marks: free, end of chain, part of a table. */
const FIRST_MARK = 0xfffffffa;
/** Directories of real files have some dozen sectors; a chain that goes in circles must end. */
const MAX_DIRECTORY_SECTORS = 1024;

/** Whether the bytes are an OLE compound file, the container of Office files before 2007 and of encrypted ones. */
export function isOleFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** Names of all streams and storages of an OLE compound file; those that can be reached when it is damaged. */
export function oleStreamNames(bytes: Uint8Array): readonly string[] {
  if (bytes.length < HEADER_SIZE) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorSize = view.getUint16(30, true) === 12 ? 4096 : 512;
  const startOf = (sector: number) => (sector + 1) * sectorSize;
  const nextSector = (sector: number): number | undefined => {
    const slot = Math.floor((sector * 4) / sectorSize);
    if (slot >= DIFAT_IN_HEADER) return undefined;
    const at = startOf(view.getUint32(76 + slot * 4, true)) + ((sector * 4) % sectorSize);
    return at + 4 <= bytes.length ? view.getUint32(at, true) : undefined;
  };

  const names: string[] = [];
  let sector: number | undefined = view.getUint32(48, true);
  for (let count = 0; count < MAX_DIRECTORY_SECTORS; count++) {
    if (sector === undefined || sector >= FIRST_MARK) break;
    const start = startOf(sector);
    if (start + sectorSize > bytes.length) break;
    for (let at = start; at < start + sectorSize; at += ENTRY_SIZE) {
      const size = Math.min(view.getUint16(at + 64, true), 64);
      if (size > 2)
        names.push(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + size - 2)));
    }
    sector = nextSector(sector);
  }
  return names;
}
