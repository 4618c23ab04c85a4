import { Button, mergeClasses } from '@fluentui/react-components';
import { memo, useState, type ReactElement } from 'react';
import { isAnswered } from '../../core/evaluation/form';
import type { FieldDefinition, Outline } from '../../core/evaluation/outline/outline';
import { guidanceSentences } from '../../core/evaluation/text/find-guidance';
import { useSessionState } from '../use-session-state';
import { ANSWERING_TEXT as TEXT } from '../text/answering-text';
import { useStyles } from './answering-styles';
import { fieldElementId } from './entry';
import { FieldEditor } from './field-editor';
import { findingsOfField } from './field-findings';
import type { FieldProps } from './field-props';
import { answerAt } from './live-answers';
import { textDemands } from './text-demands';

const sentences = new WeakMap<Outline, readonly string[]>();

function guidanceOf(outline: Outline): readonly string[] {
  const known = sentences.get(outline) ?? guidanceSentences(outline);
  sentences.set(outline, known);
  return known;
}

/** Types whose first control is the field's own, so that its label may name it. */
const LABELLED: ReadonlySet<FieldDefinition['type']> = new Set([
  'text',
  'money',
  'integer',
  'ratio',
  'date',
  'choice',
  'dimension',
]);

function Mark({ session, entry, field }: FieldProps): ReactElement {
  const styles = useStyles();
  const isOpen = useSessionState(
    session,
    (state) => !isAnswered(field, answerAt(state, entry, field.id)),
  );
  if (field.fromSheet) return <span className={styles.quiet}>{TEXT.fromSheet}</span>;
  if (field.required === 'optional') return <span className={styles.quiet}>{TEXT.optional}</span>;
  return isOpen ? (
    <span className={styles.mark}>{TEXT.required}</span>
  ) : (
    <span className={styles.filled}>{TEXT.filled}</span>
  );
}

/** A field of the form: label, marks, help, its editor, and what judging found about it. */
export const FormField = memo(function FormField({
  session,
  entry,
  field,
}: FieldProps): ReactElement {
  const styles = useStyles();
  const { outline, profile } = useSessionState(session, (state) => state.choice);
  const demands = useSessionState(session, (state) =>
    textDemands(field, answerAt(state, entry, field.id), profile, guidanceOf(outline)),
  );
  const findings = useSessionState(session, (state) =>
    findingsOfField(state.findings, entry, field.id),
  );
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const id = fieldElementId(entry, field.id);
  const hasOwnText = field.type === 'detail' && field.min !== undefined;
  const isLabelled = (LABELLED.has(field.type) || hasOwnText) && !field.fromSheet;
  const label = <span className={styles.label}>{field.label}</span>;
  return (
    <div
      id={`${id}-field`}
      className={styles.field}
      role="group"
      aria-labelledby={`${id}-label`}
      tabIndex={-1}
    >
      <div className={styles.labelLine}>
        {isLabelled ? (
          <label id={`${id}-label`} htmlFor={id}>
            {label}
          </label>
        ) : (
          <span id={`${id}-label`}>{label}</span>
        )}
        <Mark session={session} entry={entry} field={field} />
        <Button
          appearance="subtle"
          size="small"
          className={mergeClasses(styles.button, styles.pushed, styles.tool)}
          aria-label={TEXT.helpOf(field.label)}
          aria-expanded={isHelpOpen}
          aria-controls={isHelpOpen ? `${id}-help` : undefined}
          onClick={() => {
            setIsHelpOpen(!isHelpOpen);
          }}
        >
          {TEXT.help}
        </Button>
      </div>
      {isHelpOpen && (
        <div id={`${id}-help`} className={styles.toolPanel}>
          <p className={styles.quiet}>{field.help}</p>
          {field.example !== undefined && (
            <p className={styles.quiet}>
              {TEXT.example}
              {field.example}
            </p>
          )}
        </div>
      )}
      <FieldEditor id={id} session={session} entry={entry} field={field} demands={demands} />
      {findings !== '' && (
        <div className={styles.hint}>
          {findings.split('\n').map((message) => (
            <p key={message} className={styles.hint}>
              {message}
            </p>
          ))}
        </div>
      )}
    </div>
  );
});
