import { Button } from '@fluentui/react-components';
import { memo, useMemo, type ReactElement } from 'react';
import {
  correctText,
  reviewText,
  type TextDemands,
  type TextNote,
} from '../../core/evaluation/text/review-text';
import { NOTE_TEXT, noteText } from '../text/answering-note-text';
import { useStyles } from './answering-styles';

const WEIGHTY: ReadonlySet<TextNote['kind']> = new Set(['blank', 'too-long', 'personal-data']);

interface TextNotesProps {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly demands: TextDemands;
  readonly onCorrect: (text: string) => void;
  readonly onSelectBlank: () => void;
}

function NoteAction({
  note,
  text,
  onCorrect,
  onSelectBlank,
}: Pick<TextNotesProps, 'text' | 'onCorrect' | 'onSelectBlank'> & {
  readonly note: TextNote;
}): ReactElement | null {
  const styles = useStyles();
  const button = (words: string, act: () => void): ReactElement => (
    <Button appearance="transparent" size="small" className={styles.button} onClick={act}>
      {words}
    </Button>
  );
  switch (note.kind) {
    case 'blank':
      return button(NOTE_TEXT.toBlank, onSelectBlank);
    case 'typo':
      return button(NOTE_TEXT.correct, () => {
        onCorrect(correctText(text, [note.correction]));
      });
    case 'half-width':
      return button(NOTE_TEXT.toFullWidth, () => {
        onCorrect(correctText(text, note.corrections));
      });
    case 'too-short':
    case 'too-long':
    case 'no-quantity':
    case 'empty-phrases':
    case 'wrong-dimension':
    case 'guidance':
    case 'personal-data':
      return null;
  }
}

/** What there is to say about a text, beside it; drawn after the keystroke, never before it. */
export const TextNotes = memo(function TextNotes({
  id,
  label,
  text,
  demands,
  onCorrect,
  onSelectBlank,
}: TextNotesProps): ReactElement {
  const styles = useStyles();
  const notes = useMemo(() => reviewText(text, demands), [text, demands]);
  return (
    <div id={id}>
      {notes.length > 0 && (
        <ul className={styles.notes} aria-label={NOTE_TEXT.label(label)}>
          {notes.map((note, index) => (
            <li key={`${note.kind}-${String(index)}`} className={styles.note}>
              <span className={WEIGHTY.has(note.kind) ? styles.fault : styles.hint}>
                {noteText(note)}
              </span>
              <NoteAction
                note={note}
                text={text}
                onCorrect={onCorrect}
                onSelectBlank={onSelectBlank}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
});
