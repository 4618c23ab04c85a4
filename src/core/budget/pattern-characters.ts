const SPELLED = /\\u([0-9a-f]{4})/gi;

/** Every Chinese character that patterns are made of; a build may have spelled them by their codes. */
export function charactersOf(...patterns: readonly RegExp[]): ReadonlySet<string> {
  const text = patterns
    .map(({ source }) => source)
    .join('')
    .replace(SPELLED, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return new Set(text.match(/[\u4e00-\u9fff]/g));
}
