import { REFUSAL_TEXT } from './refusal-reason-text';
import type { ReportRefusal, SessionState } from './session/session-state';

/** Why no report was written and what to do, in one sentence or two. */
export function refusalReason(refusal: ReportRefusal): string {
  switch (refusal.kind) {
    case 'blocked':
      return REFUSAL_TEXT.blocked(refusal.questions.length);
    case 'no-table':
      return REFUSAL_TEXT.noTable;
    case 'too-many-projects':
      return REFUSAL_TEXT.tooMany(refusal.count, refusal.most);
  }
}

/** What only she can decide before her answers may be written into the workbook; null where nothing waits for her. */
export function choiceReason({
  draftChoice,
  yearChoice,
}: Pick<SessionState, 'draftChoice' | 'yearChoice'>): string | null {
  if (draftChoice) return REFUSAL_TEXT.draftChoice;
  if (yearChoice) return REFUSAL_TEXT.yearChoice(yearChoice.answersYear, yearChoice.sheetYear);
  return null;
}
