import type { Random } from './random';
import { SUBTOTAL_LABELS, TOTAL_LABELS } from './header-words';
import { SECTIONS } from './world-words';
import type { Line } from './world';

/** A row of the body before it has a place; numbers are indices into the body. */
export type BodyRow =
  | {
      readonly kind: 'project';
      readonly line: Line;
      readonly numbering: string;
      readonly indent: number;
      readonly no: number;
    }
  | {
      readonly kind: 'section';
      readonly label: string;
      readonly covers: readonly number[];
      readonly children: readonly number[];
      readonly carries: boolean;
      readonly where: 'name' | 'first' | 'department';
    }
  | {
      readonly kind: 'subtotal';
      readonly label: string;
      readonly covers: readonly number[];
      readonly children: readonly number[];
      readonly where: 'name' | 'first';
    }
  | {
      readonly kind: 'total';
      readonly label: string;
      readonly covers: readonly number[];
      readonly children: readonly number[];
      readonly where: 'name' | 'first';
    }
  | {
      readonly kind: 'memo';
      readonly label: string;
      readonly parent: number;
      readonly share: number;
    }
  | { readonly kind: 'blank' }
  | { readonly kind: 'header' }
  | { readonly kind: 'note'; readonly label: string };

export type BodyKind =
  | 'plain'
  | 'sections'
  | 'sections-bare'
  | 'subtotals-below'
  | 'subtotals-above'
  | 'department-above'
  | 'memo'
  | 'nested'
  | 'classified'
  | 'spaced'
  | 'pages';

export interface BodyOptions {
  readonly kind: BodyKind;
  readonly total: 'bottom' | 'top' | 'none';
  readonly numbering: 'none' | 'dot' | 'comma' | 'bracket' | 'circle';
  readonly isWithNo: boolean;
}

const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const CLASSES = [
  ['201', '一般公共服务支出'],
  ['205', '教育支出'],
  ['208', '社会保障和就业支出'],
  ['210', '卫生健康支出'],
  ['213', '农林水支出'],
] as const;
const CIRCLES = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

function numberText(style: BodyOptions['numbering'], no: number): string {
  switch (style) {
    case 'none':
      return '';
    case 'dot':
      return `${String(no)}.`;
    case 'comma':
      return `${String(no)}、`;
    case 'bracket':
      return `（${String(no)}）`;
    case 'circle':
      return CIRCLES[no - 1] ?? `${String(no)}.`;
  }
}

/** Groups of neighbouring lines, by department where asked. */
function groupsOf(
  random: Random,
  lines: readonly Line[],
  kind: BodyKind,
): { label: string; lines: Line[] }[] {
  if (kind === 'subtotals-below' || kind === 'department-above' || kind === 'subtotals-above') {
    const names = [...new Set(lines.map(({ department }) => department))];
    return names.map((label) => ({
      label,
      lines: lines.filter(({ department }) => department === label),
    }));
  }
  const count = Math.min(random.int(2, 4), Math.max(1, Math.floor(lines.length / 2)));
  const labels = random.sample(SECTIONS, count);
  const projects = [...new Set(lines.map(({ project }) => project))];
  return labels.map((label, i) => ({
    label,
    lines: lines.filter(
      ({ project }) =>
        Math.min(count - 1, Math.floor((projects.indexOf(project) * count) / projects.length)) ===
        i,
    ),
  }));
}

