import type { Claim } from './find-claims';
import type { BookProject, SheetBook } from './sheet-book';
import { WHOLE } from './subject';

/** The projects that an assertion is about: those it names, else all; without those that its sentence sets apart. */
export function projectsOfClaim(book: SheetBook, claim: Claim): readonly BookProject[] {
  const [first = WHOLE] = claim.subjects;
  const subject = first.kind === 'unknown' || claim.except.length > 0 ? WHOLE : first;
  return (book.projectsOf(subject) ?? []).flatMap((index) => {
    const project = book.projects[index];
    return project && !claim.except.includes(index) ? [project] : [];
  });
}
