/** Namespaces and relation types of new parts; the standard has a strict and a transitional set. */
export interface Namespaces {
  readonly sheet: string;
  readonly relations: string;
  readonly drawing: string;
  readonly sheetDrawing: string;
  readonly chart: string;
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

/** The namespaces of a workbook's variant. */
export function namespacesOf(isStrict: boolean): Namespaces {
  if (isStrict) {
    return {
      sheet: `${STRICT}/spreadsheetml/main`,
      relations: `${STRICT}/officeDocument/relationships`,
      drawing: `${STRICT}/drawingml/main`,
      sheetDrawing: `${STRICT}/drawingml/spreadsheetDrawing`,
      chart: `${STRICT}/drawingml/chart`,
    };
  }
  return {
    sheet: `${TRANSITIONAL}/spreadsheetml/2006/main`,
    relations: `${TRANSITIONAL}/officeDocument/2006/relationships`,
    drawing: `${TRANSITIONAL}/drawingml/2006/main`,
    sheetDrawing: `${TRANSITIONAL}/drawingml/2006/spreadsheetDrawing`,
    chart: `${TRANSITIONAL}/drawingml/2006/chart`,
  };
}

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Content types of the parts that are written. */
export const PART_TYPES = {
  worksheet: `${SPREADSHEET}.worksheet+xml`,
  styles: `${SPREADSHEET}.styles+xml`,
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  relations: 'application/vnd.openxmlformats-package.relationships+xml',
  vml: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: `${SPREADSHEET}.sheet`,
} as const;

/** Namespace of alternatives for readers of different ages. */
export const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