/** Lays lines out as rows of a body. */
export function buildBody(random: Random, given: readonly Line[], options: BodyOptions): BodyRow[] {
  const { kind } = options;
  const rows: BodyRow[] = [];
  const where = random.chance(0.55) ? 'first' : 'name';
  const all: number[] = [];
  const top: number[] = [];
  const totalLabel = random.pick(TOTAL_LABELS);
  const total = {
    kind: 'total',
    label: totalLabel,
    covers: [] as number[],
    children: [] as number[],
    where,
  } as const;
  if (options.total === 'top') rows.push(total);
  let running = 0;
  let local = 0;
  let last = -1;
  const project = (line: Line, indent: number): number => {
    if (line.project !== last) {
      running += 1;
      local += 1;
      last = line.project;
    }
    const numbering = numberText(
      options.numbering,
      kind === 'plain' || kind === 'pages' || kind === 'spaced' ? running : local,
    );
    rows.push({ kind: 'project', line, numbering, indent, no: running });
    all.push(rows.length - 1);
    return rows.length - 1;
  };
  if (kind === 'plain' || kind === 'memo' || kind === 'pages' || kind === 'spaced') {
    const size = random.int(5, 12);
    let page: number[] = [];
    given.forEach((line, i) => {
      const index = project(line, 0);
      top.push(index);
      page.push(index);
      if (
        kind === 'spaced' &&
        random.chance(0.15) &&
        i + 1 < given.length &&
        given[i + 1]?.project !== line.project
      )
        rows.push({ kind: 'blank' });
      if (kind === 'memo' && random.chance(0.3) && line.amounts.originalBudget > 0) {
        const one = `${random.pick(['其中：', '　其中：', '其中:', '   其中：'])}${random.pick(['企业退休', '上级补助', '劳务费', '设备购置', '宣传费', '本级配套'])}`;
        rows.push({
          kind: 'memo',
          label: one,
          parent: index,
          share: random.pick([0.25, 0.5, 0.6]),
        });
      }
      if (kind === 'pages' && (i + 1) % size === 0 && i + 1 < given.length) {
        if (random.chance(0.6)) {
          rows.push({
            kind: 'subtotal',
            label: random.pick(['本页小计', '本页合计', '页小计', '小计']),
            covers: page,
            children: page,
            where,
          });
        }
        page = [];
        rows.push({ kind: 'header' });
      }
    });
    // Totals never add page subtotals: they add projects.
  } else {
    const groups = groupsOf(random, given, kind).filter((group) => group.lines.length > 0);
    const style = random.pick(['一、', '（一）', '一、', 'bare', '一.'] as const);
    const subtotal = random.pick(SUBTOTAL_LABELS);
    const classed = random.pick(['', ' ', '-']);
    const isDeep = random.chance(0.4);
    groups.forEach((group, g) => {
      local = 0;
      const head =
        style === 'bare' ? group.label : `${style.replace('一', CHINESE[g] ?? '十')}${group.label}`;
      const covers: number[] = [];
      const children: number[] = [];
      if (
        kind === 'sections' ||
        kind === 'sections-bare' ||
        kind === 'nested' ||
        kind === 'classified'
      ) {
        const isBare = kind === 'sections-bare';
        // A bare name that carries no amounts must still look like a head: numbered.
        const code = CLASSES[g % CLASSES.length];
        const label =
          kind === 'classified'
            ? `${code?.[0] ?? ''}${classed}${code?.[1] ?? ''}`
            : isBare && style === 'bare'
              ? `${CHINESE[g] ?? '十'}、${group.label}`
              : head;
        const at = rows.length;
        rows.push({ kind: 'section', label, covers, children, carries: !isBare, where });
        if (!isBare) top.push(at);
      }
      if (kind === 'subtotals-above' || kind === 'department-above') {
        top.push(rows.length);
        if (kind === 'department-above')
          rows.push({
            kind: 'section',
            label: group.label,
            covers,
            children,
            carries: true,
            where,
          });
        else
          rows.push({
            kind: 'subtotal',
            label: subtotal.replace('{}', group.label),
            covers,
            children,
            where,
          });
      }
      if ((kind === 'nested' || (kind === 'classified' && isDeep)) && group.lines.length > 3) {
        const middle = Math.ceil(group.lines.length / 2);
        [group.lines.slice(0, middle), group.lines.slice(middle)].forEach((part, p) => {
          local = 0;
          const own: number[] = [];
          children.push(rows.length);
          rows.push({
            kind: 'section',
            label:
              kind === 'classified'
                ? `${CLASSES[g % CLASSES.length]?.[0] ?? ''}0${String(p + 1)}${classed}${random.pick(['行政运行', '事业运行', '其他支出', '专项业务'])}`
                : `（${CHINESE[p] ?? '十'}）${random.pick(SECTIONS)}${String.fromCharCode(65 + g * 2 + p)}`,
            covers: own,
            children: own,
            carries: true,
            where,
          });
          for (const line of part) own.push(project(line, 2));
          covers.push(...own);
        });
      } else {
        for (const line of group.lines) {
          const index = project(line, kind === 'subtotals-below' ? 0 : 1);
          covers.push(index);
          children.push(index);
        }
      }
      if (kind === 'subtotals-below') {
        top.push(rows.length);
        rows.push({
          kind: 'subtotal',
          label: subtotal.replace('{}', group.label),
          covers,
          children,
          where,
        });
      }
      if (kind === 'sections-bare') top.push(...covers);
    });
  }
  total.covers.push(...all);
  total.children.push(...top);
  if (options.total === 'bottom') rows.push(total);
  return rows;
}
