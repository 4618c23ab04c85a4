/** Pictures of the add-in: its own, and those of its three commands. */
export const ICONS = ['app', 'open', 'check', 'generate'] as const;
export type Icon = (typeof ICONS)[number];

/** Pixels of the sides that Office asks for. */
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80] as const;

/** Colours of an icon. Bodies are white, so that they stand out on dark ribbons too. */
export interface Palette {
  readonly line: string;
  readonly body: string;
  readonly accent: string;
  /** A rim around everything, which sets the lines off from a dark ground. */
  readonly rim: string | null;
}

export const COLORED: Palette = {
  line: '#1f5fa8',
  body: '#ffffff',
  accent: '#107c41',
  rim: null,
};
export const CONTRAST: Palette = {
  line: '#000000',
  body: '#ffffff',
  accent: '#000000',
  rim: '#ffffff',
};

/** Side of the square in which icons are designed. */
const DESIGN = 16;
/** Pixels from which icons have room for details. */
const ROOMY = 24;

/** Designed places become whole pixels of a size, so that lines are sharp: each size is drawn, not shrunk. */
class Pen {
  readonly size: number;
  /** Pixels of a line. */
  readonly width: number;
  readonly #palette: Palette;

  constructor(size: number, palette: Palette) {
    this.size = size;
    this.#palette = palette;
    const boldness = palette.rim === null ? 1 : 1.4;
    this.width = Math.max(1, Math.round((size / DESIGN) * boldness));
  }

  get isRoomy(): boolean {
    return this.size >= ROOMY;
  }

  /** The middle of a line that begins with a whole pixel. */
  #at(place: number): number {
    return Math.round((place * this.size) / DESIGN) + (this.width % 2) / 2;
  }

  /** A closed shape with a white body. */
  shape(points: readonly Point[]): string {
    const { line, body, rim } = this.#palette;
    const path = `${this.#path(points)}z`;
    const around =
      rim === null
        ? ''
        : `<path d="${path}" fill="none" stroke="${rim}" stroke-width="${this.width * 2}"/>`;
    return `${around}<path d="${path}" fill="${body}" stroke="${line}" stroke-width="${this.width}"/>`;
  }

  line(...points: readonly Point[]): string {
    return `<path d="${this.#path(points)}" fill="none" stroke="${this.#palette.line}" stroke-width="${this.width}"/>`;
  }

  /** A stroke that catches the eye. */
  mark(...points: readonly Point[]): string {
    const width = Math.round(this.width * 1.5);
    return `<path d="${this.#path(points)}" fill="none" stroke="${this.#palette.accent}" stroke-width="${width}"/>`;
  }

  bar(left: number, top: number, right: number, bottom: number): string {
    const [x, y] = [left, top].map((place) => Math.round((place * this.size) / DESIGN));
    const [x2, y2] = [right, bottom].map((place) => Math.round((place * this.size) / DESIGN));
    const [width, height] = [(x2 ?? 0) - (x ?? 0), (y2 ?? 0) - (y ?? 0)];
    return `<rect x="${x ?? 0}" y="${y ?? 0}" width="${width}" height="${height}" fill="${this.#palette.accent}"/>`;
  }

  #path(points: readonly Point[]): string {
    return points
      .map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${this.#at(x)} ${this.#at(y)}`)
      .join('');
  }
}

type Point = readonly [x: number, y: number];

const square = (left: number, top: number, right: number, bottom: number): readonly Point[] => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];

/** What each icon shows: a sheet with bars; a window with a pane; a ticked box; a written page. */
const DRAWINGS: Readonly<Record<Icon, (pen: Pen) => readonly string[]>> = {
  app: (pen) => [
    pen.shape(square(2, 2, 13, 13)),
    pen.bar(4, 9, 6, 12),
    pen.bar(7, 7, 9, 12),
    pen.bar(10, 4, 12, 12),
  ],
  open: (pen) => [
    pen.shape(square(2, 2, 14, 13)),
    pen.line([9, 2], [9, 13]),
    ...(pen.isRoomy ? [pen.line([2, 5], [9, 5]), pen.line([2, 9], [9, 9])] : []),
    pen.mark([11, 6], [13, 6]),
    ...(pen.isRoomy ? [pen.mark([11, 9], [13, 9])] : []),
  ],
  check: (pen) => [pen.shape(square(2, 2, 13, 13)), pen.mark([4, 8], [7, 11], [11.5, 5])],
  generate: (pen) => [
    pen.shape([
      [3, 1],
      [9, 1],
      [12, 4],
      [12, 14],
      [3, 14],
    ]),
    pen.line([9, 1], [9, 4], [12, 4]),
    pen.mark([5, 8], [10, 8]),
    pen.mark([5, 11], [9, 11]),
  ],
};

/** An icon as SVG. */
export function drawIcon(icon: Icon, size: number, palette: Palette): string {
  const parts = DRAWINGS[icon](new Pen(size, palette));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" stroke-linejoin="miter">${parts.join('')}</svg>`;
}
