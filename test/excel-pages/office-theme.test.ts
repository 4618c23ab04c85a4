import { expect, test } from '@jest/globals';
import { themeOf } from '../../src/excel/office-theme';
import { formatWindowState, parseWindowState } from '../../src/excel/window-messages';

test.each([
  ['colourful and white', '#FFFFFF', '#000000', 'light'],
  ['dark grey', '#444444', '#F0F0F0', 'dark'],
  ['black', '#262626', '#FFFFFF', 'dark'],
  ['high contrast', '#000000', '#FFFFFF', 'highContrast'],
  ['with an alpha', '#FFFFFFFF', '#000000FF', 'light'],
  ['no colours at all', 'window', 'text', undefined],
])('%s', (_what, background, foreground, theme) => {
  expect(themeOf({ background, foreground })).toBe(theme);
});

test('Excel on the web tells no colours', () => {
  expect(themeOf(null)).toBeUndefined();
});

test('what a window shows travels as it is, and what is no such thing is nothing', () => {
  const state = { kind: 'failed', texts: ['没有<b>写入'], canCancel: false } as const;
  expect(parseWindowState(formatWindowState(state))).toEqual(state);
  for (const text of ['null', '{}', '{"texts":1}']) expect(parseWindowState(text)).toBeNull();
});
