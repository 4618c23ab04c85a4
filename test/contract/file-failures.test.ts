import { expect, test } from '@jest/globals';
import { createFileHost, type FileHost } from '../../src/host/file/file-host';
import { PORTABLE_CODEC } from '../../src/files/xlsx/zip-codec';
import { budgetOf } from './budgets';
import { DAY, openIn, writeReport } from './flow';

/** A host over a file whose packing or unpacking fails at its use of that number. */
function hostFailingAt(bytes: Uint8Array): {
  host: FileHost;
  fail: (place: number) => void;
  uses: () => number;
} {
  let [count, at] = [0, 0];
  const step = (): void => {
    count += 1;
    if (count === at) throw new RangeError('Array buffer allocation failed');
  };
  const host = createFileHost({
    fileName: 'b.xlsx',
    bytes,
    modified: new Date(`${DAY}T00:00:00Z`),
    saveFile: (file) => Promise.resolve({ kind: 'saved', where: file.name }),
    codec: {
      ...PORTABLE_CODEC,
      inflate: (data, size) => {
        step();
        return PORTABLE_CODEC.inflate(data, size);
      },
      deflate: (content, level) => {
        step();
        return PORTABLE_CODEC.deflate(content, level);
      },
      deflatePieces: (...given) => {
        step();
        return PORTABLE_CODEC.deflatePieces(...given);
      },
    },
  });
  return {
    host,
    uses: () => count,
    fail: (place) => {
      [count, at] = [0, place];
    },
  };
}

test.each([0, 1])(
  'a file with %d reports: memory that ends at any packing or unpacking leaves it whole, before or after',
  async (reports) => {
    let bytes = budgetOf(2);
    for (let written = 0; written < reports; written++) {
      const { host } = hostFailingAt(bytes);
      await writeReport(host);
      bytes = host.bytes();
    }
    const trial = hostFailingAt(bytes);
    trial.fail(0);
    await writeReport(trial.host);
    const after = trial.host.bytes();
    const uses = trial.uses();
    expect(uses).toBeGreaterThan(5);
    const seen = { before: 0, after: 0 };
    for (let place = 1; place <= uses; place++) {
      const { host, fail } = hostFailingAt(bytes);
      const before = host.bytes();
      fail(place);
      const act = async (): Promise<unknown> => {
        await writeReport(host);
        return host.bytes();
      };
      await expect(act()).rejects.toThrow();
      fail(0);
      const now = Buffer.from(host.bytes());
      if (now.equals(before)) seen.before += 1;
      else if (now.equals(after)) seen.after += 1;
      else throw new Error(`neither before nor after, place ${place}`);
      expect(await openIn(host)).toMatchObject({ isInterrupted: false, storeProblem: null });
    }
    expect(seen.after + seen.before).toBe(uses);
  },
  60_000,
);
