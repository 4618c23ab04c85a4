import { mergeClasses } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { SEVERITIES } from '../../core/finding';
import { useParts } from '../parts/parts-styles';
import { CHECKING_TEXT as TEXT } from '../text/checking-text';
import { useChecking } from './checking-styles';
import type { FindingFilter } from './finding-rows';

function Choice<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onChange: (value: T) => void;
}): ReactElement {
  const parts = useParts();
  const styles = useChecking();
  return (
    <select
      className={mergeClasses(parts.input, styles.select)}
      aria-label={label}
      value={value}
      onChange={(event) => {
        const next = options.find(([key]) => key === event.currentTarget.value);
        if (next) onChange(next[0]);
      }}
    >
      {options.map(([key, words]) => (
        <option key={key} value={key}>
          {key === 'all' ? `${label}：${words}` : words}
        </option>
      ))}
    </select>
  );
}

const STATES = ['all', 'open', 'explained'] as const;

/** Narrows the list by severity, kind, state and words; a word that is being composed filters nothing yet. */
export function FilterBar({
  filter,
  kinds,
  onFilter,
}: {
  readonly filter: FindingFilter;
  /** Letters of the groups that occur. */
  readonly kinds: readonly string[];
  readonly onFilter: (filter: FindingFilter) => void;
}): ReactElement {
  const parts = useParts();
  const styles = useChecking();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div className={styles.filters}>
      <input
        type="search"
        className={parts.input}
        aria-label={TEXT.search}
        placeholder={TEXT.searchHint}
        value={typed ?? filter.search}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing) {
            setTyped(value);
          } else {
            setTyped(null);
            onFilter({ ...filter, search: value });
          }
        }}
        onCompositionEnd={(event) => {
          setTyped(null);
          onFilter({ ...filter, search: event.currentTarget.value });
        }}
      />
      <Choice
        label={TEXT.severity}
        value={filter.severity}
        options={[
          ['all', TEXT.all],
          ...SEVERITIES.map((each) => [each, TEXT.severities[each]] as const),
        ]}
        onChange={(severity) => {
          onFilter({ ...filter, severity });
        }}
      />
      <Choice
        label={TEXT.kind}
        value={filter.kind}
        options={[
          ['all', TEXT.all],
          ...kinds.map((each) => [each, TEXT.kinds[each] ?? TEXT.otherKind] as const),
        ]}
        onChange={(kind) => {
          onFilter({ ...filter, kind });
        }}
      />
      <Choice
        label={TEXT.state}
        value={filter.state}
        options={STATES.map((each) => [each, TEXT.states[each]] as const)}
        onChange={(state) => {
          onFilter({ ...filter, state });
        }}
      />
    </div>
  );
}
