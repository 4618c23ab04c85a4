/** Words that make all projects the subject, wherever they stand. */
export const ALL_PROJECTS =
  /(?<!占)(?:(?:各|各个|所有|全部|全体|上述|以上|该|这|此)(?:的)?(?:预算|支出)?项目|(?<!个|其余|其他|其它|余下|剩余)项目(?:支出|资金|经费|预算)?(?:总额|总计|合计|共计|总)|(?<!个|其余|其他|其它|余下|剩余)项目(?:支出|资金|经费)(?:预算)?(?=(?:总|共|合|全年|年初|实际|支出|执行|安排|预算|结余))|全部资金|所有资金|各项资金)/g;

/** Those that were not named before; groups 1 and 2 are how many. */
export const REST_OF_PROJECTS =
  /(?:其余|其他|其它|余下|剩余|另外)(?:的)?(?:(\d{1,4}|[一二两三四五六七八九十]{1,3})\s?(?:个|项))?(?:的)?(?:预算|支出)?项目|(?:其余|其他|其它)(?:(\d{1,4}|[一二两三四五六七八九十]{1,3})\s?(?:个|项))?(?=(?:的)?(?:均|都|全部))/g;

/** Words of a sum: of the projects just named, else of all. */
export const SUM_WORD = /(?<!公)共计|合计|总计|总共|(?<!公)共(?!同)|累计|总额|总(?!结|体)/g;

/** A clause that only sums up. */
export const SUM_ALONE = /^[\s，,]*(?:共|共计|合计|总计|总共|一共)(?:为|需|计)?\s*$/;

/** Words of the unit itself. */
export const UNIT_SUBJECT =
  /我(?:局|单位|中心|委|院|校|所|站|办|厅|处|部|镇|乡|街道)|本(?:单位|部门|局|中心|级)|部门|单位/g;

/** What makes an amount one of several projects in the order of their names. */
export const RESPECTIVELY = '分别';

/** Opens the parts of what was said before. */
export const AMONG = /其中|含/;

/** Where a list of names goes on. */
export const NAME_JOIN =
  /^[\s、和及与，,“”"《》项目]*(?:以及|和|及|与|、)[\s、“”"《》]*$|^[\s、“”"《》]+$/;

/** Directly behind or before an amount of a project, nothing but this: then the amount is the project's without any word of measure. */
export const BESIDE =
  /^[\s()（：:，,为共计达有均都同“”"《》]*(?:项目|[一这][一个项]*[项个]?就?)?(?:资金|经费)?[\s()（：:为共计达有均都同]*$/;

/** What may stand between a subject and its sum; anything else is summed up for itself. */
export const BESIDE_SUM =
  /^(?:[\s()（）：:，,、等“”"《》]|项目|资金|经费|金额|以上|上述|全年|年度|本年|当年|\d{4}年(?:度)?|[一二两三四五六七八九十\d]+[个项类])*$/;

/** The sentence lists rates of execution, and no other share. */
export const LISTS_RATES =
  /^(?=[^。；]*(?:执行率|支出率|执行进度|支出进度))(?![^。；]*(?:占|增|降|比重|满意|覆盖|合格|完成率|提高))/;

/** Words by which a clause claims the sum of all. */
export const SUM_OF_ALL = /合计|总计|共计|总额|共/;

/** Between the last of several amounts and their sum. */
export const SUM_OF_LIST =
  /^[\s，,、；;。)）]*(?:以上|上述)?(?:[一二三四五六七八九十两\d]{1,3}(?:个|项))?(?:项目|资金|经费)*(?:支出|预算|结余|金额|加起来|相加)*(?:合计|共计|总计|总共|一共)(?:支出|预算|结余|金额|资金|为|达)*\s?$/;

/** A noun at the beginning of a clause that money goes to, before what it was given or cost; group 1. */
export const OTHER_NOUN =
  /(?:^|[，：:、；]|其中[：:]?)\s*(?:其中|另有|另)?((?:\d{4}年(?:度)?)?[\u4e00-\u9fa5]{2,16}?(?:经费|费用|费|资金|款|补助|补贴|工资|薪酬|津贴|采购|工程|购置|项目))(?=年初|全年|年度|预算|实际|支出|安排|执行|列支|使用|共|为|约|\s?\d)/g;

/** A name of this tail is given to projects; others are parts of an expenditure. */
export const STRANGE_NAME = /(?:[\u4e00-\u9fa5]{2}(?:经费|专项资金|补助资金|补贴资金|专项经费))$/;

/** Phrases that begin so or hold this are no noun of their own. */
export const NO_NOUN =
  /项目(?:资金|经费|支出)|^(?:\d{4}年(?:度)?)?(?:[一二两三四五六七八九十]{1,3}|\d{1,4})[个项]|^(?:\d{4}年(?:度)?)?(?:申请|争取|新增|增加|减少|落实|拨付|支付|可用|占|较|比|与|在|对|由|全部|各项|各|项目|本级|财政|预算|年度|实际|该|此|上述|资金|年中|年初|全年|所有|本|我|共|其中|累计|单个|每|当年|下达|安排|到位|追加|结余|结转|沉淀|闲置|上年|上级|其他|其它|区级|市级|省级|县级|中央|用于|主要|将|拟)|局|单位|中心/;

/** Beside these, expenditure on projects is a kind of money and not what was spent. */
export const BESIDE_BASIC = /基本支出|总收入|收入预算|收入总额|预算收入/;

/** Before the name of what people are given: it names a benefit and not the project that pays it. */
export const GIVEN_TO_PEOPLE = /(?:发放|领取|享受|兑现|补发)(?:给|了|到)?(?:[^，。；、]{0,10}的)?$/;

/** Kinds of expenditure of an office that are no projects. */
export const OFFICE_EXPENSE = /三公|人员经费|公用经费|办公经费|会议|差旅|接待|日常/;
