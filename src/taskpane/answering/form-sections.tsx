import { memo, type ReactElement } from 'react';
import type { Session } from '../../app/session';
import type { FormSection } from '../../core/evaluation/form-sections';
import { ANSWERING_TEXT as TEXT } from '../text/answering-text';
import { useStyles } from './answering-styles';
import { Details } from './details';
import type { EntryKey } from './entry';
import { FormField } from './form-field';

/** The heading of a section; head and tail have words of the pane's own. */
export function headingOf({ id, heading }: FormSection): string {
  return heading ?? (id === 'head' ? TEXT.headSection : TEXT.tailSection);
}

/** Id of the element that holds a section. */
export function sectionElementId({ id }: FormSection): string {
  return `answer-section-${id}`;
}

/** The fields of an entry under the outline's headings. */
export const FormSections = memo(function FormSections({
  session,
  entry,
  sections,
}: {
  readonly session: Session;
  readonly entry: EntryKey;
  readonly sections: readonly FormSection[];
}): ReactElement {
  const styles = useStyles();
  return (
    <>
      {sections.map((section) => (
        <section
          key={section.id}
          id={sectionElementId(section)}
          className={styles.section}
          aria-label={headingOf(section)}
          tabIndex={-1}
        >
          <h3 className={styles.heading}>
            {section.parent !== null && <span className={styles.parent}>{section.parent}</span>}
            {headingOf(section)}
          </h3>
          {section.guidance !== null && (
            <Details summary={TEXT.guidance} isIndented>
              {section.guidance}
            </Details>
          )}
          {section.fields.map((field) => (
            <FormField key={field.id} session={session} entry={entry} field={field} />
          ))}
        </section>
      ))}
    </>
  );
});
