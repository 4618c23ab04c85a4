import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { useParts } from '../parts/parts-styles';
import { FRAME_TEXT as TEXT } from '../text/frame-text';

const SEEN = 'self-evaluation:first-run-seen';

/** Where nothing can be remembered, the three sentences come again: no harm. */
function wasSeen(): boolean {
  try {
    return localStorage.getItem(SEEN) !== null;
  } catch {
    return false;
  }
}

function remember(): void {
  try {
    localStorage.setItem(SEEN, '1');
  } catch {
    // As above: they come again.
  }
}

/** The way in three sentences, until she has seen them. */
export function FirstRun(): ReactElement | null {
  const styles = useParts();
  const [isSeen, setSeen] = useState(wasSeen);
  if (isSeen) return null;
  return (
    <section className={styles.section} aria-label={TEXT.firstTitle}>
      <h2 className={styles.heading}>{TEXT.firstTitle}</h2>
      <ol style={{ margin: 0, paddingLeft: 20 }}>
        {TEXT.firstSentences.map((sentence) => (
          <li key={sentence} className={styles.text}>
            {sentence}
          </li>
        ))}
      </ol>
      <Button
        className={styles.button}
        onClick={() => {
          remember();
          setSeen(true);
        }}
      >
        {TEXT.firstDone}
      </Button>
    </section>
  );
}
