import { useCallback } from 'react';
import type { Session } from '../../app/session';
import { recordOf, type AnswerRecord } from '../../core/evaluation/answer-value';
import type { FieldValue } from '../../core/evaluation/answers';
import { useSessionState } from '../use-session-state';
import type { EntryKey } from './entry';
import { answerAt } from './live-answers';

/** Where an answer stands. */
export interface AnswerPlace {
  readonly session: Session;
  readonly entry: EntryKey;
  readonly field: string;
}

/** Sets an answer, of the office or of a project. */
export function setAnswer({ session, entry, field }: AnswerPlace, value: FieldValue): void {
  if (entry === null) session.setOffice(field, value);
  else session.setProject(entry, field, value);
}

/** The record of an answer as it stands now; a plain text becomes the record's text. */
export function recordNow({ session, entry, field }: AnswerPlace): AnswerRecord {
  const value = answerAt(session.state(), entry, field);
  return recordOf(value) ?? (typeof value === 'string' && value !== '' ? { text: value } : {});
}

/** An answer with the ways to change it; both functions stay the same as long as the place does. */
export interface Answer {
  readonly value: FieldValue | undefined;
  readonly onChange: (value: FieldValue) => void;
  /** Sets one entry of a structured answer, leaving the others as they are now. */
  readonly onColumn: (column: string, value: FieldValue) => void;
}

/** Binds a control to one answer: only a change of this very answer draws it anew. */
export function useAnswer(session: Session, entry: EntryKey, field: string): Answer {
  const value = useSessionState(session, (state) => answerAt(state, entry, field));
  const onChange = useCallback(
    (next: FieldValue) => {
      setAnswer({ session, entry, field }, next);
    },
    [session, entry, field],
  );
  const onColumn = useCallback(
    (column: string, next: FieldValue) => {
      const place = { session, entry, field };
      setAnswer(place, { ...recordNow(place), [column]: next });
    },
    [session, entry, field],
  );
  return { value, onChange, onColumn };
}
