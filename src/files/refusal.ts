/** Why a file cannot be used. */
export const REFUSAL_CODES = [
  'empty-file',
  'not-a-workbook',
  'encrypted',
  'legacy-xls',
  'legacy-doc',
  'et',
  'csv',
  'xlsb',
  'ods',
  'broken-zip',
  'broken-xml',
  'missing-part',
  'zip-bomb',
  'too-many-cells',
  'not-a-document',
  'unknown-format',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A file that cannot be used; `detail` names the part or the limit concerned. The sentence is in refusal-text.ts. */
export class FileRefusal extends Error {
  readonly code: RefusalCode;
  readonly detail: string;

  constructor(code: RefusalCode, detail = '', options?: ErrorOptions) {
    super(detail === '' ? code : `${code}: ${detail}`, options);
    this.name = 'FileRefusal';
    this.code = code;
    this.detail = detail;
  }
}
