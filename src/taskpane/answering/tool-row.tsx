import { Button, mergeClasses } from '@fluentui/react-components';
import { useId, useState, type ReactElement, type ReactNode } from 'react';
import { useStyles } from './answering-styles';

/** A help that opens beneath a row of such helps. */
export interface Tool {
  readonly key: string;
  readonly words: string;
  readonly content: () => ReactNode;
}

/** Helps side by side, at most one of them open; what is inside is drawn only then. Escape closes it. */
export function ToolRow({
  label,
  tools,
}: {
  readonly label: string;
  readonly tools: readonly Tool[];
}): ReactElement {
  const styles = useStyles();
  const [open, setOpen] = useState<string | null>(null);
  const id = useId();
  const shown = tools.find(({ key }) => key === open);
  return (
    <div
      role="group"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || open === null) return;
        event.stopPropagation();
        document.getElementById(`${id}-${open}`)?.focus();
        setOpen(null);
      }}
    >
      <div className={styles.tools}>
        {tools.map(({ key, words }) => (
          <Button
            key={key}
            id={`${id}-${key}`}
            appearance="subtle"
            size="small"
            className={mergeClasses(styles.button, styles.tool, key === open && styles.toolOpen)}
            aria-expanded={key === open}
            aria-controls={key === open ? id : undefined}
            onClick={() => {
              setOpen(key === open ? null : key);
            }}
          >
            {words}
          </Button>
        ))}
      </div>
      {shown && (
        <div id={id} className={styles.toolPanel}>
          {shown.content()}
        </div>
      )}
    </div>
  );
}
