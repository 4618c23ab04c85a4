import { Button } from '@fluentui/react-components';
import { Fragment, type ReactElement } from 'react';
import type { Session } from '../../app/session';
import type { Fix } from '../../core/finding';
import { areaOfCell, formatCell } from '../../core/sheet/address';
import { CellLink } from '../parts/cell-link';
import { useParts } from '../parts/parts-styles';
import { CHECKING_TEXT as TEXT } from '../text/checking-text';
import { useChecking } from './checking-styles';
import { contentText, fixText } from './fix-words';

/** Edits that are shown one by one; more are counted. */
const SHOWN = 3;

/** What a fix would change, before and after, and the button that does it. */
export function FixBox({
  session,
  fix,
}: {
  readonly session: Session;
  readonly fix: Fix;
}): ReactElement {
  const parts = useParts();
  const styles = useChecking();
  const cells = fix.edits.map(({ row, column }) => formatCell(row, column)).join('、');
  return (
    <div className={parts.card}>
      {fix.edits.slice(0, SHOWN).map((edit) => (
        <Fragment key={`${edit.sheet}!${String(edit.row)}:${String(edit.column)}`}>
          <CellLink session={session} area={areaOfCell(edit)} />
          <div className={styles.change}>
            <span className={parts.quiet}>{TEXT.before}</span>
            <span className={styles.code}>{contentText(edit.before)}</span>
            <span className={parts.quiet}>{TEXT.after}</span>
            <span className={styles.code}>{contentText(edit.after)}</span>
          </div>
        </Fragment>
      ))}
      {fix.edits.length > SHOWN && (
        <p className={parts.quiet}>{TEXT.moreEdits(fix.edits.length)}</p>
      )}
      <Button
        className={parts.button}
        aria-label={TEXT.applyOf(cells)}
        onClick={() => {
          void session.applyFix(fix, fixText(fix));
        }}
      >
        {TEXT.apply}
      </Button>
    </div>
  );
}
