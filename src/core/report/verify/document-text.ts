/** A content control met in a paragraph: its tag, its text, and where that begins in the paragraph's text. */
export interface TextControl {
  readonly tag: string;
  readonly text: string;
  readonly start: number;
}

/** Where in a table a paragraph stands; all 0-based, tables counted through the document. */
export interface TablePosition {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** A paragraph as a reader of the document sees it: deletions and hidden text left out. */
export interface DocumentParagraph {
  /** 1-based, empty paragraphs and those in tables counted. */
  readonly number: number;
  readonly text: string;
  /** 1 for the highest; null for what is no heading by style or outline level. */
  readonly heading: number | null;
  readonly table: TablePosition | null;
  readonly controls: readonly TextControl[];
  readonly origin: 'body' | 'textbox' | 'footnote';
}

/** The text of a document, in reading order; footnotes come last. */
export interface DocumentText {
  readonly paragraphs: readonly DocumentParagraph[];
}
