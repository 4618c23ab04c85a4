import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Session } from '../../app/session';
import { cellText, entriesOf } from '../../core/evaluation/answer-value';
import type { Dimension } from '../../core/evaluation/dimension';
import { FIELD } from '../../core/evaluation/field-ids';
import { COMPARISON_SIGNS } from '../../core/evaluation/indicator-words';
import { indicatorRow } from '../../core/evaluation/indicators/indicator-row';
import { projectTypes, type LibraryIndicator } from '../../core/evaluation/indicators/library';
import { suggestIndicators } from '../../core/evaluation/indicators/suggest-indicators';
import { useSessionState } from '../use-session-state';
import { DIMENSION_HELP_TEXT as TEXT } from '../text/answering-dimension-text';
import { useStyles } from './answering-styles';
import { ChoiceInput } from './choice-input';
import type { EntryKey } from './entry';
import { answerAt, projectOfEntry } from './live-answers';
import { useAnswer } from './use-answer';

function targetText({ comparison, target, unitOfMeasure }: LibraryIndicator): string {
  return TEXT.target(COMPARISON_SIGNS[comparison], target, unitOfMeasure);
}

/** Usual indicators of the project's type, to be added to its indicators with one tap; only those of a dimension, if named. */
export function IndicatorLibrary({
  session,
  entry,
  dimension,
}: {
  readonly session: Session;
  readonly entry: EntryKey;
  readonly dimension?: Dimension;
}): ReactElement {
  const styles = useStyles();
  const { value, onChange } = useAnswer(session, entry, FIELD.indicators);
  const name = useSessionState(
    session,
    (state) => projectOfEntry(state, entry)?.project.name ?? '',
  );
  const [best] = suggestIndicators(name);
  const [chosen, setChosen] = useState<string | null>(null);
  const type = projectTypes.find((each) => each.name === chosen) ?? best?.type;
  const present = new Set(entriesOf(value).map((row) => cellText(row, 'name')));
  const indicators = (type?.indicators ?? []).filter(
    (each) => dimension === undefined || each.dimension === dimension,
  );
  const selectId = `library-${dimension ?? 'all'}`;
  return (
    <>
      <label htmlFor={selectId} className={styles.quiet}>
        {TEXT.libraryType}
      </label>
      <ChoiceInput
        id={selectId}
        value={type?.name}
        options={projectTypes.map((each) => each.name)}
        onChange={(next) => {
          setChosen(typeof next === 'string' ? next : null);
        }}
      />
      <p className={styles.quiet}>
        {best === undefined ? TEXT.libraryNone : TEXT.libraryGuess(best.keywords.join('”“'))}{' '}
        {TEXT.libraryHint}
      </p>
      {indicators.map((indicator) => {
        const isTaken = present.has(indicator.name);
        const words = isTaken ? TEXT.libraryAdded : TEXT.libraryAdd;
        return (
          <div key={indicator.name} className={styles.pair}>
            <span className={styles.spread}>
              {indicator.name}{' '}
              <span className={styles.quiet}>
                {indicator.category} {targetText(indicator)}
              </span>
            </span>
            <Button
              size="small"
              className={styles.button}
              disabledFocusable={isTaken}
              aria-label={`${words} ${indicator.name}`}
              onClick={() => {
                const rows = entriesOf(answerAt(session.state(), entry, FIELD.indicators));
                onChange([...rows, indicatorRow(indicator)]);
              }}
            >
              {words}
            </Button>
          </div>
        );
      })}
    </>
  );
}
