const EMPTY = '<jsplugins>\n</jsplugins>\n';
const ENTRY = /[ \t]*<jsplugin(?:online)?\b[^>]*?(?:\/>|>\s*<\/jsplugin(?:online)?>)[ \t]*\r?\n?/g;

/**
 * The list of add-ins with our line in it: other add-ins stay as they are, an earlier line of ours is replaced. Null when the
 * text is no such list, which must then not be written over.
 */
export function mergeList(existing: string, line: string): string | null {
  const text = existing.trim() === '' ? EMPTY : existing;
  const end = text.lastIndexOf('</jsplugins>');
  const short = /<jsplugins\s*\/>/;
  if (end < 0)
    return short.test(text) ? text.replace(short, `<jsplugins>\n  ${line}\n</jsplugins>`) : null;
  const name = attribute(line, 'name');
  const type = attribute(line, 'type');
  const without = (part: string): string =>
    part.replace(ENTRY, (entry) =>
      attribute(entry, 'name') === name && attribute(entry, 'type') === type ? '' : entry,
    );
  const before = without(text.slice(0, end));
  return `${before}${before.endsWith('\n') ? '' : '\n'}  ${line}\n${text.slice(end)}`;
}

function attribute(entry: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(entry)?.[1];
}
