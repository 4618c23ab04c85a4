import { WORD_NAMESPACE } from './wordml';

const WORD_STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

/** Namespace of what stands twice in a file, for newer and for older readers. */
export const MARKUP_COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** Whether elements of this namespace are WordprocessingML, of either variant of the standard. */
export function isWordNamespace(uri: string): boolean {
  return uri === WORD_NAMESPACE || uri === WORD_STRICT;
}
