import { ROWS_A_STEP, type Steps } from '../../core/steps';
import { readPlainItems } from './plain-items';
import { decodeEscapes } from './scan-text';
import { packName, XmlScanner } from './scan-xml';
import { FileRefusal } from '../refusal';
import { goOn, type PartWindow } from './part-window';
import { isUtf8, utf8Bytes } from './scan-encoding';

const TEXT = packName('t');
const RUN = packName('r');
const ITEM = packName('si');

/** The texts of a shared strings part, in its order, in steps. Throws FileRefusal broken-xml. */
export function* readSharedStrings(bytes: Uint8Array, part: string): Steps<readonly string[]> {
  return yield* readTexts(new XmlScanner(utf8Bytes(bytes, part), part), undefined);
}

/** The same through a window that ends behind items; undefined where the part must be read as a whole. */
export function* readSharedStringsThrough(
  window: PartWindow,
  part: string,
): Steps<readonly string[] | undefined> {
  if (!isUtf8(window.bytes)) return undefined;
  try {
    return yield* readTexts(new XmlScanner(window.bytes, part), window);
  } catch (error) {
    if (error instanceof FileRefusal && error.code === 'broken-xml') return undefined;
    throw error;
  }
}

function* readTexts(xml: XmlScanner, window: PartWindow | undefined): Steps<readonly string[]> {
  const texts: string[] = [];
  xml.openRoot();
  const start = xml.childStart();
  while (readPlainItems(goOn(xml, window, start), texts)) yield;
  while (goOn(xml, window, start).nextChild()) {
    if (xml.nameCode === ITEM) texts.push(readStringItem(xml));
    else xml.skip();
    if (texts.length % ROWS_A_STEP === 0) yield;
    while (readPlainItems(goOn(xml, window, start), texts)) yield;
  }
  xml.closeRoot();
  return texts;
}

/** The text of the current `si` or `is` element: its own and that of its runs, without phonetic hints. */
export function readStringItem(xml: XmlScanner): string {
  let text = '';
  while (xml.nextChild()) {
    if (xml.nameCode === TEXT) text += readTextElement(xml);
    else if (xml.nameCode === RUN) text += readRun(xml);
    else xml.skip();
  }
  return text;
}

function readRun(xml: XmlScanner): string {
  let text = '';
  while (xml.nextChild()) {
    if (xml.nameCode === TEXT) text += readTextElement(xml);
    else xml.skip();
  }
  return text;
}

/** Excel drops white space around a text that doesn't ask to keep it. */
function readTextElement(xml: XmlScanner): string {
  const isKept = xml.attribute('xml:space') === 'preserve';
  const text = xml.readText();
  return decodeEscapes(isKept ? text : trimXmlSpace(text));
}

const EDGES = ' \t\r\n';

function trimXmlSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && EDGES.includes(text.charAt(start))) start++;
  while (end > start && EDGES.includes(text.charAt(end - 1))) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}
