import { mergeClasses } from '@fluentui/react-components';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useStyles } from './answering-styles';

/** Something that she may open; what is inside is drawn only then. */
export function Details({
  summary,
  children,
  isIndented = false,
  isOpen: isOpenFirst = false,
}: {
  readonly summary: string;
  readonly children: ReactNode;
  readonly isIndented?: boolean;
  readonly isOpen?: boolean;
}): ReactElement {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(isOpenFirst);
  return (
    <details
      className={mergeClasses(styles.details, isIndented && styles.indented)}
      open={isOpen}
      onToggle={(event) => {
        setIsOpen(event.currentTarget.open);
      }}
    >
      <summary className={styles.summary}>{summary}</summary>
      {isOpen && <div className={styles.inside}>{children}</div>}
    </details>
  );
}
