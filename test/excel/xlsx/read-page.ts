import { attributeOf, childOf, textOf, type XmlElement } from '../../../src/files/xml-source';
import {
  DEFAULT_PAGE,
  MARGINS,
  type HeaderFooter,
  type PageState,
  type PageZoom,
} from '../book/sheet-state';

const INCH = 72;

/** Papers by their numbers in the file. */
export const PAPERS: Readonly<Record<string, string>> = {
  1: 'Letter',
  5: 'Legal',
  8: 'A3',
  9: 'A4',
  11: 'A5',
  12: 'B4',
  13: 'B5',
};

const isTrue = (element: XmlElement | undefined, name: string): boolean =>
  element !== undefined && /^(?:1|true)$/.test(attributeOf(element, name) ?? '');

/** How a worksheet part lays out its pages; areas and titles stand in names. */
export function readPage(root: XmlElement, source: string): PageState {
  const margins = childOf(root, 'pageMargins');
  const setup = childOf(root, 'pageSetup');
  const options = childOf(root, 'printOptions');
  const orientation = (setup && attributeOf(setup, 'orientation')) === 'landscape';
  return {
    ...DEFAULT_PAGE,
    orientation: orientation ? 'Landscape' : 'Portrait',
    paperSize: PAPERS[(setup && attributeOf(setup, 'paperSize')) ?? ''] ?? null,
    zoom: readZoom(root, setup),
    centerHorizontally: isTrue(options, 'horizontalCentered'),
    centerVertically: isTrue(options, 'verticalCentered'),
    printGridlines: isTrue(options, 'gridLines'),
    margins: margins ? readMargins(margins) : DEFAULT_PAGE.margins,
    header: readHeader(root, source, 'oddHeader'),
    footer: readHeader(root, source, 'oddFooter'),
  };
}

function readMargins(element: XmlElement): PageState['margins'] {
  const points = MARGINS.map(
    (name) => [name, Number(attributeOf(element, name) ?? 0) * INCH] as const,
  );
  const found = new Map<string, number>(points);
  const of = (name: string): number => found.get(name) ?? 0;
  return {
    left: of('left'),
    right: of('right'),
    top: of('top'),
    bottom: of('bottom'),
    header: of('header'),
    footer: of('footer'),
  };
}

function readZoom(root: XmlElement, setup: XmlElement | undefined): PageZoom {
  const properties = childOf(root, 'sheetPr');
  const fit = properties && childOf(properties, 'pageSetUpPr');
  if (!isTrue(fit, 'fitToPage')) {
    return { scale: Number((setup && attributeOf(setup, 'scale')) ?? 100) };
  }
  const pages = (name: string): number => Number((setup && attributeOf(setup, name)) ?? 1);
  const [across, down] = [pages('fitToWidth'), pages('fitToHeight')];
  return {
    ...(across > 0 && { horizontalFitToPages: across }),
    ...(down > 0 && { verticalFitToPages: down }),
  };
}

/** A header's left, middle and right; what comes before the first mark stands in the middle. */
function readHeader(root: XmlElement, source: string, local: string): HeaderFooter {
  const group = childOf(root, 'headerFooter');
  const element = group && childOf(group, local);
  const parts = { left: '', center: '', right: '' };
  if (!element) return parts;
  const sides = { L: 'left', C: 'center', R: 'right' } as const;
  for (const [, side, text = ''] of textOf(source, element).matchAll(
    /(?:&([LCR])|^)((?:[^&]|&[^LCR])*)/g,
  )) {
    const place = side === 'L' || side === 'R' ? sides[side] : sides.C;
    parts[place] += text;
  }
  return parts;
}
