import { Button, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Session } from '../../app/session';
import type { FormSection } from '../../core/evaluation/form-sections';
import { useSessionState } from '../use-session-state';
import { ANSWERING_TEXT as TEXT } from '../text/answering-text';
import { useStyles } from './answering-styles';
import { Details } from './details';
import type { EntryKey } from './entry';
import { shownProgress } from './entry-fields';
import { headingOf, sectionElementId } from './form-sections';

interface SectionLinksProps {
  readonly session: Session;
  readonly entry: EntryKey;
  readonly sections: readonly FormSection[];
}

function Links({ session, entry, sections }: SectionLinksProps): ReactElement {
  const styles = useStyles();
  const open = useSessionState(session, (state) => shownProgress(state, entry).open.join(' '));
  const openIds = new Set(open.split(' '));
  return (
    <>
      {sections.map((section) => {
        const count = section.fields.filter(({ id }) => openIds.has(id)).length;
        return (
          <div key={section.id} className={styles.pair}>
            <Button
              appearance="subtle"
              className={mergeClasses(styles.button, styles.tool, styles.linkLeft)}
              onClick={() => {
                const element = document.getElementById(sectionElementId(section));
                element?.scrollIntoView({ block: 'start' });
                element?.focus({ preventScroll: true });
              }}
            >
              {headingOf(section)}
            </Button>
            <span className={count === 0 ? styles.filled : styles.hint}>
              {count === 0 ? TEXT.complete : TEXT.openCount(count)}
            </span>
          </div>
        );
      })}
    </>
  );
}

/** The sections of a form with what is open in each, to go to. */
export function SectionLinks(props: SectionLinksProps): ReactElement {
  return (
    <Details summary={TEXT.sections} isIndented>
      <Links {...props} />
    </Details>
  );
}
