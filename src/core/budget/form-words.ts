/** Label of the project's name on a 项目支出绩效自评表. */
export const FORM_NAME_LABEL = /^项目名称[:]?$/;

/** Without this sign a text is no such label, however it is written. */
export const FORM_NAME_SIGN = '名';

/** Labels of who carries the project out. */
export const FORM_UNIT_LABEL = /^(?:实施单位|项目单位|项目实施单位|预算单位)(?:\(.{1,6}\))?[:]?$/;

/** Labels of the row that holds the project's whole funds. */
export const FORM_TOTAL_LABEL = /(?:年度)?(?:资金|预算)?(?:总额|总计|合计)[:]?$/;

/** Label over the funds of a form, which often carries the unit. */
export const FORM_FUNDS_LABEL = /^(?:项目资金|资金情况|预算执行情况|项目预算|资金投入)/;
