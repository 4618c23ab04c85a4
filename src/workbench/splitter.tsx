import type { KeyboardEvent, PointerEvent, ReactElement } from 'react';
import { TEXT } from './text';

/** Widths in pixels that the pane may have; Excel's task pane is 350 by default. */
export const PANE_WIDTH = { least: 280, usual: 350, most: 720 } as const;
const STEP = 20;

const within = (width: number): number =>
  Math.min(PANE_WIDTH.most, Math.max(PANE_WIDTH.least, Math.round(width)));

/** The line between spreadsheet and pane, moved by pointer or by arrow keys. */
export function Splitter({
  width,
  onChange,
}: {
  readonly width: number;
  readonly onChange: (width: number) => void;
}): ReactElement {
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    onChange(within(window.innerWidth - event.clientX));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: width + STEP,
      ArrowRight: width - STEP,
      Home: PANE_WIDTH.most,
      End: PANE_WIDTH.least,
    };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onChange(within(next));
  };
  return (
    <div
      className="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={TEXT.paneWidth}
      aria-valuenow={width}
      aria-valuemin={PANE_WIDTH.least}
      aria-valuemax={PANE_WIDTH.most}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    />
  );
}
