import type { ColumnWords } from './column-candidates';
import { normalText } from './normal-text';
import { option, question } from './open-question';
import type { QuestionScope } from './open-question';
import type { Question } from './question';
import type { Surroundings } from './surroundings';

/** The month that stands for a whole year. */
export const YEAR_END = 12;
const HALF_YEAR = 6;
const THREE_QUARTERS = 9;

/** Spans and ends of months, in order of trial; the first group is the last month. */
const MONTHS: readonly RegExp[] = [
  /(?:^|\D)0?1月?[-—~至到](\d{1,2})月/,
  /截[至止到]{0,2}(?:(?:19|20)\d{2}年)?(\d{1,2})月/,
  /(?:^|\D)(\d{1,2})月(?:份)?(?:末|底|止)/,
];

/** The month (1 to 11) up to which a text speaks; null for a whole year and for texts without one. */
export function monthInText(text: string): number | null {
  const plain = normalText(text);
  for (const pattern of MONTHS) {
    const month = Number(pattern.exec(plain)?.[1] ?? NaN);
    if (month >= 1 && month <= YEAR_END) return month < YEAR_END ? month : null;
  }
  if (/上半年/.test(plain)) return HALF_YEAR;
  return /前三季度|[1一][-—~至到][3三]季度|三季度末/.test(plain) ? THREE_QUARTERS : null;
}

/** The month that a table's title, the lines above it, its sheet name or its expenditure column is up to. */
export function tableMonth(
  around: Surroundings,
  sheet: string,
  spent: ColumnWords | undefined,
): number | null {
  const texts = [around.title ?? '', ...around.lines, sheet, ...(spent?.head.path ?? [])];
  for (const text of texts) {
    const month = monthInText(text);
    if (month !== null) return month;
  }
  return null;
}

/** Id of the question up to which month the figures are. */
function monthId({ sheet, suffix }: QuestionScope): string {
  return `month:${sheet}${suffix}`;
}

/** The month (1 to 11) that a person said a table speaks of; undefined for a whole year and while it is asked. */
export function toldMonth(scope: QuestionScope, month: number | null): number | undefined {
  const answer = month === null ? YEAR_END : Number(scope.choices.answers[monthId(scope)]);
  return answer < YEAR_END ? answer : undefined;
}

/** Whether the report is of that month or of the whole year, where the table speaks of a month. */
export function askMonth(scope: QuestionScope, month: number | null): Question[] {
  if (month === null || scope.choices.isMonthTold === true) return [];
  return question(scope, {
    id: monthId(scope),
    code: 'R-D09',
    ask: REPORT_MONTH,
    data: { month },
    options: [option(String(month), true), option(String(YEAR_END), false)],
    blocks: 'field',
  });
}

/** The question's `ask`: rules of rates at year end and in mid-year wait for its answer. */
export const REPORT_MONTH = 'report-month';
