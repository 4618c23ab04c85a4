import { memo, type ReactElement } from 'react';
import type { Session } from '../../app/session';
import { formatArea, type SheetArea } from '../../core/sheet/address';
import { FRAME_TEXT } from '../text/frame-text';
import { useParts } from './parts-styles';

/** Leads to an area of the workbook; shows its address, or other words for it. */
export const CellLink = memo(function CellLink({
  session,
  area,
  words,
}: {
  readonly session: Session;
  readonly area: SheetArea;
  readonly words?: string;
}): ReactElement {
  const styles = useParts();
  const address = formatArea(area);
  const title = FRAME_TEXT.cellTitle(area.sheet, address);
  return (
    <button
      type="button"
      className={styles.link}
      title={title}
      aria-label={words === undefined ? title : `${words}：${title}`}
      onClick={() => {
        void session.select(area);
      }}
    >
      {words ?? address}
    </button>
  );
});
