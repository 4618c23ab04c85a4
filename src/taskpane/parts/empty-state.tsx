import type { ReactElement, ReactNode } from 'react';
import { useParts } from './parts-styles';

/** Stands where there is nothing to show: what that means, and what to do. */
export function EmptyState({
  text,
  children,
}: {
  readonly text: string;
  readonly children?: ReactNode;
}): ReactElement {
  const styles = useParts();
  return (
    <div className={styles.empty}>
      <p role="status">{text}</p>
      {children}
    </div>
  );
}
