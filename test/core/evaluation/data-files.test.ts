import { expect, test } from '@jest/globals';
import { dataFiles } from '../../../src/core/evaluation/data-files';

const FILES = [
  { id: 'first', text: '1' },
  { id: 'second', text: '2' },
];

test('reads a file when it is asked for, once', () => {
  const read: string[] = [];
  const files = dataFiles(FILES, ({ id, text }) => {
    read.push(id);
    return { number: Number(text) };
  });
  expect(files.ids).toEqual(['first', 'second']);
  expect(read).toEqual([]);
  const second = files.find('second');
  expect(second).toEqual({ number: 2 });
  expect(files.find('second')).toBe(second);
  expect(read).toEqual(['second']);
  expect(files.all()).toEqual([{ number: 1 }, { number: 2 }]);
  expect(read).toEqual(['second', 'first']);
});

test('knows no file but its own', () => {
  expect(dataFiles(FILES, ({ id }) => id).find('third')).toBeUndefined();
});
