import { expect, test } from '@jest/globals';
import { charactersOf } from '../../../src/core/budget/pattern-characters';

test('characters of patterns, also where a build spelled them by their codes', () => {
  const found = charactersOf(/^(?:省|市)级$/, new RegExp('\\u4e2d\\u592E(?=资金)'));
  expect([...found].join('')).toBe('省市级中央资金');
});
