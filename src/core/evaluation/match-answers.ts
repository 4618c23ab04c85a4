import type { Project } from '../budget/budget-table';
import { normalText } from '../budget/normal-text';
import type { ProjectAnswers } from './answers';
import { remembering } from './text/remembering';

/** Which answers belong to which project, and which belong to none any more. */
export interface AnswerMatches {
  readonly byProject: ReadonlyMap<Project, ProjectAnswers>;
  readonly unmatched: readonly ProjectAnswers[];
}

/**
 * Finds each project's answers: by code where both have one, else by name and department.
 * A department that one side leaves out is passed over only where the name is unique on both sides.
 */
export function matchAllAnswers(
  projects: readonly Project[],
  answers: readonly ProjectAnswers[],
): AnswerMatches {
  if (answers.length === 0) return { byProject: new Map(), unmatched: [] };
  const byCode = new Map(answers.map((entry) => [entry.code, entry]));
  const answersByName = groupByName(answers);
  const projectsByName = groupByName(projects);
  const byProject = new Map<Project, ProjectAnswers>();
  for (const project of projects) {
    const name = plainName(project.name);
    const entry =
      (project.code === null ? undefined : byCode.get(project.code)) ??
      matchByName(project, answersByName.get(name) ?? [], projectsByName.get(name) ?? []);
    if (entry) byProject.set(project, entry);
  }
  const taken = new Set(byProject.values());
  return { byProject, unmatched: answers.filter((entry) => !taken.has(entry)) };
}

/** The answers that belong to one project among `projects`; undefined when there are none. */
export function matchAnswers(
  project: Project,
  answers: readonly ProjectAnswers[],
  projects: readonly Project[] = [project],
): ProjectAnswers | undefined {
  return matchAllAnswers(projects, answers).byProject.get(project);
}

/** Names are matched with every key that she types, and are the same ones each time. */
const plainOf = remembering((name) => normalText(name).toLowerCase());

/** A name without what typing varies: width of characters, blanks, case. */
export function plainName(name: string): string {
  return plainOf(name);
}

function matchByName(
  { code, department }: Project,
  namesakes: readonly ProjectAnswers[],
  rivals: readonly Project[],
): ProjectAnswers | undefined {
  const open = namesakes.filter((entry) => entry.code === null || code === null);
  const exact = open.find(
    (entry) => plainName(entry.department ?? '') === plainName(department ?? ''),
  );
  if (exact) return exact;
  const [only, ...more] = open;
  const isUnique = only !== undefined && more.length === 0 && rivals.length <= 1;
  return isUnique && (only.department === null || department === null) ? only : undefined;
}

function groupByName<T extends { readonly name: string }>(
  items: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = plainName(item.name);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}
