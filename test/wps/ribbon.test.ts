import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { COMMAND_KEY, COMMANDS, createRibbon, PANE_KEY } from '../../src/wps-shell/ribbon';
import type { EtPane } from '../../src/wps-shell/pane-types';

/** What becomes of the number of a pane that is gone. */
type Stale = 'throws' | 'gives null' | 'gives a dead pane';

/** WPS with its panes; `reload` forgets all panes, as a restarted program does, but not the storage. */
function fakeWps(stale: Stale) {
  const storage = new Map<string, unknown>();
  let panes = new Map<number, EtPane>();
  let count = 0;
  const addresses: string[] = [];
  const dead: EtPane = {
    ID: 9,
    DockPosition: 0,
    Width: 0,
    get Visible(): boolean {
      throw new Error('gone');
    },
    set Visible(_value: boolean) {
      throw new Error('gone');
    },
  };
  return {
    storage,
    addresses,
    shown: () => [...panes.values()].map(({ Visible }) => Visible),
    reload: () => {
      panes = new Map();
    },
    root: {
      PluginStorage: {
        getItem: (key: string) => storage.get(key) ?? null,
        setItem: (key: string, value: unknown) => {
          storage.set(key, value);
        },
      },
      CreateTaskPane: (address: string) => {
        addresses.push(address);
        const pane = { ID: ++count, Visible: false, DockPosition: 0, Width: 0 };
        panes.set(pane.ID, pane);
        return pane;
      },
      GetTaskPane: (id: number) => {
        const found = panes.get(id);
        if (found) return found;
        if (stale === 'throws') throw new Error('no pane');
        return stale === 'gives null' ? null : dead;
      },
    },
  };
}

const press = (ribbon: ReturnType<typeof createRibbon>, id: string) => ribbon.onAction({ Id: id });

describe.each<Stale>(['throws', 'gives null', 'gives a dead pane'])(
  'a stale number %s',
  (stale) => {
    test('and the pane is made anew', () => {
      const wps = fakeWps(stale);
      const ribbon = createRibbon(() => wps.root, 'file:///opt/a/index.html');
      expect(press(ribbon, 'open')).toBe(true);
      expect(wps.shown()).toEqual([true]);
      expect(wps.addresses).toEqual(['file:///opt/a/wps-pane.html#/reading']);
      wps.reload();
      expect(press(ribbon, 'open')).toBe(true);
      expect(wps.shown()).toEqual([true]);
      expect(wps.storage.get(PANE_KEY)).toBe(2);
    });
  },
);

describe('the ribbon', () => {
  test('opens and folds away; a command keeps the pane in sight and is handed over', () => {
    const wps = fakeWps('throws');
    const ribbon = createRibbon(() => wps.root, 'http://10.0.0.1/a/index.html');
    press(ribbon, 'open');
    press(ribbon, 'open');
    expect(wps.shown()).toEqual([false]);
    press(ribbon, 'check');
    press(ribbon, 'generate');
    expect(wps.shown()).toEqual([true]);
    expect(String(wps.storage.get(COMMAND_KEY))).toMatch(/^generate \d/);
    expect(wps.addresses).toHaveLength(1);
  });

  test('does no harm before WPS is there', () => {
    expect(
      press(
        createRibbon(() => undefined, 'http://a/'),
        'open',
      ),
    ).toBe(true);
  });

  test('ribbon.xml begins as WPS wants it and names these commands and callbacks', () => {
    const xml = readFileSync('assets/wps/ribbon.xml', 'utf8');
    expect(xml.startsWith('<customUI')).toBe(true);
    expect([...xml.matchAll(/<button id="(\w+)"/g)].map(([, id]) => id)).toEqual([...COMMANDS]);
    const ribbon = createRibbon(() => undefined, 'http://a/');
    const callbacks = [...xml.matchAll(/"ribbon\.(\w+)"/g)].map(([, name]) => String(name));
    expect([...new Set(callbacks)].sort()).toEqual(Object.keys(ribbon).sort());
    for (const Id of COMMANDS) {
      expect(readFileSync(`assets/wps/${ribbon.getImage({ Id })}`, 'utf8')).toMatch(/^<svg/);
    }
  });
});
