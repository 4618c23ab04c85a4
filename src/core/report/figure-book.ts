import { checksum } from '../checksum';
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
  /** The key of section, project and slot, where it is known already. */
  readonly place?: string;
  /** Must have a value. */
  readonly quantity: Quantity;
  readonly unit: FigureUnit;
  readonly decimals: number;
  /** Stands in a column of numbers: nothing is written with its decimals, as the numbers above and below it. */
  readonly isTabular?: boolean;
}

/** Collects the figures of a narrative while it is written. */
export interface FigureBook {
  /** The figure of a place; asking again for the same place and number gives the same one. Throws a RangeError when the quantity has no value or the place holds another number. */
  add(request: FigureRequest): Figure;
  /** What is printed for an id; empty for one that is not in the book. */
  textOf(id: string): string;
  /** All figures, in the order in which they were first added. */
  figures(): readonly Figure[];
}

function originOf(quantity: Quantity): FigureOrigin {
  if (quantity.kind === 'cell' || quantity.kind === 'answer') return quantity.kind;
  return quantity.kind === 'constant' ? 'text' : 'computed';
}

/** As it is printed: percents carry their sign; in prose nothing is 0 and not 0.00. */
function printText({ quantity, unit, decimals, isTabular = false }: FigureRequest): string {
  const text = quantityText(quantity, unit, decimals);
  if (text === null) throw new RangeError('A figure needs a quantity that has a value');
  if (unit === 'percent') return `${text}%`;
  const mayBeNothing = !isTabular && !/[1-9]/.test(text);
  return mayBeNothing && quantityValue(quantity) === 0 ? '0' : text;
}

/** A key for each place that a number can stand in: the same in each generation, for ids of figures hang on it. */
export function placeKey(section: string, project: string | null, slot: string): string {
  return JSON.stringify([section, project, slot]);
}

function idOf(place: string): string {
  return `f-${checksum(place)}`;
}

/** An empty book of figures. Where they are looked at and thrown away, `name` may call them by their place itself. */
export function createFigureBook(name: (place: string) => string = idOf): FigureBook {
  const byId = new Map<string, Figure>();
  return {
    add(request) {
      const { section, project, label, quantity, unit, decimals, slot } = request;
      const text = printText(request);
      const id = name(request.place ?? placeKey(section, project?.key ?? null, slot));
      const known = byId.get(id);
      if (known) {
        if (known.text === text && known.unit === unit) return known;
        throw new RangeError(`Two numbers for one place: ${section}, ${slot}`);
      }
      const origin = originOf(quantity);
      const figure = {
        id,
        quantity,
        origin,
        unit,
        decimals,
        text,
        section,
        project: project?.name ?? null,
        label,
      };
      byId.set(id, figure);
      return figure;
    },
    textOf: (id) => byId.get(id)?.text ?? '',
    figures: () => [...byId.values()],
  };
}
