import type { ReactElement } from 'react';
import { DIMENSION_HELP_TEXT as TEXT } from '../text/answering-dimension-text';
import { Details } from './details';
import { IndicatorLibrary } from './indicator-library';
import { ListEditor } from './list-editor';
import type { EditorProps } from './record-editors';

/** The project's indicators, with the library of usual ones beneath. */
export function IndicatorsEditor(props: EditorProps): ReactElement {
  const { session, entry } = props;
  return (
    <>
      <ListEditor {...props} />
      <Details summary={TEXT.library}>
        <IndicatorLibrary session={session} entry={entry} />
      </Details>
    </>
  );
}
