import type { SelfEvaluation } from '../../evaluation/self-evaluation';
import type { SheetPlan, TakeRow } from '../../sheet/plan';
import type { NumberWriter } from '../amount-content';
import { tablePrint } from '../look';
import { reportDate } from '../report-date';
import { COMMON_TEXT, PAGE_FOOTER } from '../report-text';
import { createSheetDraft, type SheetFrame } from '../sheet-draft';
import { drawForm } from './draw-form';
import type { FormLayout } from './form-layout';

/** What the sheet of forms is drawn from. */
export interface FormSheetInput {
  readonly evaluation: SelfEvaluation;
  readonly layout: FormLayout;
  readonly name: string;
  readonly numbers: NumberWriter;
}

/** 项目支出绩效自评表: the official form, one for each project, each on a page of its own. */
export function planForms(input: FormSheetInput, take?: TakeRow): SheetPlan {
  const { evaluation, layout, numbers } = input;
  const draft = createSheetDraft(take);
  const frame: SheetFrame = {
    key: 'form',
    name: input.name,
    columnWidths: layout.columns,
    tabColor: '5B6E8C',
    print: tablePrint(layout.orientation, PAGE_FOOTER),
  };
  draft.begin(frame);
  const date = `${COMMON_TEXT.date}${reportDate(evaluation)}`;
  let row = 0;
  for (const evaluated of evaluation.projects) {
    if (row > 0) draft.breakBefore(row);
    row = drawForm(draft, row, { layout, evaluation, evaluated, numbers }, date);
    draft.settle(row);
  }
  return draft.finish(frame);
}
