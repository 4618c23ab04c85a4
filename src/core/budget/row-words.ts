/** A row label that is a total over everything above or below it (normalised, without numbering and unit). */
export const TOTAL_LABEL =
  /^(?:(?:本年|全年|年度|全部|支出|预算|项目|项目支出|项目数|资金|经费|金额|本表|本单位|全局|全市|全区|全县|单位|部门|各项|以上|总)*(?:合计|总计|共计|总额|总和|总数|合計)(?:数|金额|额)?|合计数|总合计|合计总计|合计[:：]?|累计|本年累计|年度资金总额|资金总额|项目支出总计|全局合计|小计合计|总|(?:合计|总计)[:：(（]?共?\d{1,4}[个项][^:：]{0,6}[)）]?)$/;

/** A row label that sums a part: 小计, 养老科小计, 其中小计, 财政拨款合计. */
export const SUBTOTAL_LABEL =
  /^(?:(?:.{0,20}[^总])?(?:小计|分计|本页计)(?:数|金额)?|(?:小计|分计)[(（:：].{1,20})$/;

/** A subtotal as a pivot table writes it: 规划科 汇总. The blank tells it from a project such as 数据汇总. */
export const PIVOT_SUBTOTAL = /^\S.{0,30}\s汇总\s{0,4}$/;

/** A label that names what it sums and then says so: 养老科合计, 工伤类总计. */
export const NAMED_TOTAL_LABEL = /^.{1,24}(?:合计|总计|共计)(?:数|金额)?$/;

/** The word for a grand total, which stands above 合计. */
export const GRAND_TOTAL_LABEL = /总计|总合计|合计总计|总和/;

/** A subtotal of a printed page, which follows no group. */
export const PAGE_TOTAL_LABEL = /^(?:本页|此页|页|每页|本頁).{0,2}(?:小计|合计|计)/;

/** A running sum over all pages so far, at the end of a page or carried to the top of the next. */
export const RUNNING_TOTAL_LABEL =
  /^(?:(?:本页)?累计|(?:过|转|接|入)(?:次|下)(?:一)?页|承(?:前|上)(?:一)?页|接(?:前|上)(?:一)?页|(?:前|上)(?:一)?页(?:结转|转来))$/;

/** A row that names a part of the row above it. */
export const MEMO_LABEL = /^(?:其中|其 中|含|减|加|包括|其中含)[:：、]|^其中(?!小计|合计)/;

/** A row that says to take something away or to add it: 减：上缴统筹. */
export const DEDUCTION_LABEL = /^[减加][:：]/;

/** The word that takes away. */
export const LESS = '减';

/** Rows below or above a table that explain, sign or come from a system. */
export const NOTE_LABEL =
  /^(?:注|备注|说明|附注|填表说明|填报说明|编制说明|单位负责人|部门负责人|负责人|分管领导|财务负责人|会计|出纳|主管|制表|制表人|编制人|填表|填表人|填报|填报人|经办|经办人|审核|审核人|复核|复核人|审批|审定|签字|盖章|联系人|联系电话|电话|日期|填报日期|填报时间|编制日期|打印|导出|查询|系统|数据来源|备查|第\d+页|共\d+页|单位\(|领导签|科室负责人|报送|附件|(?:合计|总计|金额|人民币)?[(（]?(?:人民币|金额)?大写)[\w\W]*?(?:[:：(]|$)/;

/** A line of signatures or dates, which a phone number or a date beside it makes no row of amounts: 填表人:王丽. */
export const SIGNATURE_LINE =
  /^(?:(?:单位|部门|科室|财务|项目|分管|主管)?(?:负责人|领导)|会计|出纳|制表人?|编制人?|填表人?|填报人?|经办人?|审核人?|复核人?|审批人?|联系人|联系电话|电话|(?:填报|填表|编制|制表|打印|报送)(?:日期|时间))(?:\([^()]{1,6}\))?[:：]/;

/** A mark that a line holds labels with colons, as signature lines do. */
export const COLON = /[:：]/;

/** What opens a line beneath the heads that says how to fill the columns in. */
export const INSTRUCTION_LINE = /^[(（]?(?:填[写表报]|编制|取数|统计)?(?:说明|要求|口径)[)）]?$/;

/** A short label with a colon, and what is filled in behind it. */
export const LABELLED = /^[^:：\d]{1,8}[:：][^:：]{0,20}$/;

/** Numbering of rows by level: 一、 then (一) then 1. then (1) then ①. */
export const NUMBERING_LEVELS: readonly RegExp[] = [
  /^第?[一二三四五六七八九十]{1,3}(?:、|[.．](?!\d))|^第[一二三四五六七八九十]{1,3}[类部章节]/,
  /^[（(][一二三四五六七八九十]{1,3}[)）]/,
  /^\d{1,3}(?:、|[.．](?!\d)|[.．](?=(?:19|20)\d{2}年))/,
  /^[（(]\d{1,3}[)）]|^\d{1,3}[)）]/,
  /^[①-⑳⑴-⒇]/,
];

/** Words that no number or code is: at least two Chinese characters running. */
export const GROUP_LABEL = /[\u4e00-\u9fa5]{2}/;

/** Words at the end of a label that heads a group. */
export const GROUP_TAIL =
  /(?:类|科|股|处|室|部|所|中心|科室|单位|支出|经费类|项目|资金|拨款|基金)$/;

/** Words at the end of a label that an office or a class has and no name of a project. */
export const OFFICE_TAIL = /(?:类|科|股|处|室|部|所|局|院|校|站|队|办|中心|单位|街道|乡|镇)$/;

/** Heads of code rows: 栏次, 甲, 乙. */
export const CODE_ROW_CELL =
  /^(?:栏次|行次|序号|列次|栏目|甲|乙|丙|丁|戊|—|-|\*{1,3}|[A-Z]|\d{1,2}|[(]?\d{1,2}[)]?|\d{1,2}[=＝].{1,30}|[A-Z][=＝].{1,30}|[(]\d{1,2}[)][=＝].{1,30}|[=＝]?\(?\d{1,2}\)?(?:[-+*/×÷]\(?\d{1,2}\)?)+%?)$/;

/** A cell of a code row that declares how its column is computed. */
export const CODE_FORMULA = /^[(]?([A-Z]|\d{1,2})[)]?[=＝](.{1,30})$/;

/** Lines of system exports above the heads. */
export const QUERY_LINE =
  /^(?:查询|导出|打印|系统|制表|当前用户|登录|报表|统计|检索|筛选|数据)[^:：]{0,8}[:：]/;

/** The title of a table in a cell of its own. */
export const TABLE_TITLE = /^.{6,60}(?:表|一览|台账|台帐|清单)(?:[(（].{1,20}[)）])?$/;

/** A line that a title ends with. */
export const TITLE_TAIL =
  /(?:表|情况|明细|汇总|一览|清单|报告|统计|台账|台帐|方案|计划|预算|决算)(?:[(（].{1,20}[)）])?$/;

/** A number in Chinese that stands alone in a column of numbers. */
export const CHINESE_NUMBER = /^[一二三四五六七八九十]{1,3}[、.．]?$/;

/** The same in brackets, a level deeper. */
export const CHINESE_NUMBER_IN_BRACKETS = /^[(（][一二三四五六七八九十]{1,3}[)）]$/;

/** Labels over the expenditure on people and offices, and over that on projects, in a table of all expenditure. */
export const BASIC_SPENDING = /^基本支出(?:小计|合计)?[:：]?$/;
export const PROJECT_SPENDING = /^项目支出(?:小计|合计)?[:：]?$/;
