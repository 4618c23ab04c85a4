import { HostFailure } from '../host-failure';

/** Takes back what was done before a failure; where that fails too, both are told in one. Throws HostFailure. */
export async function takeBack(failure: HostFailure, undo: () => Promise<void>): Promise<void> {
  try {
    await undo();
  } catch (second) {
    throw new HostFailure(failure.code, failure.subject, { cause: [failure, second] });
  }
}
