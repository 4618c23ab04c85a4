import type { Project } from '../budget/budget-table';
import type { ProjectAnswers } from './answers';

/**
 * The answers that belong to a project: by code where both have one, else by name and department.
 * A department that one side leaves out is passed over only where the name is unique on both sides.
 */
export function matchAnswers(
  project: Project,
  answers: readonly ProjectAnswers[],
  projects: readonly Project[] = [project],
): ProjectAnswers | undefined {
  const byCode = answers.find((entry) => entry.code !== null && entry.code === project.code);
  if (byCode) return byCode;
  const named = answers.filter(
    (entry) =>
      plainName(entry.name) === plainName(project.name) &&
      (entry.code === null || project.code === null),
  );
  const exact = named.filter(
    (entry) => plainName(entry.department ?? '') === plainName(project.department ?? ''),
  );
  const namesakes = projects.filter((other) => plainName(other.name) === plainName(project.name));
  if (exact.length > 0) return exact[0];
  const [only, ...more] = named;
  const isUnique = only !== undefined && more.length === 0 && namesakes.length <= 1;
  return isUnique && (only.department === null || project.department === null) ? only : undefined;
}

/** Answers that no project took: of a project that was renamed or removed. */
export function unmatchedAnswers(
  projects: readonly Project[],
  answers: readonly ProjectAnswers[],
): readonly ProjectAnswers[] {
  const taken = new Set(projects.map((project) => matchAnswers(project, answers, projects)));
  return answers.filter((entry) => !taken.has(entry));
}

/** A name without what typing varies: width of characters, blanks, case. */
export function plainName(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();
}
