import type { ColumnWords } from './column-candidates';
import { CASH_BOOK, CREDIT_HEAD, DEBIT_HEAD, INCOME_HEAD, LEDGER_HEAD } from './ledger-words';

const LEAST_LEDGER_HEADS = 3;

/** Whether heads are those of a ledger of bookings: dates, vouchers, debit and credit. */
export function isLedger(words: readonly ColumnWords[]): boolean {
  // 日期 over each of several payments is one head of a ledger, not three.
  const found = new Set(
    words.flatMap(({ head }) => head.path.find((text) => LEDGER_HEAD.test(text)) ?? []),
  );
  const isBooked = words.some(({ head }) =>
    head.path.some((text) => DEBIT_HEAD.test(text) || CREDIT_HEAD.test(text)),
  );
  return found.size >= LEAST_LEDGER_HEADS || (isBooked && found.size >= 2);
}

/** Whether titles are those of a book of cash or of a bank: its bookings are of no project. */
export function isCashBook(...titles: readonly (string | null)[]): boolean {
  return titles.some((title) => title !== null && CASH_BOOK.test(title));
}

/** Heads of a ledger as a person allowed them to be read: debit less credit is expenditure. */
export function ledgerWords(words: readonly ColumnWords[]): ColumnWords[] {
  return words.map((each) => {
    const leaf = each.head.path.at(-1) ?? '';
    if (DEBIT_HEAD.test(leaf)) return booked(each, 1);
    if (CREDIT_HEAD.test(leaf)) return booked(each, -1);
    return each.candidates[0]?.field === 'balance'
      ? { ...each, candidates: [], isOther: true }
      : each;
  });
}

function booked(words: ColumnWords, sign: 1 | -1): ColumnWords {
  const candidates = [{ field: 'expenditure', prior: 0.9, sign } as const];
  return { ...words, candidates, isPart: true, source: words.head.path.at(-1) ?? null };
}

/** Whether a name column stands under the head of incomes, as the left half of 收支总表 does. */
export function isIncome(words: ColumnWords | undefined): boolean {
  return words?.head.path.some((text) => INCOME_HEAD.test(text)) === true;
}
