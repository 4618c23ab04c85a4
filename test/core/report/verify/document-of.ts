import type { DocumentText } from '../../../../src/core/report/verify/document-text';

/** A document of these lines, a paragraph each; cells of a table are written | a | b |. */
export function documentOf(text: string): DocumentText {
  return {
    paragraphs: text.split('\n').map((line, index) => ({
      number: index + 1,
      text: line.replace(/\r$/, ''),
      heading: null,
      table: null,
      controls: [],
      origin: 'body' as const,
    })),
  };
}
