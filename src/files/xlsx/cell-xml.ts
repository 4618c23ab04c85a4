import { isCellError, type CellValue } from '../../core/sheet/grid';
import { escapeXml } from '../xml';
import { escapeCellText } from './cell-text';
import type { Tag } from './styles-xml';

/** The attribute and elements of a cell's content. */
export interface CellXml {
  /** Type attribute; empty for numbers and empty cells. */
  readonly type: string;
  readonly content: string;
}

/** A value as a cell's content: text stands in the cell itself, so that no shared string moves. */
export function valueXml(value: CellValue, tag: Tag): CellXml {
  if (typeof value !== 'string') return cachedXml(value, tag);
  const text = `<${tag('t')} xml:space="preserve">${escapeCellText(value)}</${tag('t')}>`;
  return { type: ' t="inlineStr"', content: `<${tag('is')}>${text}</${tag('is')}>` };
}

/** A formula (no leading =) and its cached result. */
export function formulaXml(formula: string, value: CellValue, tag: Tag): CellXml {
  const cached = cachedXml(value, tag);
  const text = `<${tag('f')}>${escapeXml(formula)}</${tag('f')}>`;
  return { type: cached.type, content: text + cached.content };
}

/** The result of a formula, without the formula. */
export function cachedXml(value: CellValue, tag: Tag): CellXml {
  const v = (text: string) => `<${tag('v')}>${text}</${tag('v')}>`;
  if (value === null) return { type: '', content: '' };
  if (typeof value === 'number') return { type: '', content: v(String(value)) };
  if (typeof value === 'boolean') return { type: ' t="b"', content: v(value ? '1' : '0') };
  if (isCellError(value)) return { type: ' t="e"', content: v(escapeXml(value.error)) };
  return { type: ' t="str"', content: v(escapeCellText(value)) };
}
