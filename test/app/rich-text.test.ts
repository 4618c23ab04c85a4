import { expect, test } from '@jest/globals';
import { openBudget } from '../../src/app/open-budget';
import { richTextOf } from '../../src/app/rich-text';
import { openPlainFile, sampleBytes, writeReport } from '../contract/flow';

test('a report as rich text has its headings, paragraphs and tables, and no markup from its words', async () => {
  const host = openPlainFile(sampleBytes('sample'), 'sample.xlsx');
  await writeReport(host);
  const { store } = await openBudget(host, { answers: {} });
  const [document] = store?.documents ?? [];
  const { html, text } = richTextOf(document?.bytes ?? new Uint8Array());
  expect(html).toMatch(/<h1>.+<\/h1>/);
  expect(html).toMatch(/<table .*<tr><td>.*企业退休人员独子费.*<\/table>/);
  expect(text).toContain('企业退休人员独子费');
  expect(text).not.toMatch(/<\/?(?:p|td|h1)>/);
  const tags = new Set([...html.matchAll(/<\/?([a-z]+\d?)/g)].map(([, tag]) => tag));
  const known = ['h1', 'h2', 'h3', 'h4', 'p', 'table', 'tr', 'td', 'br'];
  expect([...tags].filter((tag) => !known.includes(tag ?? ''))).toEqual([]);
});

test('what is no document is refused', () => {
  expect(() => richTextOf(new Uint8Array([1, 2, 3]))).toThrow();
});
