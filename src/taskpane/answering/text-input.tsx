import { mergeClasses } from '@fluentui/react-components';
import { memo, type ReactElement, type RefObject } from 'react';
import { lengthOfText } from '../../core/evaluation/text/length-of-text';
import type { TextDemands } from '../../core/evaluation/text/review-text';
import { ANSWERING_TEXT as TEXT } from '../text/answering-text';
import { useStyles } from './answering-styles';
import { insertText, selectBlank } from './insert-text';
import type { ValueProps } from './number-input';
import { TextNotes } from './text-notes';
import { useDraft } from './use-draft';

/** Characters that a line of the pane holds at its narrowest, and how many lines a control grows to. */
const LINE = 18;
const MOST_LINES = 12;

/** Lines to show, so that a text is seen whole also where the browser does not fit controls to it. */
function rowsFor(text: string, isLong: boolean): number {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.ceil((line.length || 1) / LINE), 0);
  return Math.min(MOST_LINES, Math.max(isLong ? 3 : 1, lines));
}

/** How helps put text into a control, where the caret is. */
export type Inserter = (text: string) => void;

/** A text that she writes, with its length and what there is to say about it. */
export const TextInput = memo(function TextInput({
  id,
  value,
  onChange,
  describedBy,
  label,
  demands,
  limits,
  inserter,
  isLong = true,
}: ValueProps & {
  readonly label: string;
  readonly demands: TextDemands;
  /** Characters to show as the aim; null shows none. */
  readonly limits: { readonly min?: number | undefined; readonly max?: number | undefined } | null;
  readonly inserter?: RefObject<Inserter | null>;
  readonly isLong?: boolean;
}): ReactElement {
  const styles = useStyles();
  const given = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  const { text, props } = useDraft<HTMLTextAreaElement>(given, onChange);
  const control = props.ref;
  const notesId = `${id}-notes`;
  const countId = `${id}-count`;
  if (inserter) {
    inserter.current = (inserted) => {
      if (control.current) insertText(control.current, inserted);
    };
  }
  const described = [describedBy, limits && countId, notesId].filter(Boolean).join(' ');
  return (
    <>
      <textarea
        id={id}
        className={mergeClasses(styles.input, isLong && styles.area)}
        rows={rowsFor(text, isLong)}
        aria-describedby={described}
        autoComplete="off"
        onKeyDown={(event) => {
          if (!isLong && event.key === 'Enter' && !event.nativeEvent.isComposing) {
            event.preventDefault();
          }
        }}
        {...props}
      />
      {limits && (
        <p id={countId} className={styles.quiet}>
          {TEXT.charactersOf(lengthOfText(text), limits.min, limits.max)}
        </p>
      )}
      <TextNotes
        id={notesId}
        label={label}
        text={text}
        demands={demands}
        onCorrect={(corrected) => {
          if (!control.current) return;
          control.current.select();
          insertText(control.current, corrected);
        }}
        onSelectBlank={() => {
          if (control.current) selectBlank(control.current);
        }}
      />
    </>
  );
});
