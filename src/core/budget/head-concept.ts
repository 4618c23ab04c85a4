import type { ColumnField } from './budget-table';
import {
  CUMULATIVE_MONTHS,
  HEAD_PARTS,
  LONGEST_HEAD_PART,
  MONTH_IN_HEAD,
  NAME_HEADS,
  PLAIN_HEADS,
  WHOLE_YEAR_MONTHS,
  YEAR_IN_HEAD,
} from './column-words';
import type { HeadPart } from './column-words';
import { rankParts } from './head-rank';
import type { Candidate } from './head-rank';
import { CARRIED_SOURCE, SOURCE_IN_HEAD } from './source-words';

/** What one head text says by its words alone. */
export interface HeadConcept {
  /** Fields that it may be, best first; empty when the words name none. */
  readonly candidates: readonly Candidate[];
  readonly parts: readonly HeadPart[];
  /** The words settle that this column is no field at all (得分, 联系电话). */
  readonly isOther: boolean;
  /** Source of funds named in it. */
  readonly source: string | null;
  /** May be a source when its parent names the field: 上年结转 under 年初预算. */
  readonly isCarriedPart: boolean;
  /** Year or months named in it. */
  readonly period: string | null;
  readonly isSum: boolean;
  readonly isMemo: boolean;
  /** Share of its characters that known words explain, 0..1. */
  readonly coverage: number;
}

/** Reads the words of a head text that was normalised by readHead. */
export function conceptOf(text: string): HeadConcept {
  const plain = plainConcept(text) ?? plainConcept(text.replace(/\([^()]{1,8}\)/g, ''));
  if (plain) return plain;
  const { rest: undated, period } = withoutPeriod(text.replace(CUMULATIVE_MONTHS, ''));
  const found = SOURCE_IN_HEAD.exec(undated)?.[0] ?? '';
  const source = found.length > 1 ? found : null;
  const rest = source === null ? undated : undated.replace(source, '');
  const { parts, known } = partsOf(rest);
  const explained = known + text.length - rest.length;
  const coverage = text.length === 0 ? 0 : explained / text.length;
  return {
    candidates: rankParts(parts).map(({ field, prior, sign }) => ({
      field,
      prior: prior * (0.5 + coverage / 2),
      sign,
    })),
    parts,
    isOther: false,
    source,
    isCarriedPart: CARRIED_SOURCE.test(undated),
    period,
    isSum: parts.includes('sum') && !parts.includes('memo'),
    isMemo: parts[0] === 'memo',
    coverage,
  };
}

function plainConcept(text: string): HeadConcept | undefined {
  const plain = (field: ColumnField | null, prior: number): HeadConcept => ({
    candidates: field === null ? [] : [{ field, prior, sign: 1 }],
    parts: [],
    isOther: field === null,
    source: null,
    isCarriedPart: false,
    period: null,
    isSum: false,
    isMemo: false,
    coverage: 1,
  });
  for (const [pattern, field, prior] of PLAIN_HEADS) {
    if (pattern.test(text)) return plain(field, prior);
  }
  const name = NAME_HEADS.find(([pattern]) => pattern.test(text));
  if (!name) return undefined;
  const { parts } = partsOf(text);
  const money = rankParts(parts);
  if (money.length === 0) return plain('name', name[1]);
  // 项目支出 may head names or amounts: the cells below decide.
  const asName: Candidate = { field: 'name', prior: name[1], sign: 1 };
  const asMoney = money.map((each) => ({ ...each, prior: each.prior * 0.6 }));
  const isName = name[1] > 0.5;
  return {
    ...plain('name', name[1]),
    parts,
    candidates: isName ? [asName, ...asMoney] : [...money, asName],
  };
}

function withoutPeriod(text: string): { rest: string; period: string | null } {
  const year = YEAR_IN_HEAD.exec(text);
  const undated = year ? text.replace(year[0], '') : text;
  if (WHOLE_YEAR_MONTHS.test(undated)) {
    return { rest: undated.replace(WHOLE_YEAR_MONTHS, ''), period: year?.[1] ?? null };
  }
  const month = MONTH_IN_HEAD.exec(undated);
  if (!month) return { rest: undated, period: year?.[1] ?? null };
  const named = /[^\d]/.test(month[0].charAt(0)) && month[1] ? month[0].slice(1) : month[0];
  return { rest: undated.replace(named, ''), period: (year?.[1] ?? '') + named };
}

/** The known parts of a text from left to right, and how many characters they explain. */
export function partsOf(text: string): { parts: HeadPart[]; known: number } {
  const parts: HeadPart[] = [];
  let known = 0;
  for (let at = 0; at < text.length;) {
    let length = Math.min(LONGEST_HEAD_PART, text.length - at);
    while (length > 0 && !HEAD_PARTS.has(text.slice(at, at + length))) length -= 1;
    const part = HEAD_PARTS.get(text.slice(at, at + length));
    if (part) {
      parts.push(part);
      known += length;
    } else if (/[-()（）、,/和及与的之+_]/.test(text.charAt(at))) {
      known += 1;
    }
    at += Math.max(1, length);
  }
  return { parts, known };
}
