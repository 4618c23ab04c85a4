import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';

/** Frames in which a row far away is drawn and measured. */
const FRAMES = 12;

/** A row to lead her to; a new object leads anew. */
export interface RowTarget {
  readonly key: string;
}

/** A long list of which only the rows in sight are drawn; `scroll` is the element that scrolls it. */
export function VirtualList<T>({
  items,
  keyOf,
  render,
  label,
  scroll,
  estimate,
  target,
}: {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly render: (item: T) => ReactNode;
  readonly label: string;
  readonly scroll: HTMLElement | null;
  /** Height of a row before it was measured, in pixels. */
  readonly estimate: number;
  readonly target?: RowTarget | null;
}): ReactElement {
  const [list, setList] = useState<HTMLElement | null>(null);
  const margin = list?.offsetTop ?? 0;
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll,
    estimateSize: () => estimate,
    overscan: 4,
    scrollMargin: margin,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
  });
  /** Rows out of sight are drawn first, which takes a few frames. */
  const reach = (index: number, tries: number): void => {
    const row = list?.querySelector<HTMLElement>(`[data-index="${String(index)}"]`);
    virtualizer.scrollToIndex(index, { align: 'start' });
    if (row) row.focus({ preventScroll: true });
    if (tries > 0 && !row)
      requestAnimationFrame(() => {
        reach(index, tries - 1);
      });
  };
  const lead = useEffectEvent(() => {
    const index = target ? items.findIndex((item) => keyOf(item) === target.key) : -1;
    if (index >= 0) reach(index, FRAMES);
  });
  useEffect(() => {
    if (list && scroll) lead();
  }, [target, list, scroll]);
  const visited = useRef<{ readonly key: string; readonly index: number } | null>(null);
  const goOn = useEffectEvent(() => {
    const last = visited.current;
    if (!last || items.length === 0 || document.activeElement !== document.body) return;
    if (items.some((item) => keyOf(item) === last.key)) return;
    reach(Math.min(last.index, items.length - 1), FRAMES);
  });
  useEffect(() => {
    // The row that she was in went away with the focus, as a mended fault does: she goes on at the one that took its place.
    goOn();
  }, [items]);
  return (
    <div
      ref={setList}
      role="list"
      aria-label={label}
      style={{ position: 'relative', height: `${String(virtualizer.getTotalSize())}px` }}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const item = items[index];
        return (
          item !== undefined && (
            <div
              key={key}
              role="listitem"
              tabIndex={-1}
              aria-posinset={index + 1}
              aria-setsize={items.length}
              data-index={index}
              onFocus={() => {
                visited.current = { key: keyOf(item), index };
              }}
              ref={virtualizer.measureElement}
              style={{
                position: 'absolute',
                left: 0,
                right: 0,
                top: 0,
                transform: `translateY(${String(start - margin)}px)`,
              }}
            >
              {render(item)}
            </div>
          )
        );
      })}
    </div>
  );
}
