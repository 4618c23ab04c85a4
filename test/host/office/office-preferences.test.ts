import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import { openSurroundings } from '../../../src/host/office/office-preferences';

/** The part of a page's storage that the helpers use. */
function createStorage(): Storage {
  const kept = new Map<string, string>();
  const methods = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    clear: () => {
      kept.clear();
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
  };
  return Object.defineProperty({ ...methods, length: 0 }, 'length', { get: () => kept.size });
}

const globals = ['window', 'localStorage', 'Office'] as const;

function setGlobals(values: Partial<Record<(typeof globals)[number], unknown>>): void {
  for (const name of globals) {
    if (name in values)
      Object.defineProperty(globalThis, name, { value: values[name], configurable: true });
    else Reflect.deleteProperty(globalThis, name);
  }
}

beforeEach(() => {
  const localStorage = createStorage();
  setGlobals({ localStorage, window: { localStorage, location: { href: 'https://localhost/' } } });
});
afterEach(() => {
  setGlobals({});
});

test('the helpers load when asked for, and keep what she chose', async () => {
  const first = await openSurroundings();
  expect([first.host, first.platform]).toEqual(['WEB', null]);
  expect(first.preferences.get('step')).toBeNull();
  first.preferences.set('step', 'check');
  const again = await openSurroundings();
  expect(again.preferences.get('step')).toBe('check');
});

test('they load where text is never run as code, as under the strict policy', () => {
  const require = createRequire(`${process.cwd()}/package.json`);
  const path = require.resolve('@microsoft/office-js-helpers');
  const localStorage = createStorage();
  const page: Record<string, unknown> = { localStorage, module: { exports: {} }, exports: {} };
  page['window'] = page;
  const context = createContext(page, { codeGeneration: { strings: false, wasm: false } });
  expect(() => void runInContext('Function("return 1")', context)).toThrow(/disallowed/);
  const text = readFileSync(path, 'utf8');
  runInContext(`(function (module, exports) {${text}\n})(module, exports)`, context);
  expect(runInContext('typeof module.exports.Storage', context)).toBe('function');
});
