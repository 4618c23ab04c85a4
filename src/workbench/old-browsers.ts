import '../taskpane/polyfills';
import { PlainSegmenter } from './plain-segmenter';

/** What the spreadsheet expects besides, and Chromium 80 lacks. Imported before everything else of the workbench. */

/** Parts of the size of a font that lie above and below its base line; of fonts for Chinese, which differ little. */
const ABOVE = 0.9;
const BELOW = 0.25;

/** Size of a canvas font in pixels: `bold 16px SimSun`. */
const sizeOf = (font: string): number => Number(/([\d.]+)px/.exec(font)?.[1] ?? 10);

if (!('Segmenter' in Intl)) Object.assign(Intl, { Segmenter: PlainSegmenter });

if (!('fontBoundingBoxAscent' in TextMetrics.prototype)) {
  const { prototype } = CanvasRenderingContext2D;
  const measure = Object.getOwnPropertyDescriptor(prototype, 'measureText')
    ?.value as CanvasRenderingContext2D['measureText'];
  prototype.measureText = function measureText(text: string): TextMetrics {
    const size = sizeOf(this.font);
    return Object.defineProperties<TextMetrics>(measure.call(this, text), {
      fontBoundingBoxAscent: { value: size * ABOVE },
      fontBoundingBoxDescent: { value: size * BELOW },
    });
  };
}
