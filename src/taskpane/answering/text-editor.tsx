import { useRef, type ReactElement } from 'react';
import type { EditorProps } from './record-editors';
import { FactChips } from './fact-chip-row';
import { TextInput, type Inserter } from './text-input';
import { useAnswer } from './use-answer';

/** A text of its own, with the sheet's facts at hand where it explains the sheet. */
export function TextEditor({ id, session, entry, field, demands }: EditorProps): ReactElement {
  const { value, onChange } = useAnswer(session, entry, field.id);
  const inserter = useRef<Inserter>(null);
  const explainsSheet = field.level === 'project' && field.condition !== undefined;
  return (
    <>
      {explainsSheet && <FactChips session={session} entry={entry} inserter={inserter} />}
      <TextInput
        id={id}
        label={field.label}
        value={value}
        onChange={onChange}
        demands={demands}
        limits={{ min: field.min, max: field.max }}
        inserter={inserter}
        isLong={(field.max ?? Infinity) > 60}
      />
    </>
  );
}
