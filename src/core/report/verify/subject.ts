/** Whom a statement speaks of: projects together (by index), all of them, a section of the office, a counted part of them, or nobody that can be told. */
export type Subject =
  | { readonly kind: 'projects'; readonly projects: readonly number[] }
  | { readonly kind: 'whole' }
  | { readonly kind: 'department'; readonly name: string }
  | { readonly kind: 'part'; readonly count?: number }
  | { readonly kind: 'unknown' };

/** All projects together. */
export const WHOLE: Subject = { kind: 'whole' };

/** Nobody that can be told. */
export const UNKNOWN: Subject = { kind: 'unknown' };

/** A counted part of all, which cannot be told. */
export const PART: Subject = { kind: 'part' };

/** So many of the projects, which cannot be told. */
export function partSubject(count: number | null): Subject {
  return count === null ? PART : { kind: 'part', count };
}

/** Projects together. */
export function projectsSubject(projects: readonly number[]): Subject {
  return { kind: 'projects', projects: [...new Set(projects)].sort((a, b) => a - b) };
}

/** A text that is the same for the same subject. */
export function subjectKey(subject: Subject): string {
  if (subject.kind === 'projects') return `p${subject.projects.join(',')}`;
  return subject.kind === 'department' ? `d${subject.name}` : subject.kind;
}
