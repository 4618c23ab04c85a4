import { formatFen } from '../budget/fen';
import { asFen } from '../budget/fen';
import type { MoneyUnit } from '../budget/money';
import type { Finding, FindingData } from '../finding';
import { RULES } from './index';
import type { Rule } from './rule';
import { formatAmount, missingText, percentText, suspectText } from './message-text';

const CATALOGUE: readonly Rule[] = RULES;
const BY_CODE: ReadonlyMap<string, Rule> = new Map(CATALOGUE.map((rule) => [rule.code, rule]));

const PLACEHOLDER = /\{([A-Za-z]+)\}/g;

/** A ratio in percent with two decimals, rounded half away from zero. */
function formatRate(ratio: number): string {
  const hundredths = Math.round(Math.abs(ratio) * 10_000 + 1e-7);
  return percentText(`${ratio < 0 ? '-' : ''}${formatFen(asFen(hundredths), 'yuan', 2)}`);
}

function formatValue(value: FindingData[string] | undefined, unit: MoneyUnit): string {
  if (value === undefined || value === null) return missingText;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return 'fen' in value ? formatAmount(value.fen, unit) : formatRate(value.ratio);
}

/** A sentence with its {names} filled from a finding's data; amounts are written in `unit`. */
export function fillMessage(sentence: string, data: FindingData, unit: MoneyUnit): string {
  return sentence.replaceAll(PLACEHOLDER, (_, name: string) => formatValue(data[name], unit));
}

/** The sentence of a finding; amounts are written in `unit`. A code that is not in the catalogue gives its rule's id. */
export function formatFinding(finding: Finding, unit: MoneyUnit): string {
  const rule = BY_CODE.get(finding.code);
  if (!rule) return finding.rule;
  const sentence = fillMessage(rule.message, finding.data, unit);
  const { suspect, suspectValue } = finding.data;
  if (typeof suspect !== 'string') return sentence;
  return sentence + suspectText(suspect, formatValue(suspectValue, unit));
}

/** Why a finding matters; empty for a code that is not in the catalogue. */
export function whyOf(finding: Finding): string {
  return BY_CODE.get(finding.code)?.why ?? '';
}

/** What to do about a finding; empty for a code that is not in the catalogue. */
export function fixOf(finding: Finding): string {
  return BY_CODE.get(finding.code)?.fix ?? '';
}
