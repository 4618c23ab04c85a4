import { Button } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useState, type ReactElement, type RefObject } from 'react';
import type { Session } from '../../app/session';
import type { DraftSentence, draftSentences as Drafting } from '../../app/draft-sentences';
import type { FieldValue } from '../../core/evaluation/answers';
import { DIMENSION_HELP_TEXT as TEXT } from '../text/answering-dimension-text';
import { useStyles } from './answering-styles';
import type { EntryKey } from './entry';
import { answersAt } from './live-answers';
import type { Inserter } from './text-input';

/** The sentences for a field by the answers as they stand now; none before the first judgement. */
function sentencesNow(
  draft: typeof Drafting,
  session: Session,
  entry: EntryKey,
  field: string,
): readonly DraftSentence[] {
  const state = session.state();
  const { evaluation } = state;
  const project = evaluation?.projects.find((each) => each.project.key === entry);
  if (!evaluation || !project) return [];
  return draft(evaluation, { ...project, answers: answersAt(state, entry) }, field);
}

interface SentenceListProps {
  readonly session: Session;
  readonly entry: EntryKey;
  readonly field: string;
  /** The field's answer: when it changes, the sentences may. */
  readonly value: FieldValue | undefined;
  readonly inserter: RefObject<Inserter | null>;
}

/** Sentences that the numbers say, to be put into the text by a click; their code is loaded when they are shown. */
export function Sentences({
  session,
  entry,
  field,
  value,
  inserter,
}: SentenceListProps): ReactElement {
  const styles = useStyles();
  const [sentences, setSentences] = useState<readonly DraftSentence[] | null>(null);
  const settled = useDeferredValue(value);
  useEffect(() => {
    let isCurrent = true;
    const wait = setTimeout(() => {
      void import(/* webpackChunkName: "draft-sentences" */ '../../app/draft-sentences').then(
        ({ draftSentences }) => {
          if (isCurrent) setSentences(sentencesNow(draftSentences, session, entry, field));
        },
      );
    }, 150);
    return () => {
      isCurrent = false;
      clearTimeout(wait);
    };
  }, [session, entry, field, settled]);
  if (sentences === null) return <p className={styles.quiet}>{TEXT.loading}</p>;
  if (sentences.length === 0) return <p className={styles.quiet}>{TEXT.noSentences}</p>;
  return (
    <>
      <p className={styles.quiet}>{TEXT.sentencesHint}</p>
      {sentences.map(({ pattern, text }) => (
        <div key={`${pattern} ${text}`} className={styles.card}>
          {text}
          <div className={styles.row}>
            <span className={styles.spread} />
            <Button
              size="small"
              className={styles.button}
              onClick={() => {
                inserter.current?.(text);
              }}
            >
              {TEXT.insert}
            </Button>
          </div>
        </div>
      ))}
    </>
  );
}
