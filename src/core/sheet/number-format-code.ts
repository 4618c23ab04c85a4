import { DAY_HALVES, GENERAL_NAMES } from './number-format-words';

/** One thing that a section of a format code asks for. */
export type FormatToken =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'digit'; readonly text: '0' | '#' | '?' }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'slash' | 'text' | 'general' }
  | { readonly kind: 'exponent'; readonly letter: string; readonly isSigned: boolean }
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'elapsed'; readonly unit: 'h' | 'm' | 's'; readonly width: number }
  | { readonly kind: 'dayHalf'; readonly shown: readonly [string, string] };

/** A condition such as [>=100]. */
export interface FormatCondition {
  readonly operator: string;
  readonly limit: number;
}

/** One of the up to four sections of a format code. */
export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  readonly condition: FormatCondition | null;
  /** Hexadecimal language of [$-804]; empty when absent. */
  readonly language: string;
  /** Kind of Chinese numerals that [DBNum1] or [DBNum2] asks for. */
  readonly numerals: '1' | '2' | null;
  readonly isDate: boolean;
  readonly isText: boolean;
}

interface Step {
  readonly tokens: readonly FormatToken[];
  readonly end: number;
  readonly patch?: Partial<Pick<FormatSection, 'condition' | 'language' | 'numerals'>>;
}

const literal = (text: string): FormatToken => ({ kind: 'literal', text });
const PLAIN = {
  '.': { kind: 'point' },
  ',': { kind: 'comma' },
  '%': { kind: 'percent' },
  '/': { kind: 'slash' },
  '@': { kind: 'text' },
  '0': { kind: 'digit', text: '0' },
  '#': { kind: 'digit', text: '#' },
  '?': { kind: 'digit', text: '?' },
} as const satisfies Record<string, FormatToken>;

function isPlain(letter: string): letter is keyof typeof PLAIN {
  return letter in PLAIN;
}

function readBracket(code: string, at: number): Step {
  const close = code.indexOf(']', at);
  const end = close < 0 ? code.length : close + 1;
  const inner = code.slice(at + 1, close < 0 ? code.length : close);
  const condition = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/.exec(inner);
  if (condition?.[1] && condition[2]) {
    return {
      tokens: [],
      end,
      patch: { condition: { operator: condition[1], limit: Number(condition[2]) } },
    };
  }
  if (/^(?:h+|m+|s+)$/i.test(inner)) {
    const first = inner.charAt(0).toLowerCase();
    const unit = first === 'h' || first === 'm' ? first : 's';
    return { tokens: [{ kind: 'elapsed', unit, width: inner.length }], end };
  }
  if (inner.startsWith('$')) {
    const dash = inner.lastIndexOf('-');
    const symbol = inner.slice(1, dash < 0 ? inner.length : dash);
    const language = dash < 0 ? '' : inner.slice(dash + 1);
    return { tokens: symbol === '' ? [] : [literal(symbol)], end, patch: { language } };
  }
  const numerals = /^DBNum([12])$/i.exec(inner)?.[1];
  return numerals === '1' || numerals === '2'
    ? { tokens: [], end, patch: { numerals } }
    : { tokens: [], end };
}

function startsWithWord(code: string, at: number, word: string): boolean {
  return code.slice(at, at + word.length).toLowerCase() === word.toLowerCase();
}

function readWord(code: string, at: number): Step | undefined {
  const general = GENERAL_NAMES.find((name) => startsWithWord(code, at, name));
  if (general) return { tokens: [{ kind: 'general' }], end: at + general.length };
  const half = DAY_HALVES.find(({ mark }) => startsWithWord(code, at, mark));
  if (half) return { tokens: [{ kind: 'dayHalf', shown: half.shown }], end: at + half.mark.length };
  const letter = code.charAt(at);
  if (/[eE]/.test(letter) && /[+-]/.test(code.charAt(at + 1))) {
    return { tokens: [{ kind: 'exponent', letter, isSigned: code[at + 1] === '+' }], end: at + 2 };
  }
  if (!/[ymdhsaegb]/i.test(letter)) return undefined;
  let end = at + 1;
  while (code.charAt(end).toLowerCase() === letter.toLowerCase()) end++;
  return { tokens: [{ kind: 'date', text: code.slice(at, end).toLowerCase() }], end };
}

function readStep(code: string, at: number): Step {
  const letter = code.charAt(at);
  if (letter === '"') {
    const close = code.indexOf('"', at + 1);
    const end = close < 0 ? code.length : close;
    return { tokens: [literal(code.slice(at + 1, end))], end: end + 1 };
  }
  if (letter === '\\' || letter === '!') {
    return { tokens: [literal(code.charAt(at + 1))], end: at + 2 };
  }
  if (letter === '_') return { tokens: [literal(' ')], end: at + 2 };
  if (letter === '*') return { tokens: [], end: at + 2 };
  if (letter === '[') return readBracket(code, at);
  if (isPlain(letter)) return { tokens: [PLAIN[letter]], end: at + 1 };
  return readWord(code, at) ?? { tokens: [literal(letter)], end: at + 1 };
}

const CACHE_LIMIT = 2000;
const cache = new Map<string, readonly FormatSection[]>();

function readSections(code: string): readonly FormatSection[] {
  const sections: FormatSection[] = [];
  let at = 0;
  do {
    const tokens: FormatToken[] = [];
    let patch: Step['patch'] = {};
    while (at < code.length && code[at] !== ';') {
      const step = readStep(code, at);
      tokens.push(...step.tokens);
      patch = { ...patch, ...step.patch };
      at = step.end;
    }
    const isGeneral = tokens.some((token) => token.kind === 'general');
    sections.push({
      condition: null,
      language: '',
      numerals: null,
      ...patch,
      tokens,
      isDate:
        !isGeneral &&
        tokens.some(({ kind }) => kind === 'date' || kind === 'elapsed' || kind === 'dayHalf'),
      isText: tokens.some(({ kind }) => kind === 'text'),
    });
    at++;
  } while (at <= code.length);
  return sections;
}

/** The sections of a number format code, one to four; remembered, because a workbook has few codes. */
export function parseNumberFormat(code: string): readonly FormatSection[] {
  let sections = cache.get(code);
  if (!sections) {
    if (cache.size >= CACHE_LIMIT) cache.clear();
    sections = readSections(code);
    cache.set(code, sections);
  }
  return sections;
}
