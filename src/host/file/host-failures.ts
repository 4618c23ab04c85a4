import { WriteFailure, type WriteFailureCode } from '../../files/xlsx/write-failure';
import { CellChanged } from '../../files/xlsx/set-cells';
import { HostFailure, type HostFailureCode } from '../host-failure';

const CODES: Readonly<Record<WriteFailureCode, HostFailureCode>> = {
  'name-taken': 'name-taken',
  'name-invalid': 'name-taken',
  'sheet-missing': 'sheet-missing',
  'sheet-referred-to': 'write-failed',
  'text-too-long': 'too-large',
  'number-invalid': 'write-failed',
  'part-of-array': 'unsupported',
  'attachment-unsupported': 'unsupported',
};

/** Runs a change of the workbook; its expected failures come out as failures of the host. */
export function asHostFailures<T>(change: () => T): T {
  try {
    return change();
  } catch (cause) {
    if (cause instanceof WriteFailure) {
      throw new HostFailure(CODES[cause.code], cause.subject, { cause });
    }
    if (cause instanceof CellChanged) {
      throw new HostFailure('cell-changed', cause.address, { cause });
    }
    throw cause;
  }
}
