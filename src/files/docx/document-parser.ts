import type { SaxesTagNS } from 'saxes';
import type {
  DocumentParagraph,
  TablePosition,
  TextControl,
} from '../../core/report/verify/document-text';
import { FigureMarks } from './figure-marks';
import { isWordNamespace, MARKUP_COMPATIBILITY } from './namespaces';
import { attributeOf, scanXml } from './scan-xml';

/** What hides all text inside it: deletions, the older place of moved text, guides above characters, and the second form of what stands twice. */
const HIDING = new Set(['del', 'moveFrom', 'rt', 'delText', 'instrText']);

const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
};

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

interface OpenParagraph {
  readonly slot: Mutable<DocumentParagraph>;
  readonly controls: TextControl[];
  readonly untagged: Omit<TextControl, 'tag'>[];
  style: string | null;
  outline: number | null;
}

interface OpenControl {
  tag: string;
  readonly paragraph: OpenParagraph | undefined;
  readonly start: number;
}

/** Reads the paragraphs of one part of a document in one pass. */
export class DocumentParser {
  readonly #levels: ReadonlyMap<string, number>;
  readonly #found: Mutable<DocumentParagraph>[];
  readonly #base: DocumentParagraph['origin'];
  readonly #open: OpenParagraph[] = [];
  readonly #tables: Mutable<TablePosition>[] = [];
  readonly #controls: OpenControl[] = [];
  readonly #marks = new FigureMarks();
  #tableCount = 0;
  #boxes = 0;
  #hidden = 0;
  #runIsHidden = false;
  #inRun = false;
  #inText = false;

  /** `levels` gives heading levels by style; paragraphs are added to `found` and numbered on from there. */
  constructor(
    levels: ReadonlyMap<string, number>,
    found: Mutable<DocumentParagraph>[],
    origin: DocumentParagraph['origin'],
  ) {
    this.#levels = levels;
    this.#found = found;
    this.#base = origin;
  }

  /** Throws FileRefusal broken-xml. */
  parse(xml: string, part: string): void {
    scanXml(xml, part, {
      open: (tag) => {
        this.#start(tag);
      },
      close: (tag) => {
        this.#end(tag);
      },
      text: (text) => {
        if (this.#inText) this.#add(text);
      },
    });
  }

  #add(text: string): void {
    const paragraph = this.#open.at(-1);
    if (!paragraph || this.#hidden > 0 || this.#runIsHidden) return;
    paragraph.slot.text += text;
  }

  #start(tag: SaxesTagNS): void {
    if (tag.uri === MARKUP_COMPATIBILITY && tag.local === 'Fallback') this.#hidden += 1;
    if (!isWordNamespace(tag.uri)) return;
    const name = tag.local;
    if (HIDING.has(name) || isSeparator(tag)) this.#hidden += 1;
    const sign = SIGNS[name];
    if (sign !== undefined && this.#inRun) this.#add(sign);
    switch (name) {
      case 'p':
        this.#startParagraph();
        break;
      case 'r':
        this.#inRun = true;
        this.#runIsHidden = false;
        break;
      case 't':
        this.#inText = true;
        break;
      case 'vanish':
        if (this.#inRun && attributeOf(tag, 'val') !== 'false' && attributeOf(tag, 'val') !== '0')
          this.#runIsHidden = true;
        break;
      case 'pStyle':
        this.#paragraph((paragraph) => (paragraph.style = attributeOf(tag, 'val')));
        break;
      case 'outlineLvl':
        this.#paragraph((paragraph) => (paragraph.outline = Number(attributeOf(tag, 'val'))));
        break;
      case 'tbl':
        this.#tables.push({ table: this.#tableCount, row: -1, column: -1 });
        this.#tableCount += 1;
        break;
      case 'tr':
        this.#table((table) => {
          table.row += 1;
          table.column = -1;
        });
        break;
      case 'tc':
        this.#table((table) => (table.column += 1));
        break;
      case 'txbxContent':
        this.#boxes += 1;
        break;
      case 'sdt':
        this.#startControl();
        break;
      case 'bookmarkStart':
        this.#paragraph(({ slot }) => {
          this.#marks.begin(attributeOf(tag, 'id') ?? '', attributeOf(tag, 'name') ?? '', slot);
        });
        break;
      case 'bookmarkEnd':
        this.#marks.end(attributeOf(tag, 'id') ?? '', this.#open.at(-1)?.slot);
        break;
      case 'tag': {
        const control = this.#controls.at(-1);
        if (control) control.tag = attributeOf(tag, 'val') ?? '';
        break;
      }
    }
  }

  #end(tag: SaxesTagNS): void {
    if (tag.uri === MARKUP_COMPATIBILITY && tag.local === 'Fallback') this.#hidden -= 1;
    if (!isWordNamespace(tag.uri)) return;
    if (HIDING.has(tag.local) || isSeparator(tag)) this.#hidden -= 1;
    switch (tag.local) {
      case 'p':
        this.#endParagraph();
        break;
      case 'r':
        this.#inRun = false;
        this.#runIsHidden = false;
        break;
      case 't':
        this.#inText = false;
        break;
      case 'tbl':
        this.#tables.pop();
        break;
      case 'txbxContent':
        this.#boxes -= 1;
        break;
      case 'sdt':
        this.#endControl();
        break;
    }
  }

  #paragraph(change: (paragraph: OpenParagraph) => void): void {
    const paragraph = this.#open.at(-1);
    if (paragraph) change(paragraph);
  }

  #table(change: (table: Mutable<TablePosition>) => void): void {
    const table = this.#tables.at(-1);
    if (table) change(table);
  }

  #startParagraph(): void {
    if (this.#hidden > 0) return;
    const table = this.#tables.at(-1);
    const controls: TextControl[] = [];
    const slot = {
      number: this.#found.length + 1,
      text: '',
      heading: null,
      table: table ? { ...table } : null,
      controls,
      origin: this.#boxes > 0 ? ('textbox' as const) : this.#base,
    };
    this.#found.push(slot);
    this.#open.push({ slot, controls, untagged: [], style: null, outline: null });
  }

  #endParagraph(): void {
    if (this.#hidden > 0) return;
    const paragraph = this.#open.pop();
    if (!paragraph) return;
    const own = paragraph.outline === null ? null : paragraph.outline + 1;
    const byStyle = paragraph.style === null ? undefined : this.#levels.get(paragraph.style);
    const level = own ?? byStyle ?? null;
    const { slot, untagged } = paragraph;
    paragraph.controls.push(...this.#marks.missingFrom(slot, untagged));
    paragraph.slot.heading = level !== null && level >= 1 && level <= 9 ? level : null;
  }

  #startControl(): void {
    const paragraph = this.#open.at(-1);
    this.#controls.push({ tag: '', paragraph, start: paragraph?.slot.text.length ?? 0 });
  }

  #endControl(): void {
    const control = this.#controls.pop();
    if (!control?.paragraph) return;
    const { tag, paragraph, start } = control;
    const text = paragraph.slot.text.slice(start);
    if (tag === '') paragraph.untagged.push({ text, start });
    else paragraph.controls.push({ tag, text, start });
  }
}

/** The lines above footnotes are footnotes themselves, of a type of their own. */
function isSeparator(tag: SaxesTagNS): boolean {
  if (tag.local !== 'footnote' && tag.local !== 'endnote') return false;
  const type = attributeOf(tag, 'type');
  return type !== null && type !== 'normal';
}
