import type { CellError, CellValue } from '../../core/sheet/grid';
import { readIsoDate } from './read-date';
import { parseDecimal, scanDecimal } from './scan-number';
import { decodeEscapes } from './scan-text';
import { packName, type XmlScanner } from './scan-xml';
import { readStringItem } from './shared-strings';

const NUMBER = packName('n');
const SHARED = packName('s');
const BOOLEAN = packName('b');
const ERROR = packName('e');
const DATE = packName('d');
const TEXT = packName('str');
/** Of inlineStr, the only type with more than three letters. */
const INLINE_LENGTH = 9;
const ONE = 0x31;

/** What a cell's value may point to. */
export interface ContentSources {
  /** Called when the first shared string is met. Throws FileRefusal when the part is missing or broken. */
  sharedStrings(): readonly string[];
  readonly date1904: boolean;
}

/** Reads the value of one cell after the other. */
export class CellContentReader {
  value: CellValue = null;
  private readonly xml: XmlScanner;
  private readonly sources: ContentSources;
  private readonly errors = new Map<string, CellError>();
  private strings: readonly string[] | undefined;
  private type = NUMBER;

  constructor(xml: XmlScanner, sources: ContentSources) {
    this.xml = xml;
    this.sources = sources;
  }

  /** Begins a new cell. */
  reset(): void {
    this.value = null;
    this.type = NUMBER;
  }

  /** Takes the cell's type from the raw attribute in [start, end). */
  setType(start: number, end: number): void {
    const { bytes } = this.xml;
    let code = 0;
    for (let at = start; at < end; at++) code = (code << 8) | (bytes[at] ?? 0);
    const length = end - start;
    if (length === 0) this.type = NUMBER;
    else this.type = length === INLINE_LENGTH ? TEXT : code;
  }

  /** Goes through the current `v` element. */
  readValue(): void {
    this.xml.readContent();
    this.value = this.contentValue();
  }

  /** Goes through the current `is` element. */
  readInline(): void {
    this.value = readStringItem(this.xml);
  }

  /** The shared string of an index. Throws FileRefusal broken-xml when there is none. */
  sharedAt(index: number): string {
    this.strings ??= this.sources.sharedStrings();
    const text = this.strings[index];
    if (text === undefined) throw this.xml.broken(`shared string ${String(index)}`);
    return text;
  }

  /** Throws FileRefusal broken-xml when there is no shared string of an index. */
  demandShared(index: number): void {
    if (this.strings === undefined || index >= this.strings.length) this.sharedAt(index);
  }

  /** The shared strings, as far as a cell has asked for one. */
  texts(): readonly string[] {
    return this.strings ?? [];
  }

  /** The formula text that was just gone through, as UTF-8 without entities. */
  formulaText(): { bytes: Uint8Array; start: number; end: number } {
    const { xml } = this;
    if (xml.isPlainContent) {
      return { bytes: xml.bytes, start: xml.contentStart, end: xml.contentEnd };
    }
    const bytes = new TextEncoder().encode(xml.contentText());
    return { bytes, start: 0, end: bytes.length };
  }

  private contentValue(): CellValue {
    const { xml } = this;
    switch (this.type) {
      case NUMBER:
        return this.number();
      case SHARED:
        return this.sharedText();
      case TEXT:
        return decodeEscapes(xml.contentText());
      case BOOLEAN:
        return this.boolean();
      case ERROR:
        return this.error(xml.contentText().trim());
      case DATE: {
        const text = xml.contentText();
        return readIsoDate(text, this.sources.date1904) ?? parseDecimal(text) ?? textOrNull(text);
      }
      default:
        throw xml.broken('an unknown type of cell');
    }
  }

  private number(): CellValue {
    const { xml } = this;
    if (xml.isPlainContent) {
      const value = scanDecimal(xml.bytes, xml.contentStart, xml.contentEnd);
      if (!Number.isNaN(value)) return value;
    }
    const text = xml.contentText();
    return parseDecimal(text) ?? textOrNull(text);
  }

  private sharedText(): CellValue {
    const { xml } = this;
    if (xml.contentStart === xml.contentEnd) return null;
    const index = scanDecimal(xml.bytes, xml.contentStart, xml.contentEnd);
    return this.sharedAt(Number.isNaN(index) ? Number(xml.contentText()) : index);
  }

  private boolean(): CellValue {
    const { xml } = this;
    if (xml.contentEnd - xml.contentStart === 1) return xml.bytes[xml.contentStart] === ONE;
    const text = xml.contentText().trim().toLowerCase();
    return text === '' ? null : text === 'true' || text === '1';
  }

  private error(text: string): CellValue {
    if (text === '') return null;
    let error = this.errors.get(text);
    if (!error) {
      error = { error: text };
      this.errors.set(text, error);
    }
    return error;
  }
}

/** A value that its type doesn't fit is kept as the text that stands there, never guessed at. */
function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}
