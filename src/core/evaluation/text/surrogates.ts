const SURROGATE = /[\ud800-\udfff]/;

/** Whether a text has characters of two code units, so that they must be told from code units. */
export function hasSurrogates(text: string): boolean {
  return SURROGATE.test(text);
}
