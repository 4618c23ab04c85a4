import { parseFormula } from '../../../src/core/formula/expression';
import type { RangeRef } from '../book/range-ref';
import { RangeRef as Range } from '../book/range-ref';
import type { Sheet } from '../book/sheet';
import type { ConditionalFormatState } from '../book/sheet-state';
import { refuse } from '../protocol/host-error';
import { hostType, type HostType, type PropertyOf } from '../protocol/host-object';
import {
  AreasRef,
  booleanArgument,
  colorArgument,
  requireAllowed,
  textArgument,
  wholeArgument,
  wordArgument,
} from './arguments';
import { rangeObject } from './range';
import { rangeAreas } from './range-areas';
import { overlaps } from '../book/merge-index';

interface FormatRef {
  readonly sheet: Sheet;
  readonly id: string;
}

function stateOf({ sheet, id }: FormatRef): ConditionalFormatState {
  return (
    sheet.state.conditionalFormats.find((format) => format.id === id) ?? refuse('ItemNotFound')
  );
}

function change(ref: FormatRef, change: Partial<ConditionalFormatState>): void {
  const state = ref.sheet.change();
  state.conditionalFormats = state.conditionalFormats.map((format) =>
    format.id === ref.id ? { ...format, ...change } : format,
  );
}

function formatsOf(range: RangeRef): readonly FormatRef[] {
  return range.sheet.state.conditionalFormats
    .filter(({ areas }) => areas.some((area) => overlaps(area, range.area)))
    .map(({ id }) => ({ sheet: range.sheet, id }));
}

function formula(ref: FormatRef, value: unknown): void {
  const text = textArgument(value);
  const plain = text.startsWith('=') ? text.slice(1) : text;
  if (!parseFormula(plain)) refuse('InvalidArgument');
  change(ref, { formula: `=${plain}` });
}

const rule: HostType<FormatRef> = hostType('ConditionalFormatRule', {
  properties: { Formula: { get: (ref) => stateOf(ref).formula, set: formula } },
});

function color(name: 'fontColor' | 'fill'): PropertyOf<FormatRef> {
  return {
    get: (ref) => stateOf(ref)[name] ?? '',
    set: (ref, value) => {
      change(ref, { [name]: colorArgument(value) });
    },
  };
}

function flag(name: 'bold' | 'italic'): PropertyOf<FormatRef> {
  return {
    get: (ref) => stateOf(ref)[name],
    set: (ref, value) => {
      change(ref, { [name]: booleanArgument(value) });
    },
  };
}

const font: HostType<FormatRef> = hostType('ConditionalRangeFont', {
  properties: { Color: color('fontColor'), Bold: flag('bold'), Italic: flag('italic') },
});
const fill: HostType<FormatRef> = hostType('ConditionalRangeFill', {
  properties: { Color: color('fill') },
});
const looks: HostType<FormatRef> = hostType('ConditionalRangeFormat', {
  navigation: { Font: font, Fill: fill },
});
const custom: HostType<FormatRef> = hostType('CustomConditionalFormat', {
  navigation: { Rule: rule, Format: looks },
});

const areasOf = (ref: FormatRef): AreasRef => new AreasRef(ref.sheet, stateOf(ref).areas);

/** Excel.ConditionalFormat. */
const conditionalFormat: HostType<FormatRef> = hostType('ConditionalFormat', {
  id: ({ id }) => id,
  properties: {
    Id: { get: ({ id }) => id },
    Type: { get: (ref) => stateOf(ref).type },
    Priority: { get: (ref) => ref.sheet.state.conditionalFormats.indexOf(stateOf(ref)) },
    StopIfTrue: {
      get: (ref) => stateOf(ref).stopIfTrue,
      set: (ref, value) => {
        change(ref, { stopIfTrue: booleanArgument(value) });
      },
    },
  },
  navigation: {
    Custom: (ref) => custom(stateOf(ref).type === 'Custom' ? ref : refuse('InvalidOperation')),
    CustomOrNullObject: (ref) => (stateOf(ref).type === 'Custom' ? custom(ref) : null),
  },
  methods: {
    Delete: (ref) => {
      const gone = stateOf(ref);
      const state = ref.sheet.change();
      state.conditionalFormats = state.conditionalFormats.filter((format) => format !== gone);
    },
    GetRange: (ref) => {
      const { areas } = stateOf(ref);
      const [only] = areas;
      if (!only || areas.length > 1) return refuse('InvalidOperation');
      return rangeObject(new Range(ref.sheet, only));
    },
    GetRanges: (ref) => rangeAreas(areasOf(ref)),
  },
});

function add(range: RangeRef, type: unknown): FormatRef {
  wordArgument(type, ['Custom']);
  requireAllowed(range.sheet, 'allowFormatCells');
  const state = range.sheet.change();
  const id = range.sheet.book.newId();
  const added: ConditionalFormatState = {
    id,
    type: 'Custom',
    areas: [range.area],
    formula: '=FALSE',
    fontColor: null,
    bold: null,
    italic: null,
    fill: null,
    stopIfTrue: false,
  };
  // A new format comes before all others.
  state.conditionalFormats = [added, ...state.conditionalFormats];
  return { sheet: range.sheet, id };
}

/** Excel.ConditionalFormatCollection of a range. */
export const conditionalFormats: HostType<RangeRef> = hostType('ConditionalFormatCollection', {
  items: (range) => formatsOf(range).map(conditionalFormat),
  item: (range, id) => {
    const found = formatsOf(range).find((format) => format.id === id);
    return found ? conditionalFormat(found) : null;
  },
  methods: {
    Add: (range, [type]) => conditionalFormat(add(range, type)),
    ClearAll: (range) => {
      const gone = new Set(formatsOf(range).map(({ id }) => id));
      const state = range.sheet.change();
      state.conditionalFormats = state.conditionalFormats.filter(({ id }) => !gone.has(id));
    },
    GetCount: (range) => formatsOf(range).length,
    GetItemAt: (range, [index]) =>
      conditionalFormat(formatsOf(range)[wholeArgument(index)] ?? refuse('InvalidArgument')),
  },
});
