import type { Measure } from './measure-words';
import type { SheetBook } from './sheet-book';
import type { Subject } from './subject';

const MEASURES: Readonly<Partial<Record<Measure, string>>> = {
  originalBudget: '年初预算',
  adjustedBudget: '全年预算',
  budget: '预算',
  funds: '资金',
  adjustment: '预算调整',
  increase: '追加',
  decrease: '调减',
  adjustedOrAdjustment: '调整预算',
  carryover: '上年结转',
  carriedOver: '结转',
  expenditure: '支出',
  balance: '结余',
  shortfall: '比预算少支出',
  excess: '超预算支出',
  fundsReceived: '到位资金',
  executionRate: '执行率',
  balanceRate: '结余率',
  share: '占比',
  changeRate: '增减幅度',
  largest: '单个项目最高金额',
  smallest: '单个项目最低金额',
};

/** What an amount measures, in words; empty where nothing tells. */
export function nameOfMeasure(measure: Measure | null): string {
  return measure === null ? '金额' : (MEASURES[measure] ?? '金额');
}

/** Whom a statement speaks of, in words; the joint of a phrase that goes on. */
export function nameOfSubject(subject: Subject, { projects }: SheetBook): string {
  switch (subject.kind) {
    case 'whole':
      return '全部项目的';
    case 'department':
      return `“${subject.name}”的`;
    case 'part':
    case 'unknown':
      return '的';
    case 'projects': {
      const names = subject.projects.map((index) => projects[index]?.name ?? '');
      return `“${names.slice(0, 3).join('、')}${names.length > 3 ? '等' : ''}”的`;
    }
  }
}

/** A list of names, the first few of many. */
export function shortList(names: readonly string[], most = 3): string {
  return names.slice(0, most).join('、') + (names.length > most ? `等${names.length}个项目` : '');
}
