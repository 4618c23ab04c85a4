import { SPOKEN } from './number-words';

/** Behind the last number of a condition: so many projects meet it; group 1 is the number. */
export const COUNT_BEHIND = new RegExp(
  `^(?:\\(含\\)|及)?(?:以上|以下|以内|之内|之间)?(?:的)?(?:项目)?(?:共计|共有|只有|仅有|有|共|为|仅)?\\s?(\\d{1,4}|${SPOKEN})\\s?(?:个|项)(?=[，。；、）)]|$|项目|\\s)`,
);

/** Before the first number of a condition: so many projects meet it; group 1 is the number. */
export const COUNT_BEFORE = new RegExp(
  `(?<![\\d.第])(\\d{1,4}|${SPOKEN})\\s?(?:个|项)项目(?:的)?(?:单个)?(?:项目)?(?:金额|预算|资金|支出|预算金额|预算数|支出数)?(?:均|都)?(?:已)?(?:达到|达|超过|高于|大于|不?低于|不少于|不足|未达到|未超过|不超过|不到|少于|在)\\s?$`,
);

/** What may stand between two numbers of one condition. */
export const CONDITION_JOIN =
  /^(?:\(含\)|以上|及|但|且|、|，|\s|至|到|—|－|-|~|～|不足|未达到?|不到|低于|小于|不超过|高于|大于|超过|不低于)*$/;

/** Those that spent nothing are counted for themselves. */
export const COUNTS_UNSPENT = /未(?:支出|执行|列支|使用|启动|开展)|没有支出|零支出/;

/** Conditions of another money, of another time or of a part of the projects. */
export const OTHER_CONDITION =
  /上年|去年|明年|下年|单价|人均|户均|标准|收入|发放|节约|投资|合同|采购|结余|调整|追加|调减|增|降|占|比重|比例|满意|合格|完成率|其余|其他/;

/** Between a rate and the names of those that have it. */
export const NAMES_THOSE =
  /^(?:\(含\)|及)?(?:以上|以下)?的(?:项目)?(?:只有|仅有|有|是|为|包括)[：:\s]*$/;
