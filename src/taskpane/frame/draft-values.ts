import type { Answers, FieldValue } from '../../core/evaluation/answers';

/** How many answers a version has. */
export function answerCount({ office, projects, reasons }: Answers): number {
  const fields = [office, ...projects.map((project) => project.fields), reasons];
  return fields.reduce((sum, each) => sum + Object.keys(each).length, 0);
}

/** An answer in one line: its texts and numbers, joined. */
export function shortValue(value: FieldValue): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  const parts = Array.isArray(value) ? value : Object.values(value);
  return parts
    .map((part: FieldValue) => shortValue(part))
    .filter((part) => part !== '')
    .join('；');
}
