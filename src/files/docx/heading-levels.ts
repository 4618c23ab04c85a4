import { isWordNamespace } from './namespaces';
import { attributeOf, scanXml } from './scan-xml';

interface ReadStyle {
  name: string;
  basedOn: string | null;
  outline: number | null;
}

const HEADING_NAME = /^heading ([1-9])$/i;
/** Styles are based on one another in a few steps; more is a circle. */
const MOST_STEPS = 20;

function readStyles(xml: string, part: string): Map<string, ReadStyle> {
  const styles = new Map<string, ReadStyle>();
  let current: ReadStyle | undefined;
  scanXml(xml, part, {
    open: (tag) => {
      if (!isWordNamespace(tag.uri)) return;
      if (tag.local === 'style') {
        current = { name: '', basedOn: null, outline: null };
        styles.set(attributeOf(tag, 'styleId') ?? '', current);
      } else if (current && tag.local === 'name') current.name = attributeOf(tag, 'val') ?? '';
      else if (current && tag.local === 'basedOn') current.basedOn = attributeOf(tag, 'val');
      else if (current && tag.local === 'outlineLvl') {
        current.outline = Number(attributeOf(tag, 'val'));
      }
    },
  });
  return styles;
}

/** Heading levels (1 for the highest) by style id, from word/styles.xml: by outline level, by Word's names of headings, or inherited. Throws FileRefusal broken-xml. */
export function readHeadingLevels(xml: string, part: string): ReadonlyMap<string, number> {
  const styles = readStyles(xml, part);
  const levels = new Map<string, number>();
  for (const id of styles.keys()) {
    let style = styles.get(id);
    for (let step = 0; style && step < MOST_STEPS; step++) {
      const named = HEADING_NAME.exec(style.name)?.[1];
      const level = style.outline === null ? Number(named) : style.outline + 1;
      if (level >= 1 && level <= 9) {
        levels.set(id, level);
        break;
      }
      style = style.basedOn === null ? undefined : styles.get(style.basedOn);
    }
  }
  return levels;
}
