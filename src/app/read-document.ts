import type { DocumentText } from '../core/report/verify/document-text';
import { readDocx } from '../files/docx/read-docx';

/** The text of a narrative's file. Throws FileRefusal where it is no .docx. */
export function readDocument(bytes: Uint8Array): DocumentText {
  return readDocx(bytes);
}
