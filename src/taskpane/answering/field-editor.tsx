import type { ReactElement } from 'react';
import { ChoiceInput } from './choice-input';
import { ChoicesEditor } from './choices-editor';
import { DateInput } from './date-input';
import { DimensionEditor } from './dimension-editor';
import { IndicatorsEditor } from './indicators-editor';
import { FIELD } from '../../core/evaluation/field-ids';
import { ListEditor } from './list-editor';
import { LockedField } from './locked-field';
import { NumberInput } from './number-input';
import { OfficeSuggestions } from './office-suggestions';
import { DetailEditor, InvolvedEditor, YesNoEditor, type EditorProps } from './record-editors';
import { SourcesEditor } from './sources-editor';
import { TextEditor } from './text-editor';
import { useAnswer } from './use-answer';

/** A single value: a number, a day, or a choice. */
function SingleEditor({ id, session, entry, field }: EditorProps): ReactElement | null {
  const { value, onChange } = useAnswer(session, entry, field.id);
  const props = { id, value, onChange };
  switch (field.type) {
    case 'money':
    case 'integer':
    case 'ratio':
      return <NumberInput {...props} kind={field.type} />;
    case 'date':
      return <DateInput {...props} />;
    case 'choice':
      return <ChoiceInput {...props} options={field.options ?? []} />;
    case 'choices':
      return <ChoicesEditor {...props} options={field.options ?? []} />;
    case 'text':
    case 'yesNo':
    case 'detail':
    case 'involved':
    case 'list':
    case 'dimension':
    case 'sources':
      return null;
  }
}

function ListOfField(props: EditorProps): ReactElement {
  const { field, session } = props;
  if (field.id === FIELD.indicators) return <IndicatorsEditor {...props} />;
  return (
    <>
      <ListEditor {...props} />
      <OfficeSuggestions session={session} field={field} />
    </>
  );
}

/** The editor that fits a field's type. */
export function FieldEditor(props: EditorProps): ReactElement {
  const { field } = props;
  if (field.fromSheet) return <LockedField {...props} />;
  switch (field.type) {
    case 'text':
      return <TextEditor {...props} />;
    case 'yesNo':
      return <YesNoEditor {...props} />;
    case 'detail':
      return <DetailEditor {...props} />;
    case 'involved':
      return <InvolvedEditor {...props} />;
    case 'list':
      return <ListOfField {...props} />;
    case 'dimension':
      return <DimensionEditor {...props} />;
    case 'sources':
      return <SourcesEditor {...props} />;
    case 'money':
    case 'integer':
    case 'ratio':
    case 'date':
    case 'choice':
    case 'choices':
      return <SingleEditor {...props} />;
  }
}
