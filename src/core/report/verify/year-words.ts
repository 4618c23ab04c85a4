/** A year that stands for the whole of it: no month, no document number, no range; the group is the year. */
export const YEAR_SIGNS =
  /(?<![\d〔\[（(《至—\-~～自从])(20\d{2})\s?年(?:度)?(?!\s?\d{1,2}\s?月|以来|起|至|—|-|~|～|底前|[）)〕\]])/g;

/** A sentence that rightly speaks of other years: comparison, history, plans, carry-over, documents. */
export const OTHER_YEAR_RIGHT =
  /上年|去年|往年|历年|近年|相比|同比|比较|较|增长|下降|结转|以来|起|将|拟|计划|预计|下一步|今后|下年|明年|次年|后续|编制[^，。]{0,4}年|规划|《|〔|印发|文件|批复|合同|签订|成立|建立于|始于|立项|启动|延续|实施期|周期|分年度|跨年|截至|截止/;

/** Behind the year, what is reported on. */
export const YEAR_MEANT =
  /^[^，。；]{0,24}(?:项目|预算|支出|绩效|资金|执行|列支|自评|经费|开展|实施|工作|完成|局|单位|中心|委|院|校)/;

/** A title or heading that bears the year of the report. */
export const YEAR_TITLE = /^[^，。；]{0,60}(?:报告|自评|说明|情况)(?:[(（][^)）]{0,20}[)）])*$/;

/** Behind a year and a comma, what is reported on: 2019年，本局共承担7个项目. */
export const REPORT_BEGINS = /^[^，。；]{0,24}(?:项目|预算|支出|绩效|资金|列支|自评)/;
