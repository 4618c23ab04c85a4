import type { Figure, FigureOrigin, FigureUnit, Quantity } from './figure';
import { quantityText, quantityValue } from './quantity';

/** A number that the narrative wants to print, and the place where it stands. */
export interface FigureRequest {
  /** Id of the outline's section. */
  readonly section: string;
  /** The project that it speaks of; null for all. */
  readonly project: { readonly key: string; readonly name: string } | null;
  /** What it is, such as 支出数: shown in the list of figures. */
  readonly label: string;
  /** Which number it is at this place; stable over generations, unique within section and project. */
  readonly slot: string;
  /** Must have a value. */
  readonly quantity: Quantity;
  readonly unit: FigureUnit;
  readonly decimals: number;
}

/** Collects the figures of a narrative while it is written. */
export interface FigureBook {
  /** The figure of a place; asking again for the same place and number gives the same one. Throws a RangeError when the quantity has no value or the place holds another number. */
  add(request: FigureRequest): Figure;
  /** All figures, in the order in which they were first added. */
  figures(): readonly Figure[];
}

/** 53 bits of a text, as 14 hexadecimal digits (cyrb53 by bryc, public domain). */
function hashText(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  const mixedHigh =
    Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  const mixedLow =
    Math.imul(low ^ (low >>> 16), 2246822507) ^
    Math.imul(mixedHigh ^ (mixedHigh >>> 13), 3266489909);
  const bits = 4294967296 * (2097151 & mixedLow) + (mixedHigh >>> 0);
  return bits.toString(16).padStart(14, '0');
}

function originOf(quantity: Quantity): FigureOrigin {
  if (quantity.kind === 'cell' || quantity.kind === 'answer') return quantity.kind;
  return quantity.kind === 'constant' ? 'text' : 'computed';
}

/** As prose prints it: nothing is 0 and not 0.00, percents carry their sign. */
function printText(quantity: Quantity, unit: FigureUnit, decimals: number): string {
  const text = quantityText(quantity, unit, decimals);
  if (text === null) throw new RangeError('A figure needs a quantity that has a value');
  if (unit === 'percent') return `${text}%`;
  return quantityValue(quantity) === 0 ? '0' : text;
}

/** An empty book of figures. */
export function createFigureBook(): FigureBook {
  const byId = new Map<string, Figure>();
  return {
    add({ section, project, label, slot, quantity, unit, decimals }) {
      const text = printText(quantity, unit, decimals);
      const id = `f-${hashText(JSON.stringify([section, project?.key ?? null, slot]))}`;
      const known = byId.get(id);
      if (known) {
        if (known.text === text && known.unit === unit) return known;
        throw new RangeError(`Two numbers for one place: ${section}, ${slot}`);
      }
      const origin = originOf(quantity);
      const name = project?.name ?? null;
      const figure = { id, quantity, origin, unit, decimals, text, section, project: name, label };
      byId.set(id, figure);
      return figure;
    },
    figures: () => [...byId.values()],
  };
}
