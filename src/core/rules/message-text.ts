import { asFen, formatFen } from '../budget/fen';
import type { MoneyUnit } from '../budget/money';

/** Units as messages write them. */
export const UNIT_NAMES: Readonly<Record<MoneyUnit, string>> = {
  yuan: '元',
  thousandYuan: '千元',
  tenThousandYuan: '万元',
  hundredMillionYuan: '亿元',
};

/** Stands where a fact is missing. */
export const missingText = '（空）';

/** An amount in fen in a unit: thousands separated, two decimals or as many as it takes to be exact. */
export function formatAmount(fen: number, unit: MoneyUnit): string {
  const exact = formatFen(asFen(fen), unit);
  const [whole = '', fraction = ''] = exact.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${grouped}.${fraction.padEnd(2, '0')}${UNIT_NAMES[unit]}`;
}

/** A number of percent. */
export function percentText(percent: string): string {
  return `${percent}%`;
}

/** Names the cell that is probably behind a finding and what hangs beneath it. */
export function suspectText(cell: string, value: string): string {
  return `疑为 ${cell} 填错：改为 ${value} 后，相关各处都能对上。`;
}

/** What a rule lacks whose question is still open. */
export const openQuestionText = '读表时所提问题的回答';
