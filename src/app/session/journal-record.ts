import { z } from 'zod';
import type { Answers, ProjectAnswers } from '../../core/evaluation/answers';
import { journalEntrySchema, type JournalEntry } from './drafts';

const headSchema = journalEntrySchema.omit({ answers: true });

/**
 * What an entry is without its answers. In a record they are one text: that is handed to the storage, and taken out of it,
 * in a fraction of the time that thousands of small objects take, and this happens while she types.
 */
export type JournalHead = z.infer<typeof headSchema>;

const packed = z.looseObject({ answers: z.string() });

const texts = new WeakMap<ProjectAnswers, string>();

/** The JSON text of a project's answers, which stay the same object as long as she changes nothing of it. */
function textOfProject(project: ProjectAnswers): string {
  const known = texts.get(project) ?? JSON.stringify(project);
  texts.set(project, known);
  return known;
}

/** The JSON text of answers. */
function textOfAnswers({ projects, ...others }: Answers): string {
  const before = JSON.stringify({ ...others, projects: [] }).slice(0, -2);
  return `${before}${projects.map(textOfProject).join(',')}]}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An entry as a record of the storage. */
export function recordOfEntry(entry: JournalEntry): unknown {
  return { ...entry, answers: textOfAnswers(entry.answers) };
}

/** What a record says without its answers; null where it is no entry. */
export function headOfRecord(record: unknown): JournalHead | null {
  return headSchema.safeParse(record).data ?? null;
}

/** The entry of a record, also of one whose answers are not packed; null where it cannot be read. */
export function entryOfRecord(record: unknown): JournalEntry | null {
  const { data } = packed.safeParse(record);
  const whole = data ? { ...data, answers: parsed(data.answers) } : record;
  return journalEntrySchema.safeParse(whole).data ?? null;
}
