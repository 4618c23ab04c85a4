import { Button, mergeClasses } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  memo,
  useCallback,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  type ReactElement,
} from 'react';
import { EmptyState } from '../parts/empty-state';
import type { Session } from '../../app/session';
import { STATUS_TERMS } from '../../core/terms';
import { useSessionState } from '../use-session-state';
import { ANSWERING_TEXT as TEXT } from '../text/answering-text';
import { AnswersFile } from './answers-file';
import { useStyles } from './answering-styles';
import type { EntryKey } from './entry';
import { filterRows, LIST_FILTERS, listRows, type ListFilter, type ListRow } from './list-rows';
import { useDraft } from './use-draft';

/** Height of a row before it was measured. */
const ROW_HEIGHT = 68;
/** Frames to wait for a row to be drawn. */
const FRAMES = 10;

const Row = memo(function Row({
  row,
  index,
  top,
  count,
  onOpen,
  measure,
}: {
  readonly row: ListRow;
  readonly index: number;
  readonly top: number;
  readonly count: number;
  readonly onOpen: (entry: EntryKey) => void;
  readonly measure: (element: HTMLElement | null) => void;
}): ReactElement {
  const styles = useStyles();
  const { number, name, open, due, findings, status, needsOwnReport } = row;
  return (
    <div
      role="listitem"
      aria-posinset={index + 1}
      aria-setsize={count}
      data-index={index}
      ref={measure}
      style={{
        position: 'absolute',
        left: 0,
        right: 0,
        top: 0,
        transform: `translateY(${String(top)}px)`,
      }}
    >
      <button
        type="button"
        data-row={index}
        className={styles.listRow}
        title={name}
        onClick={() => {
          onOpen(row.entry);
        }}
      >
        <span className={styles.name}>{number === null ? name : `${String(number)}. ${name}`}</span>
        {number === null && <p className={styles.quiet}>{TEXT.officeHint}</p>}
        <span className={styles.row}>
          <span className={open === 0 ? styles.done : styles.open}>
            {open === 0 ? TEXT.complete : TEXT.openCount(open)}
          </span>
          <span className={styles.quiet}>{TEXT.coverage(due - open, due)}</span>
          {status !== null && <span className={styles.badge}>{STATUS_TERMS[status]}</span>}
          {needsOwnReport && <span className={styles.badge}>{TEXT.ownReport}</span>}
          {findings > 0 && (
            <span className={mergeClasses(styles.badge, styles.open)}>
              {TEXT.findingCount(findings)}
            </span>
          )}
        </span>
      </button>
    </div>
  );
});

/** What was searched for and where the list stood, kept while she is in a form. */
export interface ListMemory {
  search: string;
  filter: ListFilter;
  scrollTop: number;
  /** The entry that she opened last, to come back to; undefined before any. */
  entry: EntryKey | undefined;
}

/** Everything to fill in: the office, then each project, with what is open there. */
export function ProjectList({
  session,
  memory,
  onOpen,
}: {
  readonly session: Session;
  readonly memory: ListMemory;
  readonly onOpen: (entry: EntryKey) => void;
}): ReactElement {
  const styles = useStyles();
  const scroll = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useState(memory.search);
  const [filter, setFilter] = useState(memory.filter);
  const typed = useDraft<HTMLInputElement>(search, setSearch);
  const evaluation = useSessionState(session, (state) => state.evaluation);
  const progress = useSessionState(session, (state) => state.progress);
  const rows = useMemo(
    () => listRows({ evaluation, progress }, TEXT.office),
    [evaluation, progress],
  );
  const wanted = useDeferredValue(search);
  const shown = useMemo(() => filterRows(rows, wanted, filter), [rows, wanted, filter]);
  const open = useCallback(
    (entry: EntryKey) => {
      memory.entry = entry;
      onOpen(entry);
    },
    [memory, onOpen],
  );
  memory.search = search;
  memory.filter = filter;
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    initialOffset: memory.scrollTop,
    overscan: 6,
    getItemKey: (index) => shown[index]?.entry ?? '',
  });
  /** Rows out of sight are drawn first, which takes a frame or two. */
  const focusRow = (index: number, tries = FRAMES): void => {
    const row = scroll.current?.querySelector<HTMLElement>(`[data-row="${String(index)}"]`);
    if (row) {
      row.focus();
      return;
    }
    virtualizer.scrollToIndex(index);
    if (tries > 0)
      requestAnimationFrame(() => {
        focusRow(index, tries - 1);
      });
  };
  const comeBack = useEffectEvent(() => {
    const index = shown.findIndex(({ entry }) => entry === memory.entry);
    if (index >= 0) focusRow(index);
  });
  /** Effects run again when the step is shown again; she came back only once. */
  const isBack = useRef(false);
  useEffect(() => {
    if (!isBack.current) comeBack();
    isBack.current = true;
  }, []);
  const clear = (): void => {
    // The button goes away with the focus.
    typed.props.ref.current?.focus();
    setSearch('');
    setFilter('all');
  };
  return (
    <>
      <div className={styles.bar}>
        <input
          type="search"
          className={mergeClasses(styles.input, styles.short)}
          aria-label={TEXT.search}
          placeholder={TEXT.searchHint}
          {...typed.props}
        />
        <label className={styles.withUnit}>
          <span className={styles.unit}>{TEXT.filter}</span>
          <select
            className={styles.input}
            value={filter}
            onChange={(event) => {
              const next = LIST_FILTERS.find((each) => each === event.currentTarget.value);
              if (next) setFilter(next);
            }}
          >
            {LIST_FILTERS.map((each) => (
              <option key={each} value={each}>
                {TEXT.filters[each]}
              </option>
            ))}
          </select>
        </label>
        <span role="status" className={styles.quiet}>
          {TEXT.shown(shown.length, rows.length)}
        </span>
      </div>
      <div
        ref={scroll}
        className={styles.scroll}
        onScroll={(event) => {
          memory.scrollTop = event.currentTarget.scrollTop;
        }}
      >
        {shown.length === 0 ? (
          <EmptyState text={TEXT.nothingFound}>
            <Button className={styles.button} onClick={clear}>
              {TEXT.clearSearch}
            </Button>
          </EmptyState>
        ) : (
          <div
            role="list"
            aria-label={TEXT.list}
            onKeyDown={(event) => {
              const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
              const at = Number((event.target as HTMLElement).dataset['row']);
              if (step === undefined || event.altKey || !shown[at + step]) return;
              event.preventDefault();
              focusRow(at + step);
            }}
            style={{ position: 'relative', height: `${String(virtualizer.getTotalSize())}px` }}
          >
            {virtualizer.getVirtualItems().map(({ index, start }) => {
              const row = shown[index];
              return (
                row && (
                  <Row
                    key={row.entry ?? ''}
                    row={row}
                    index={index}
                    top={start}
                    count={shown.length}
                    onOpen={open}
                    measure={virtualizer.measureElement}
                  />
                )
              );
            })}
          </div>
        )}
        <AnswersFile session={session} />
      </div>
    </>
  );
}
