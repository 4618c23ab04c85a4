import { Button } from '@fluentui/react-components';
import { useMemo, useRef, useState, type ReactElement } from 'react';
import type { Session } from '../../app/session';
import { useParts } from '../parts/parts-styles';
import { SETTINGS_TEXT as TEXT } from '../text/settings-text';
import { useSessionState } from '../use-session-state';

/** Other names by which texts call a project: each leads to the project that is meant. */
export function AliasSettings({ session }: { readonly session: Session }): ReactElement {
  const parts = useParts();
  const aliases = useSessionState(session, (state) => state.answers.aliases);
  const opened = useSessionState(session, (state) => state.opened);
  const names = useMemo(() => {
    const projects = opened?.reading.tables.flatMap((table) => table.projects) ?? [];
    return [...new Set(projects.map(({ name }) => name))];
  }, [opened]);
  const input = useRef<HTMLInputElement>(null);
  const [alias, setAlias] = useState('');
  const [project, setProject] = useState('');
  const typed = alias.trim();
  const isProject = names.includes(typed);
  const canAdd = typed !== '' && project !== '' && !isProject;
  const given = Object.entries(aliases);
  return (
    <section className={parts.section} aria-label={TEXT.aliases}>
      <h2 className={parts.heading}>{TEXT.aliases}</h2>
      <p className={parts.quiet}>{TEXT.aliasesHint}</p>
      {given.length === 0 && <p className={parts.quiet}>{TEXT.noAliases}</p>}
      <ul className={parts.plain}>
        {given.map(([name, of]) => (
          <li key={name} className={parts.row}>
            <span className={parts.spread}>{TEXT.aliasOf(name, of)}</span>
            <button
              type="button"
              className={parts.link}
              aria-label={TEXT.removeAliasOf(name)}
              onClick={() => {
                session.setAlias(name, null);
                // The line goes away with the focus.
                input.current?.focus();
              }}
            >
              {TEXT.removeAlias}
            </button>
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!canAdd) return;
          session.setAlias(typed, project);
          setAlias('');
          setProject('');
        }}
      >
        <label className={parts.labelled}>
          {TEXT.newAlias}
          <input
            ref={input}
            className={parts.input}
            value={alias}
            autoComplete="off"
            onChange={(event) => {
              setAlias(event.target.value);
            }}
          />
        </label>
        {isProject && (
          <p role="alert" className={parts.warning}>
            {TEXT.aliasIsProject(typed)}
          </p>
        )}
        <label className={parts.labelled}>
          {TEXT.aliasProject}
          <select
            className={parts.input}
            value={project}
            onChange={(event) => {
              setProject(event.target.value);
            }}
          >
            <option value="">{TEXT.chooseProject}</option>
            {names.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <Button type="submit" className={parts.button} disabledFocusable={!canAdd}>
          {TEXT.addAlias}
        </Button>
      </form>
    </section>
  );
}
