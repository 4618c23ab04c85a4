/** Kinds of numbers that are typed; money in 万元, a ratio is typed in percent and kept as 0..1. */
export type NumberKind = 'money' | 'integer' | 'number' | 'ratio';

/** A typed number: its value, nothing yet, or why it is none. */
export type NumberInput =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'fault'; readonly fault: 'not-a-number' | 'not-whole' | 'too-fine' };

const PLAIN = /^[+-]?\d{1,12}(?:\.(\d{0,8}))?$/;
/** Money in 万元 with six decimals is exact to the fen. */
const MONEY_DECIMALS = 6;

/** Reads what was typed: full-width digits, separators and a percent sign are fine. */
export function parseNumber(text: string, kind: NumberKind): NumberInput {
  const plain = text.normalize('NFKC').replaceAll(/[\s,，]/g, '');
  if (plain === '') return { kind: 'empty' };
  const digits = kind === 'ratio' ? plain.replace(/%$/, '') : plain;
  const match = PLAIN.exec(digits);
  if (!match) return { kind: 'fault', fault: 'not-a-number' };
  const decimals = match[1]?.length ?? 0;
  const value = Number(digits);
  if (kind === 'integer' && !Number.isInteger(value)) return { kind: 'fault', fault: 'not-whole' };
  if (kind === 'money' && decimals > MONEY_DECIMALS) return { kind: 'fault', fault: 'too-fine' };
  return { kind: 'value', value: kind === 'ratio' ? trimNoise(value / 100) : value };
}

/** A number as it is typed. */
export function formatInput(value: number, kind: NumberKind): string {
  return String(kind === 'ratio' ? trimNoise(value * 100) : value);
}

/** The answer to keep for what was typed: the number, null for nothing, else the text so that it is not lost. */
export function answerOfInput(text: string, kind: NumberKind): number | string | null {
  const input = parseNumber(text, kind);
  if (input.kind === 'value') return input.value;
  return input.kind === 'empty' ? null : text;
}

function trimNoise(value: number): number {
  return Number(value.toPrecision(12));
}
