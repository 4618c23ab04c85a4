import { describe, expect, jest, test } from '@jest/globals';
import { foldPane, takeCommand } from '../../src/wps-pane/commands';
import { roomOf } from '../../src/wps-pane/routes';
import { createSignal } from '../../src/taskpane/signal';
import type { EtPaneRoot } from '../../src/wps-shell/pane-types';
import { createRibbon } from '../../src/wps-shell/ribbon';
import { FakePanes } from '../wps/fake-panes';
import { MemberLog } from '../wps/strict';

const panes = new FakePanes(new MemberLog());
const root = panes.members() as unknown as EtPaneRoot;
const ribbon = createRibbon(() => root, 'http://a/');

describe('what the ribbon leaves for the pane', () => {
  test('is taken once, and opening leaves nothing', () => {
    ribbon.onAction({ Id: 'open' });
    expect(takeCommand(root)).toBeNull();
    ribbon.onAction({ Id: 'check' });
    ribbon.onAction({ Id: 'generate' });
    expect(takeCommand(root)).toBe('generate');
    expect(takeCommand(root)).toBeNull();
  });

  test('a storage that refuses leaves nothing', () => {
    const getItem = (): never => {
      throw new Error('not yet');
    };
    const refusing = { ...root, PluginStorage: { ...root.PluginStorage, getItem } };
    expect(takeCommand(refusing)).toBeNull();
  });

  test('folding away hides the pane, and does no harm when it is gone', () => {
    ribbon.onAction({ Id: 'check' });
    foldPane(root);
    expect(root.GetTaskPane(1)?.Visible).toBe(false);
    panes.forget();
    expect(() => {
      foldPane(root);
    }).not.toThrow();
  });
});

test('an address names a step behind its #', () => {
  expect(['#/checking', '#/settings', '#/x', '', '#checking'].map(roomOf)).toEqual([
    'checking',
    'settings',
    null,
    null,
    null,
  ]);
});

test('a signal keeps its last value for the first listener, and tells each next one to all', () => {
  const signal = createSignal<number>();
  signal.tell(1);
  signal.tell(2);
  const [first, second] = [jest.fn(), jest.fn()];
  const stop = signal.listen(first);
  signal.listen(second);
  signal.tell(3);
  stop();
  signal.tell(4);
  expect(first.mock.calls).toEqual([[2], [3]]);
  expect(second.mock.calls).toEqual([[3], [4]]);
});
