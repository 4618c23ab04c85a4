import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { DocumentParagraph } from '../../../src/core/report/verify/document-text';
import { FIGURE_TAG } from '../../../src/core/report/verify/figure-tag';
import { readDocx } from '../../../src/files/docx/read-docx';
import { openBench, type TestBench } from './bench';

const DATE = '2020-03-20';
const PROJECT = '软件维护费';
const ANSWERS = readFileSync(`${__dirname}/../../../assets/samples/complete.answers.json`, 'utf8');

/** Texts of some length among the answers: sentences of her own. */
function sentencesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.length >= 12 && value.endsWith('。') ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(sentencesIn);
}

function mainOf({ session }: TestBench): readonly DocumentParagraph[] {
  const [main] = session.state().report?.documents ?? [];
  return readDocx(main?.bytes ?? new Uint8Array()).paragraphs;
}

const figuresIn = (paragraphs: readonly DocumentParagraph[]): ReadonlyMap<string, string> =>
  new Map(
    paragraphs.flatMap(({ controls }) =>
      controls.flatMap(({ tag, text }) => (FIGURE_TAG.test(tag) ? [[tag, text] as const] : [])),
    ),
  );

interface Sentence {
  readonly text: string;
  /** Ids of the figures in it. */
  readonly figures: readonly string[];
}

function sentencesOf({ text, controls }: DocumentParagraph): readonly Sentence[] {
  return Array.from(text.matchAll(/[^。；]+[。；]?/g), ({ 0: sentence, index }) => ({
    text: sentence,
    figures: controls.flatMap(({ tag, start }) =>
      start >= index && start < index + sentence.length ? [tag] : [],
    ),
  }));
}

/** A difference of a figure as stale figures are told: printed and due. */
const difference = (stated: unknown, expected: unknown): string =>
  `${String(stated)}→${String(expected)}`;

let before: readonly DocumentParagraph[] = [];
let after: readonly DocumentParagraph[] = [];
let told: readonly string[] = [];
let left = 0;

beforeAll(async () => {
  const bench = await openBench();
  bench.session.importAnswers(ANSWERS, 'replace');
  await bench.clock.tick(2000);
  await bench.session.generate(DATE);
  await bench.clock.tick(2000);
  expect(bench.session.state().stale).toEqual([]);
  before = mainOf(bench);

  const table = bench.session.state().opened?.reading.tables[0];
  const amount = table?.projects.find(({ name }) => name === PROJECT)?.amounts.expenditure;
  const cell = { sheet: table?.sheet ?? '', row: amount?.row ?? 0, column: amount?.column ?? 0 };
  await bench.host.applyEdits([
    { ...cell, before: { value: 26.8, formula: null }, after: { value: 25.8, formula: null } },
  ]);
  await bench.clock.tick(2000);
  told = bench.session
    .state()
    .stale.map(({ data }) => difference(data['stated'], data['expected']));

  await bench.session.generate(DATE);
  await bench.clock.tick(2000);
  left = bench.session.state().stale.length;
  after = mainOf(bench);
});

describe('the report written again after one amount was changed', () => {
  test('has no stale figure left; told were exactly the figures that it changed', () => {
    const now = figuresIn(after);
    const changed = [...figuresIn(before)].flatMap(([id, text]) =>
      now.get(id) === text ? [] : [difference(text, now.get(id) ?? null)],
    );
    expect(changed.length).toBeGreaterThan(3);
    expect(new Set(told)).toEqual(new Set(changed));
    expect(told).toContain('26.80→25.80');
    expect(left).toBe(0);
  });

  test('keeps every sentence of her own', () => {
    const own = sentencesIn(JSON.parse(ANSWERS));
    const text = (paragraphs: readonly DocumentParagraph[]): string =>
      paragraphs.map((paragraph) => paragraph.text).join('\n');
    const printed = own.filter((sentence) => text(before).includes(sentence));
    expect(printed.length).toBeGreaterThan(50);
    expect(printed.filter((sentence) => !text(after).includes(sentence))).toEqual([]);
  });

  test('changes no sentence but those that held a stale figure, and becomes a draft as a reason is due', () => {
    const then = figuresIn(before);
    const now = figuresIn(after);
    const texts = (paragraphs: readonly DocumentParagraph[]): ReadonlySet<string> =>
      new Set(paragraphs.flatMap(sentencesOf).map(({ text }) => text));
    const [old, fresh] = [texts(before), texts(after)];
    const lost = before.flatMap(sentencesOf).filter(({ text }) => !fresh.has(text));
    expect(lost.length).toBeGreaterThan(2);
    const isStale = ({ figures }: Sentence): boolean =>
      figures.some((id) => then.get(id) !== now.get(id));
    expect(lost.filter((sentence) => !isStale(sentence))).toEqual([]);
    const added = after.flatMap(sentencesOf).filter(({ text }) => !old.has(text));
    expect(added.filter((sentence) => !isStale(sentence)).map(({ text }) => text)).toEqual([
      '草稿',
    ]);
  });
});
