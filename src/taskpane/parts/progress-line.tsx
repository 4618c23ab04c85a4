import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const WHOLE = 100;

const useStyles = makeStyles({
  track: {
    height: '4px',
    borderRadius: '2px',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground6,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  filled: {
    height: '100%',
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
});

/** A thin bar: `done` of `total`; without a total, how far is not known. */
export function ProgressLine({
  label,
  words,
  done,
  total,
}: {
  readonly label: string;
  readonly words: string;
  readonly done: number;
  readonly total: number;
}): ReactElement {
  const styles = useStyles();
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.max(total, 1)}
      {...(total > 0 && { 'aria-valuenow': done })}
      aria-valuetext={words}
      className={styles.track}
    >
      <div
        className={styles.filled}
        style={{ width: `${String(total > 0 ? (done / total) * WHOLE : 0)}%` }}
      />
    </div>
  );
}
