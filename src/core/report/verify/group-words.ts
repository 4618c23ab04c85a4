/** Behind the name of a group in the label of its subtotal. */
export const GROUP_TAIL_WORDS = /(?:小计|合计|[:：])+$/;

/** Labels too short or too common to be known again in a text. */
export const PLAIN_GROUP =
  /^.{0,2}$|^(?:其他|其它|项目|基本|本年|当年|全年|上年|财政|一般|专项|部门|单位|资金|经费|预算)*(?:支出|项目|资金|经费|预算|小计|合计)?$/;

/** Between the name of a group and the number of its projects. */
export const GROUP_TO_COUNT = /^(?:类|的|共|有|共有|包括|安排|实施|\s)*$/;

/** So many of the projects by their rates: 3个执行率超过90%, 有2个项目预算执行率低于95%; group 1 is the number. */
export const COUNT_OF_RATES =
  /(?<![\d.第])(\d{1,4}|[一二两三四五六七八九十]{1,3})\s?(?:个|项)(?:项目)?(?:的)?(?:资金|预算)?(?:执行率|支出率|支出进度|执行进度)(?:均|都)?(?:为|在|达到|达)?\s?(?:超过|高于|大于|不?低于|不足|不到|未达到|未达|达到|达)?\s?$/;
