import { Button, mergeClasses } from '@fluentui/react-components';
import { memo, type ReactElement, type RefObject } from 'react';
import type { Session } from '../../app/session';
import { FIELD } from '../../core/evaluation/field-ids';
import { useSessionState } from '../use-session-state';
import { DIMENSION_HELP_TEXT as TEXT } from '../text/answering-dimension-text';
import { useStyles } from './answering-styles';
import type { EntryKey } from './entry';
import { factChips } from './fact-chips';
import { answerAt, projectOfEntry } from './live-answers';
import type { Inserter } from './text-input';

/** Facts of the sheet to put into a text at the caret. */
export const FactChips = memo(function FactChips({
  session,
  entry,
  inserter,
}: {
  readonly session: Session;
  readonly entry: EntryKey;
  readonly inserter: RefObject<Inserter | null>;
}): ReactElement | null {
  const styles = useStyles();
  const project = useSessionState(session, (state) => projectOfEntry(state, entry)?.project);
  const scope = useSessionState(session, (state) => answerAt(state, entry, FIELD.scope));
  if (!project) return null;
  const chips = factChips(project, { [FIELD.scope]: scope ?? null });
  if (chips.length === 0) return null;
  return (
    <div role="group" aria-label={TEXT.factsHint} className={styles.chips}>
      {chips.map(({ id, text }) => (
        <Button
          key={id}
          size="small"
          shape="circular"
          className={mergeClasses(styles.button, styles.chip)}
          onMouseDown={(event) => {
            event.preventDefault();
          }}
          onClick={() => {
            inserter.current?.(text);
          }}
        >
          {text}
        </Button>
      ))}
    </div>
  );
});
