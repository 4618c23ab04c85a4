import type { MoneyUnit } from './money';
import { normalText } from './normal-text';
import { UNIT_KEYS, UNIT_TEXT } from './unit-words';

/** A head cell taken apart. */
export interface Head {
  /** Normalised, without unit, numbering and notes on formulas. */
  readonly text: string;
  readonly unit: MoneyUnit | null;
  /** A formula note such as 3=1+2 or A; null when there is none. */
  readonly formula: string | null;
  /** The head said that its column holds percentages. */
  readonly isPercent: boolean;
}

const BRACKETS = /[([{【〔《<]([^()[\]{}【】〔〕《》<>]*)[)\]}】〕》>]/g;
const FORMULA =
  /^[A-Z0-9一二三四五六七八九十]{1,4}(?:[=＝][-A-Z0-9+*/×÷()%一-十.]{1,40})?$|^[=＝]?[A-Z0-9]{1,3}(?:[-+*/×÷][A-Z0-9]{1,3}){1,20}(?:[*×]100)?%?$/;
const NUMBERING = /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．](?!\d)|[①-⑳⑴-⒇])/;
/** A circled number behind a head numbers its column. */
const CIRCLED_NOTE = /[①-⑳⑴-⒇]\s{0,3}$/;
/** A unit in yuan set off from the head by a blank, a line break or a slash: 年初预算/元. */
const UNIT_SET_OFF = /[\s\u3000/／,，、]\s?元$/;

/** The same in English behind Chinese: 项目名称 Project, 预算数/Budget. */
const ENGLISH_TAIL =
  /([\u4e00-\u9fa5][^A-Za-z]{0,4}?)[\s/|(（]+[A-Za-z][A-Za-z\s.,'&/-]{2,}[)）]?$/;

/** The unit that a text is; undefined when it is none. */
export function unitOfWord(word: string): MoneyUnit | undefined {
  return Object.hasOwn(UNIT_KEYS, word) ? UNIT_KEYS[word as keyof typeof UNIT_KEYS] : undefined;
}

/** Takes a head cell apart; line breaks, blanks, stars and colons are dropped. */
export function readHead(raw: string): Head {
  const found: { unit: MoneyUnit | null; formula: string | null; isPercent: boolean } = {
    unit: null,
    formula: null,
    isPercent: false,
  };
  const chinese = raw.trimEnd().replace(ENGLISH_TAIL, '$1');
  let text = normalText(chinese.replace(NUMBERING, '').replace(CIRCLED_NOTE, '')).replace(
    /[*:：★▲]/g,
    '',
  );
  text = text.replace(BRACKETS, (whole: string, inner: string) => {
    const unit = unitOfWord(UNIT_TEXT.exec(inner)?.[1] ?? '');
    if (unit) {
      found.unit = unit;
      return '';
    }
    if (inner === '%' || inner === '％') {
      found.isPercent = true;
      return '';
    }
    if (FORMULA.test(inner)) {
      found.formula = inner;
      return '';
    }
    return inner === '' ? '' : whole;
  });
  const own = unitOfWord(UNIT_TEXT.exec(text)?.[1] ?? '');
  if (own) return { ...found, text: '', unit: own };
  const yuan = UNIT_SET_OFF.test(chinese.trim()) ? '元' : undefined;
  const tail = /[,，、/]?(亿元|万元|千元)$/.exec(text)?.[1] ?? yuan;
  if (tail !== undefined && text.length > tail.length) {
    found.unit ??= unitOfWord(tail) ?? null;
    text = text.slice(0, -tail.length).replace(/[,，、/]$/, '');
  }
  if (text.endsWith('%')) found.isPercent = true;
  return { ...found, text: text.replace(NUMBERING, '') };
}
