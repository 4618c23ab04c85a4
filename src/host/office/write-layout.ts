import { formatArea, formatCell, type Area } from '../../core/sheet/address';
import { columnPixels } from '../../core/sheet/column-width';
import type { ConditionalFormatPlan, LinkPlan, SheetPlan, StylePlan } from '../../core/sheet/plan';
import { colorOf } from './looks';
import { BYTES_PER_ACTION, contentBytes, smallPiece, type Batch, type Piece } from './pieces';
import { columnLists, rowLists } from '../steps/rectangles';

/** Points of a pixel at 96 dots an inch. */
const POINTS_PER_PIXEL = 0.75;
/** Points; Excel takes no higher row. */
const MAX_HEIGHT = 409.5;
/** Characters that a link's tip may have. */
const MAX_TIP = 255;

/** Widths, heights and merges; Office.js wants widths in points. */
export function layoutPieces(plan: SheetPlan): readonly Piece[] {
  const widths = plan.columnWidths.map((width) => columnPixels(width) * POINTS_PER_PIXEL);
  const heights = plan.rows.map(({ height }) =>
    height === undefined ? undefined : Math.min(Math.max(height, 0), MAX_HEIGHT),
  );
  return [
    ...linePieces(plan.name, columnLists(widths), (format, points) => {
      format.columnWidth = points;
    }),
    ...linePieces(plan.name, rowLists(heights), (format, points) => {
      format.rowHeight = points;
    }),
    ...mergePieces(plan),
  ];
}

function linePieces(
  name: string,
  lists: ReadonlyMap<number, readonly string[]>,
  set: (format: Excel.RangeFormat, points: number) => void,
): readonly Piece[] {
  return [...lists].flatMap(([points, addresses]) =>
    addresses.map((list) => ({
      bytes: BYTES_PER_ACTION + list.length,
      queue: ({ sheet }: Batch) => {
        set(sheet(name).getRanges(list).format, points);
      },
    })),
  );
}

/** Merges within one row that stand under each other are one call: merged across. */
function mergePieces({ name, merges }: SheetPlan): readonly Piece[] {
  const blocks: { area: Area; across: boolean }[] = [];
  const open = new Map<string, { area: Area; across: boolean }>();
  for (const area of [...merges].sort((a, b) => a.top - b.top || a.left - b.left)) {
    const isLine = area.top === area.bottom;
    const key = `${area.left}:${area.right}`;
    const above = isLine ? open.get(key) : undefined;
    if (above && above.area.bottom === area.top - 1) {
      above.area = { ...above.area, bottom: area.bottom };
      continue;
    }
    const block = { area, across: isLine };
    blocks.push(block);
    if (isLine) open.set(key, block);
  }
  return blocks.map(({ area, across }) =>
    smallPiece(1, ({ sheet }) => {
      sheet(name).getRange(formatArea(area)).merge(across);
    }),
  );
}

/** Links inside the workbook. Excel gives them looks of its own, which the plan's styles replace afterwards. */
export function linkPieces(plan: SheetPlan): readonly Piece[] {
  return plan.links.map((link) => {
    const index = plan.rows[link.row]?.cells[link.column]?.style;
    const style = index === undefined ? {} : (plan.styles[index] ?? {});
    return {
      bytes: linkBytes(link, style),
      queue: ({ sheet }) => {
        addLink(sheet(plan.name).getRange(formatCell(link.row, link.column)), link, style);
      },
    };
  });
}

/** Most links bear their own looks, which are one action less each. */
function linkBytes({ target, tip = '' }: LinkPlan, { color, underline }: StylePlan): number {
  const actions = 1 + Number(color === undefined) + Number(underline !== true);
  return BYTES_PER_ACTION * actions + contentBytes([target, tip]);
}

/** A style that says nothing of colour or line gets those of plain text back. */
function addLink(cell: Excel.Range, { target, tip }: LinkPlan, style: StylePlan): void {
  cell.hyperlink = {
    documentReference: target,
    ...(tip !== undefined && { screenTip: tip.slice(0, MAX_TIP) }),
  };
  if (style.color === undefined) cell.format.font.color = colorOf('000000');
  if (style.underline !== true) cell.format.font.underline = 'None';
}

/** Looks that depend on values. Excel puts each new one before the others, so the first comes last. */
export function conditionPieces(plan: SheetPlan): readonly Piece[] {
  return [...plan.conditionalFormats].reverse().map((condition) =>
    smallPiece(5, ({ sheet }) => {
      addCondition(sheet(plan.name), condition);
    }),
  );
}

function addCondition(sheet: Excel.Worksheet, condition: ConditionalFormatPlan): void {
  const { area, formula, color, fill, bold } = condition;
  const { custom } = sheet.getRange(formatArea(area)).conditionalFormats.add('Custom');
  custom.rule.formula = `=${formula}`;
  if (color !== undefined) custom.format.font.color = colorOf(color);
  if (fill !== undefined) custom.format.fill.color = colorOf(fill);
  if (bold !== undefined) custom.format.font.bold = bold;
}
