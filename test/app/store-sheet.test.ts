import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatBase64, parseBase64 } from '../../src/app/base64';
import { planStore, readStore } from '../../src/app/store-sheet';
import { newStore, type Store } from '../../src/app/store-state';
import type { CellValue } from '../../src/core/sheet/grid';
import { gridFromPlan } from './grid-from-plan';

const NAME = '_绩效自评';

function storeWith(text: string, bytes: Uint8Array): Store {
  const store = newStore('w1');
  const answers = {
    ...store.state.answers,
    office: { F01: text },
    futureKey: { kept: true },
  };
  return {
    state: { ...store.state, answers },
    documents: [{ name: '报告.docx', bytes }],
  };
}

describe('base64', () => {
  test('comes back as it went, and equals the platform’s own', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = formatBase64(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64'));
        expect(parseBase64(text)).toEqual(bytes);
      }),
    );
  });

  test.each(['a', 'ab=c', '====', 'ab*d', 'a==='])('refuses %s', (text) => {
    expect(parseBase64(text)).toBeUndefined();
  });
});

describe('the store sheet', () => {
  test('keeps answers, unknown keys and documents, in cells of at most 32,767 characters', () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => (i * 31) % 256);
    const store = storeWith('项'.repeat(70_000), bytes);
    const plan = planStore(store, NAME);
    const longest = Math.max(
      ...plan.rows.flatMap((row) => row.cells.map((cell) => String(cell?.value ?? '').length)),
    );
    expect(longest).toBeLessThanOrEqual(32_767);
    expect(plan.visibility).toBe('veryHidden');
    expect(readStore(gridFromPlan(plan))).toEqual({ ok: true, store });
  });

  const damage: readonly (readonly [string, (values: CellValue[][]) => void, string])[] = [
    ['another sheet', (v) => (v[0]![0] = '序号'), 'not-a-store'],
    ['a newer version', (v) => (v[0]![1] = '2'), 'newer-version'],
    ['a changed text', (v) => (v[1]![3] = 'something else'), 'damaged'],
    ['a lost row', (v) => v.pop(), 'damaged'],
    ['rows in another order', (v) => v.push(v.splice(1, 1)[0]!), 'damaged'],
  ];
  test.each(damage)('tells %s', (_what, change, problem) => {
    const grid = gridFromPlan(planStore(storeWith('x', new Uint8Array([1, 2, 3])), NAME));
    const values = grid.values.map((row) => [...row]);
    change(values);
    expect(readStore({ ...grid, values, rowCount: values.length })).toEqual({ ok: false, problem });
  });

  test('numbers that a program made of digits are read as text', () => {
    const grid = gridFromPlan(planStore(newStore('w1'), NAME));
    const values = grid.values.map((row) => [...row]);
    values[0]![1] = 1;
    values[1]![2] = 0;
    expect(readStore({ ...grid, values })).toMatchObject({ ok: true });
  });
});
