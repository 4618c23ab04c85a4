import type { Random } from '../../generate/random';

const DEPTH = 20_000;
const NASTY: readonly (() => unknown)[] = [
  () => null,
  () => true,
  () => -1,
  () => 0,
  () => 1e308,
  () => Number.MAX_SAFE_INTEGER,
  () => '',
  () => ' ',
  () => '【待填：】',
  () => '=HYPERLINK("http://example.org")',
  () => '\u0000\u0007\ud800',
  () => '完成'.repeat(20_000),
  () => '1'.repeat(50_000),
  () => '2020-13-45',
  () => '__proto__',
  () => [],
  () => ({}),
  () => [[[[[]]]]],
  () => ({ text: { text: { text: [] } } }),
  () => ({ text: 5, count: 'x', countUnit: null, times: -3 }),
  () => Array.from({ length: 5000 }, (_, index) => ({ text: String(index), count: index })),
];

type Holder = Record<string, unknown> | unknown[];

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

function holdersOf(value: unknown): readonly Holder[] {
  if (!isHolder(value)) return [];
  return [value, ...Object.values(value).flatMap(holdersOf)];
}

function mutateOnce(root: Holder, random: Random): void {
  const holder = random.pick(holdersOf(root));
  const keys = Object.keys(holder);
  const key = keys.length > 0 && random.chance(0.85) ? random.pick(keys) : `F${random.int(0, 99)}`;
  const target = holder as Record<string, unknown>;
  const kind = random.weighted({ nasty: 6, remove: 2, copy: 2, list: 1 });
  if (kind === 'remove') Reflect.deleteProperty(target, key);
  else if (kind === 'copy') target[key] = structuredClone(random.pick(holdersOf(root)));
  else if (kind === 'list' && Array.isArray(holder)) holder.push(...structuredClone(holder));
  else target[key] = random.pick(NASTY)();
}

/** Faults of the text that no JSON value can have. */
function spoilText(text: string, random: Random): string {
  const at = random.int(0, text.length);
  const deep = '['.repeat(DEPTH) + ']'.repeat(DEPTH);
  return random.pick([
    () => text.slice(0, at),
    () => text.slice(0, at) + random.pick(['"', ',', '}', '\u0000', '{']) + text.slice(at),
    () => text.replace('"fields": {', '"fields": { "__proto__": { "F13": 1 },'),
    () => text.replace('"office": {', `"office": { "F01": ${deep},`),
    () => text.replace('"version"', `"more": ${deep}, "version"`),
    () => `\uFEFF${text}`,
    () => '',
  ])();
}

/** The text of an answers file with some things wrong: values of other kinds, missing and doubled ones, broken JSON. */
export function mutateAnswers(given: string, random: Random): string {
  const root = JSON.parse(given) as Holder;
  for (let left = random.int(1, 5); left > 0; left--) mutateOnce(root, random);
  const text = JSON.stringify(root, null, 2);
  return random.chance(0.2) ? spoilText(text, random) : text;
}
