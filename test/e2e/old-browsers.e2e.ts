import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'acorn';

const PAGES = join(__dirname, '../../dist/web');
const SCRIPTS = readdirSync(PAGES).filter((name) => name.endsWith('.js'));
const textOf = (name: string): string => readFileSync(join(PAGES, name), 'utf8');

/** The last edition of the language that Chromium 80 knows wholly. */
const EDITION = 2020;

/** Built-ins that came after Chromium 80. */
const GLOBALS = ['AggregateError', 'FinalizationRegistry', 'WeakRef', 'structuredClone'];
const MEMBERS = [
  ...['Promise.any', 'Promise.withResolvers', 'Object.groupBy', 'Object.hasOwn', 'Map.groupBy'],
  ...['Array.fromAsync', 'AbortSignal.any', 'AbortSignal.timeout', 'crypto.randomUUID'],
  ...['Intl.Segmenter', 'Intl.DurationFormat', 'Intl.supportedValuesOf', 'URL.canParse'],
  ...['.at', '.findLast', '.findLastIndex', '.replaceAll', '.toReversed', '.toSorted'],
  ...['.toSpliced', '.isWellFormed', '.toWellFormed', '.throwIfAborted', '.hasIndices'],
  ...['.replaceChildren', '.checkVisibility', '.getAnimations', '.showPicker', '.roundRect'],
];

/** Those that may stand in some scripts, and why they do no harm there. */
const HARMLESS: readonly (readonly [name: string, files: RegExp, why: string])[] = [
  ['.at', /./, 'src/taskpane/polyfills.ts'],
  ['.replaceAll', /./, 'src/taskpane/polyfills.ts'],
  ['Object.hasOwn', /./, 'src/taskpane/polyfills.ts'],
  ['WeakRef', /./, 'src/taskpane/polyfills.ts'],
  ['Intl.Segmenter', /^spreadsheet/, 'src/workbench/old-browsers.ts'],
  ['URL.canParse', /^zod/, 'called where it is there'],
  ['.replaceChildren', /^excel-/, 'the web views of Excel are newer'],
  ['.checkVisibility', /^(?:excel|spreadsheet)/, 'called where it is there'],
  ['.findLast', /^spreadsheet/, 'the spreadsheet has its own where it is absent'],
  ['.findLastIndex', /^spreadsheet/, 'the spreadsheet has its own where it is absent'],
  ['.toSorted', /^spreadsheet/, 'a list of its own kind, which is no array'],
  ['.roundRect', /^spreadsheet/, 'wrapped, and never called'],
];

const escaped = (name: string): string => name.replaceAll('.', '\\.');
const NEWER = new RegExp(
  `(?<![\\w$.])(?:${GLOBALS.join('|')})(?![\\w$])|(?:${MEMBERS.map(escaped).join('|')})(?![\\w$])`,
  'g',
);

/** Newer built-ins in a script, each once, but for those that do no harm there. */
function newerIn(script: string, text: string): readonly string[] {
  const names = new Set([...text.matchAll(NEWER)].map(([name]) => name));
  return [...names].filter(
    (name) => !HARMLESS.some(([known, files]) => known === name && files.test(script)),
  );
}

describe('Chromium 80 and the built scripts', () => {
  test('it can read each of them', () => {
    expect(SCRIPTS.length).toBeGreaterThan(30);
    const unreadable = SCRIPTS.flatMap((script) => {
      try {
        parse(textOf(script), { ecmaVersion: EDITION });
        return [];
      } catch (cause) {
        return [`${script}: ${String(cause)}`];
      }
    });
    expect(unreadable).toEqual([]);
  });

  test('it has the built-ins that they use, or another stands in', () => {
    const missing = SCRIPTS.flatMap((script) =>
      newerIn(script, textOf(script)).map((name) => `${script}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  test('what is newer would be found', () => {
    expect(newerIn('pane.js', 'const all=new AggregateError([a]);b.findLast(c)')).toEqual([
      'AggregateError',
      '.findLast',
    ]);
    expect(() => parse('a ||= b', { ecmaVersion: EDITION })).toThrow();
  });
});
