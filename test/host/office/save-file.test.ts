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

test('a page without any means offers no way', () => {
  expect(saveSteps({})).toEqual([]);
});

test('she is offered the ways that the page has, and no others', async () => {
  const attempts: SaveAttempt[] = [];
  const steps = saveSteps({
    openBrowserWindow: () => undefined,
    browserPage: 'https://h/index.html',
    writeClipboard: () => Promise.resolve(),
    richText: () => Promise.resolve({ html: '', text: '' }),
  });
  const onAttempt = (attempt: SaveAttempt) => attempts.push(attempt);
  await saveInSteps(FILE, { steps, onAttempt, keptIn: () => '_store' });
  await saveInSteps(FILE, { steps, onAttempt, keptIn: () => '_store' }, 'clipboard');
  expect(attempts).toEqual([
    { file: '报告.docx', way: 'browserWindow', result: 'unsure', others: ['clipboard'] },
    { file: '报告.docx', way: 'clipboard', result: 'saved', others: ['browserWindow'] },
  ]);
});

test('a window that the host opens gets the address of the page, as hosts open no other', async () => {
  const opened: string[] = [];
  const browserPage = 'https://h/index.html';
  const [step] = saveSteps({ openBrowserWindow: (to) => opened.push(to), browserPage });
  expect(await step?.attempt(FILE)).toBe('unsure');
  expect(opened).toEqual([browserPage]);
});

test('the clipboard gets the content as rich and as plain text', async () => {
  const written: unknown[] = [];
  const [step] = saveSteps({
    writeClipboard: (forms) => Promise.resolve(void written.push(forms)),
    richText: ({ name }) => Promise.resolve({ html: `<p>${name}</p>`, text: name }),
  });
  expect(await step?.attempt(FILE)).toBe('saved');
  expect(written).toEqual([{ 'text/html': '<p>报告.docx</p>', 'text/plain': '报告.docx' }]);
});
