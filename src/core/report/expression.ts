/** Text of a formula with how tightly it binds: 1 sums, 2 products, 3 everything that needs no brackets. */
export interface Expression {
  readonly text: string;
  readonly level: 1 | 2 | 3;
}

/** Something that never needs brackets: a reference, a number, a call. */
export function atom(text: string): Expression {
  return { text, level: 3 };
}

function bracketed(expression: Expression, least: number): string {
  return expression.level >= least ? expression.text : `(${expression.text})`;
}

/** a + b + …; at least one term. */
export function plus(terms: readonly Expression[]): Expression {
  const [only] = terms;
  if (only && terms.length === 1) return only;
  return { text: terms.map(({ text }) => text).join('+'), level: 1 };
}

/** a - b. */
export function minus(from: Expression, less: Expression): Expression {
  return { text: `${from.text}-${bracketed(less, 2)}`, level: 1 };
}

/** a / b. */
export function over(dividend: Expression, divisor: Expression): Expression {
  return { text: `${bracketed(dividend, 2)}/${bracketed(divisor, 3)}`, level: 2 };
}

/** The expression times factor, written as a product or a division by a whole number. */
export function scaled(expression: Expression, factor: number): Expression {
  if (factor === 1) return expression;
  const inverse = Math.round(1 / factor);
  return factor < 1
    ? over(expression, atom(String(inverse)))
    : { text: `${bracketed(expression, 2)}*${String(factor)}`, level: 2 };
}

const NEEDS_CARE = /[\n"]/;

/** A text as formulas hold it; line breaks become CHAR(10), which files keep. */
export function quoteText(text: string): string {
  if (!NEEDS_CARE.test(text)) return `"${text}"`;
  const lines = text.split('\n').map((line) => `"${line.replaceAll('"', '""')}"`);
  return lines.join('&CHAR(10)&');
}
