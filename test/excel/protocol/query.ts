import { refuse } from './host-error';
import type { HostObject } from './host-object';
import type { WireQuery } from './wire';

/** Answers what stands behind an object: its id and the reference that the library may keep. */
export type Identify = (object: HostObject) => Record<string, unknown>;

/** Reports a member that the emulator lacks, and throws. */
export type ReportUnknown = (kind: string, typeName: string, name: string) => never;

/** Selections by their first step: "format/fill/color" stands under format. */
function selectionTree(query: WireQuery): { all: boolean; steps: Map<string, string[]> } {
  const steps = new Map<string, string[]>();
  let all = (query.Select ?? []).length === 0;
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) {
    const slash = path.indexOf('/');
    const first = slash < 0 ? path : path.slice(0, slash);
    if (first === '*') {
      all = true;
      continue;
    }
    const rest = steps.get(first.toLowerCase()) ?? [];
    if (slash >= 0) rest.push(path.slice(slash + 1));
    steps.set(first.toLowerCase(), rest);
  }
  return { all, steps };
}

const upper = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** What a load answers for an object: scalar properties, navigation and items. */
export function answerQuery(
  object: HostObject | null,
  query: WireQuery,
  identify: Identify,
  unknown: ReportUnknown,
): Record<string, unknown> | null {
  if (object === null) return null;
  const items = object.items();
  if (items) return answerItems(object, items, query, identify, unknown);
  const { all, steps } = selectionTree(query);
  const answer = identify(object);
  const names = object.propertyNames();
  for (const name of names) {
    const property = object.property(name);
    const isNamed = steps.has(name.toLowerCase());
    if (property && (isNamed || (all && !property.onlyNamed))) answer[name] = property.get();
  }
  const scalar = new Set(names.map((name) => name.toLowerCase()));
  for (const [step, rest] of steps) {
    if (scalar.has(step)) continue;
    const name = nameOfStep(query, step);
    const navigate = object.navigation(name);
    if (!navigate) return unknown('property', object.typeName, name);
    answer[name] = answerQuery(navigate(), { Select: rest }, identify, unknown);
  }
  return answer;
}

/** The wire name of a step whose case was dropped. */
function nameOfStep(query: WireQuery, step: string): string {
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])];
  const path = paths.find((text) => text.split('/')[0]?.toLowerCase() === step);
  return upper(path?.split('/')[0] ?? refuse('InvalidArgument'));
}

function answerItems(
  object: HostObject,
  items: readonly HostObject[],
  query: WireQuery,
  identify: Identify,
  unknown: ReportUnknown,
): Record<string, unknown> {
  const { Skip = 0, Top } = query;
  const { steps } = selectionTree(query);
  const answer = identify(object);
  const own = new Set<string>();
  for (const name of object.propertyNames()) {
    if (!steps.has(name.toLowerCase())) continue;
    own.add(name.toLowerCase());
    answer[name] = object.property(name)?.get();
  }
  const select = (query.Select ?? []).filter((path) => !own.has(path.toLowerCase()));
  const shown = items.slice(Skip, Top === undefined ? undefined : Skip + Top);
  const ofItems: WireQuery = {
    Select: select.length === 0 && own.size > 0 ? ['*'] : select,
    ...(query.Expand && { Expand: query.Expand }),
  };
  answer['_Items'] = shown.map((item) => answerQuery(item, ofItems, identify, unknown));
  return answer;
}
