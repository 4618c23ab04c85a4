import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

const TYPES = readFileSync('node_modules/@types/office-js/index.d.ts', 'utf8');

/** What a host's part of Microsoft's types says. */
function namespaceOf(name: string): string {
  const begin = TYPES.indexOf(`\ndeclare namespace ${name} {`);
  expect(begin).toBeGreaterThan(0);
  const end = TYPES.indexOf('\ndeclare namespace ', begin + 1);
  return TYPES.slice(begin, end < 0 ? undefined : end);
}

/** Names of the methods that a text declares and that match. */
const methodsIn = (text: string, name: RegExp): readonly string[] =>
  [...text.matchAll(/^ +(\w+)\??\(/gm)].flatMap(([, found = '']) =>
    name.test(found) ? found : [],
  );

/** What makes a first report that failed half done end her undo stack; should a test here fail, Excel has learnt a better way. */
describe('what Excel lends an add-in for taking back its own steps', () => {
  test('no call takes a step back, as one does in Word', () => {
    expect(methodsIn(namespaceOf('Word'), /^undo$/)).not.toEqual([]);
    expect(methodsIn(namespaceOf('Excel'), /^(undo|redo|rollback|revert)/i)).toEqual([]);
  });

  test('a sheet that was added goes by deletion only', () => {
    const excel = namespaceOf('Excel');
    const begin = excel.indexOf('\n    class Worksheet extends');
    const worksheet = excel.slice(begin, excel.indexOf('\n    class ', begin + 1));
    expect(methodsIn(worksheet, /delete|remove|close|detach|cut|discard/i)).toEqual(['delete']);
    const many = excel.indexOf('\n    class WorksheetCollection extends');
    const worksheets = excel.slice(many, excel.indexOf('\n    class ', many + 1));
    expect(methodsIn(worksheets, /^add/)).toContain('add');
    expect(methodsIn(worksheets, /delete|remove|close|detach|cut|discard/i)).toEqual([]);
  });
});
