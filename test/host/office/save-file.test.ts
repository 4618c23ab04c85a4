import { describe, expect, test } from '@jest/globals';
import { saveInSteps, type SaveAttempt, type StepResult } from '../../../src/host/office/save-file';
import { saveSteps } from '../../../src/host/office/save-steps';

const FILE = { name: '报告.docx', bytes: new Uint8Array([80, 75]), mediaType: 'application/x' };

const result = (value: StepResult) => () => Promise.resolve(value);

describe('handing over a file', () => {
  const cases: readonly (readonly [string, readonly StepResult[], object, number])[] = [
    ['a download that works', ['saved'], { kind: 'saved', where: 'download' }, 1],
    ['a download that may be ignored', ['unsure', 'saved'], { kind: 'kept', where: '_store' }, 1],
    ['no download, an address', ['unavailable', 'unsure'], { kind: 'kept', where: '_store' }, 2],
    [
      'only the clipboard',
      ['unavailable', 'failed', 'unavailable', 'saved'],
      { kind: 'saved', where: 'clipboard' },
      4,
    ],
    [
      'nothing at all',
      ['unavailable', 'failed', 'unavailable', 'failed'],
      { kind: 'kept', where: '_store' },
      4,
    ],
  ];
  const ways = ['download', 'dataAddress', 'browserWindow', 'clipboard'] as const;

  test.each(cases)('%s', async (_what, results, expected, tried) => {
    const attempts: SaveAttempt[] = [];
    const saving = {
      steps: results.map((value, index) => ({ key: ways[index]!, attempt: result(value) })),
      onAttempt: (attempt: SaveAttempt) => attempts.push(attempt),
      keptIn: () => '_store',
    };
    expect(await saveInSteps(FILE, saving)).toEqual(expected);
    expect(attempts).toHaveLength(tried);
  });

  test('a way that throws counts as failed; with no copy kept the failure is told', async () => {
    const attempt = () => Promise.reject(new Error('blocked'));
    const saving = { steps: [{ key: 'download' as const, attempt }], keptIn: () => null };
    await expect(saveInSteps(FILE, saving)).rejects.toMatchObject({ code: 'save-failed' });
  });

  test('after an unsure way she goes on with the next', async () => {
    const saving = {
      steps: ways.map((key) => ({
        key,
        attempt: result(key === 'clipboard' ? 'saved' : 'unsure'),
      })),
      keptIn: () => '_store',
    };
    const again = await saveInSteps(FILE, saving, 'clipboard');
    expect(again).toEqual({ kind: 'saved', where: 'clipboard' });
  });
});

test('a page without any means has no way', async () => {
  for (const { attempt } of saveSteps({})) expect(await attempt(FILE)).toBe('unavailable');
});

test('a window that the host opens gets an address with the whole file', async () => {
  const opened: string[] = [];
  const steps = saveSteps({ openBrowserWindow: (address) => opened.push(address) });
  const step = steps.find(({ key }) => key === 'browserWindow');
  expect(await step?.attempt(FILE)).toBe('unsure');
  expect(opened).toEqual(['data:application/x;base64,UEs=']);
});
