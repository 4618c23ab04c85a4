import type { Answers } from '../core/evaluation/answers';
import type { Host } from '../host/host';
import { openStore } from './open-budget';
import type { StoreProblem } from './store-sheet';
import type { StoredDocument } from './store-state';

/** What a workbook keeps: documents byte for byte, and the answers. */
export type Extracted =
  | {
      readonly kind: 'found';
      readonly documents: readonly StoredDocument[];
      readonly answers: Answers;
    }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unreadable'; readonly problem: StoreProblem };

/** Takes the documents and the answers out of a workbook's store. */
export async function extract(host: Host): Promise<Extracted> {
  const { store, problem } = await openStore(host, await host.summary());
  if (problem) return { kind: 'unreadable', problem };
  if (!store) return { kind: 'nothing' };
  return { kind: 'found', documents: store.documents, answers: store.state.answers };
}
