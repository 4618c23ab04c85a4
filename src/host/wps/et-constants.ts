/** Numbers of the object model; old clients have no `Enum` to ask. */
export const CALCULATION_MANUAL = -4135;
export const NO_COLOR = -4142;
export const SHEET_VISIBLE = -1;
export const SHEET_HIDDEN = 0;
export const SHEET_VERY_HIDDEN = 2;
export const UNDERLINE_SINGLE = 2;
export const CONDITION_EXPRESSION = 2;
export const PORTRAIT = 1;
export const LANDSCAPE = 2;
export const PAPER_A4 = 9;
export const BAR_CLUSTERED = 57;
export const PLOT_BY_COLUMNS = 2;
export const AXIS_CATEGORY = 1;
export const AXIS_VALUE = 2;
export const TICK_LABELS_LOW = -4134;

export const HORIZONTAL = { left: -4131, center: -4108, right: -4152, justify: -4130 } as const;
export const VERTICAL = { top: -4160, center: -4108 } as const;

/** Line style and weight of a frame. */
export const LINES = {
  thin: { style: 1, weight: 2 },
  medium: { style: 1, weight: -4138 },
  double: { style: -4119, weight: 4 },
} as const;

/** The four outer sides and the two inner lines of a range. */
export const EDGES = [7, 8, 9, 10, 11, 12] as const;

/** What a cell with an error holds. */
const ERRORS: ReadonlyMap<number, string> = new Map([
  [-2146826288, '#NULL!'],
  [-2146826281, '#DIV/0!'],
  [-2146826273, '#VALUE!'],
  [-2146826265, '#REF!'],
  [-2146826259, '#NAME?'],
  [-2146826252, '#NUM!'],
  [-2146826246, '#N/A'],
]);

/** The error that a number stands for; undefined for a plain number. */
export function errorOfNumber(value: number): string | undefined {
  return ERRORS.get(value);
}

/** A colour RRGGBB as the number that WPS takes: blue, green, red. */
export function bgrOf(rgb: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) =>
    Number.parseInt(rgb.slice(at, at + 2), 16),
  );
  return (blue << 16) | (green << 8) | red;
}
