import type { Session } from '../../app/session';
import type { FieldDefinition } from '../../core/evaluation/outline/outline';
import type { EntryKey } from './entry';

/** A field of an entry, as every part of its form gets it. */
export interface FieldProps {
  readonly session: Session;
  readonly entry: EntryKey;
  readonly field: FieldDefinition;
}
