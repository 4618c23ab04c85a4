/** Word takes no longer names of bookmarks. */
const LONGEST_NAME = 40;
const PREFIX = 'f-';
/** Word shows no bookmarks whose names begin with an underscore. */
const NAME = /^_fig_([0-9a-f]+)(?:_\d+)?$/;

/**
 * The name of the bookmark around a figure: LibreOffice drops the tags of content controls and keeps bookmarks. `nth` tells
 * places of one figure apart, from 1, for names must be unique. Undefined where an id does not fit into a name.
 */
export function figureBookmark(id: string, nth: number): string | undefined {
  const name = `_fig_${id.slice(PREFIX.length)}${nth > 1 ? `_${nth}` : ''}`;
  const isReadBack = name.length <= LONGEST_NAME && figureOfBookmark(name) === id;
  return isReadBack ? name : undefined;
}

/** The id of the figure that a bookmark stands around; undefined for all other bookmarks. */
export function figureOfBookmark(name: string): string | undefined {
  const [, hexadecimal] = NAME.exec(name) ?? [];
  return hexadecimal === undefined ? undefined : `${PREFIX}${hexadecimal}`;
}
