import { SPOKEN } from './number-words';

/** So many projects, number first; groups: number, what stands between number and 项目. */
export const COUNT_FIRST = new RegExp(
  `(?<![\\d.第])(\\d{1,4}|${SPOKEN})\\s?(?:余|多)?(?:个|项|类)([\\u4e00-\\u9fa5]{0,8}?)项目(?!组|部|负责|类别|单位|经理|主管|内容|名称|支出绩效)`,
  'gu',
);

/** So many projects, number last; groups: what stands before 项目, number. */
export const COUNT_LAST = new RegExp(
  `([\\u4e00-\\u9fa5]{0,6})项目(?:支出|资金|预算)?(?:总数|数量|个数|总量|数)?\\s?(?:一共有|一共|共有|共计|总共|合计|总计|共|为|有|达|：|:)?\\s?(\\d{1,4}|${SPOKEN})\\s?(?:个|项)(?![\\u4e00-\\u9fa5]{0,8}项目|方面|月|工作日|环节|阶段|子|指标|人|问题)`,
  'gu',
);

/** Words between number and 项目 that leave all projects meant. */
export const PLAIN_KIND =
  /^(?:预算|支出|财政|财政支出|预算支出|部门|部门预算|绩效|自评|绩效自评|绩效评价|本级|区级|县级|市级|省级|具体|的|单位)*$/;

/** Words before 项目 that leave all projects meant; others make a part of them. */
export const PLAIN_BEFORE =
  /(?:^|年|年度|预算|支出|财政|单位|部门|局|中心|本级|绩效|自评|管理|负责|实施|共有|涉及|安排|纳入|所有|全部|共|有|委|院|校|所|站|办|(?:自评|评价|管理|实施|负责|承担|安排|批复|预算|范围|计划|清单)的)$/;

/** Before a count: it counts a part only. */
export const PART_BEFORE =
  /其中|这$|(?:%|元)(?:\(含\))?(?:以上|以下|以内)?的$|最[大高多好快优小低少慢差](?:的)?(?:前)?$|(?:各|分别)(?:自|有|为)?$|项目(?:之)?中(?:，|,)?(?:的|有)?$|另有|另外|其余|其他|其它|还有|剩余|余下|除|仅有|每|单|某|任|等(?=\s*$)|(?:科|股|室|处|中队|大队)(?:牵头|负责|实施|承担)?(?:的|了)?$|^\s*有$|(?:较[大小多少高低]|重点|主要|部分|典型|个别)的?$|(?:制定|制订|修订|完善|出台|建立)$/;

const SPEND = '(?:执行|支出|列支|支付|使用|花|用)';
const NOT = '(?:未|没有?|尚未|不)';

/** Behind a count: what these projects are or did; with the status that is counted. */
export const PREDICATES: readonly (readonly [RegExp, Predicate])[] = [
  [
    /^[^，。；]{0,10}(?:未|没有?|无|不)[^，。；]{0,4}(?:调整|追加|调增|调减|追减|调剂)/,
    'unadjusted',
  ],
  [
    new RegExp(`^[^，。；]{0,6}${NOT}(?:全部|完全)?(?:${SPEND}|完成)(?:完毕|完成|完)`),
    'incomplete',
  ],
  [/^[^，。；]{0,6}(?:未|没有|尚未)(?:支出|执行|列支|使用|开展|实施|启动)/, 'none'],
  [/^[^，。；未没无不]{0,6}(?:超预算|超支|超出(?:全年)?预算|突破(?:全年)?预算)/, 'over'],
  [
    new RegExp(
      `^[^，。；]{0,8}(?:全部|均|都|已|全额)?[^，。；]{0,4}${SPEND}(?:完毕|完成|完)(?![^，。；]{0,4}%)`,
    ),
    'complete',
  ],
  [/^[^，。；]{0,10}(?:执行率|支出率)[^，。；\d]{0,6}(?:100(?:\.0+)?%|百分之百)/, 'complete'],
  [/^(?:均|都|已)?(?:实现|完成)?(?:了)?(?:100(?:\.0+)?%|百分之百)(?:执行|支出)/, 'complete'],
  [
    /^[^，。；]{0,8}(?:执行率|支出率)[^，。；\d]{0,6}(?:低于|不足|未达到?|不到)\s?100%/,
    'incomplete',
  ],
  [/^[^，。；]{0,6}(?:有|存在|形成|产生)[^，。；]{0,4}(?:结余|结转)/, 'left'],
  [/^[^，。；]{0,6}(?:追加|调增)(?![^，。；]{0,4}减)/, 'increased'],
  [/^[^，。；]{0,6}(?:调减|追减|核减|压减)/, 'decreased'],
  [
    /^[^，。；]{0,6}(?:发生|有|存在|进行|作|涉及)?[^，。；]{0,6}(?:追加|调增|调减|追减|预算调整|(?:作|做|进行|发生|有所?)了?调整|调整了?(?:预算|资金))/,
    'adjusted',
  ],
];

/** Before a count, where the number comes last: what the counted projects are or did. */
export const STATUS_LEADS: readonly (readonly [RegExp, Predicate])[] = [
  [/(?:未|没有?|无|不)[^，。；]{0,4}(?:调整|追加|调增|调减|追减|调剂)$/, 'unadjusted'],
  [new RegExp(`${NOT}(?:全部|完全)?(?:${SPEND}|完成)(?:完毕|完成|完)(?:预算)?$`), 'incomplete'],
  [/(?:未|没有|尚未)(?:支出|执行|列支|使用|启动)$/, 'none'],
  [/(?<!未|没有|无|不)(?:超预算|超支|超出预算)(?:支出)?$/, 'over'],
  [new RegExp(`(?:全部|均|都|已|全额)?${SPEND}(?:完毕|完成|完)$`), 'complete'],
  [/(?:执行率|支出率)(?:达到|达|为)?(?:100(?:\.0+)?%|百分之百)$/, 'complete'],
  [/(?:有|存在|形成|产生)(?:资金)?(?:结余|结转|结转结余)(?:资金)?$/, 'left'],
  [/(?:追加|调增)(?:预算)?$/, 'increased'],
  [/(?:调减|追减|核减|压减)(?:预算)?$/, 'decreased'],
  [/(?:预算)?(?:有|作|做|进行|发生)?(?:了)?调整$/, 'adjusted'],
];

/** What joins a status and the number of its projects. */
export const STATUS_JOIN =
  /(?:的)?(?:预算)?(?:项目)?(?:共计|共有|只有|仅有|涉及|有|共|为|仅|达)?\s?$/;

/** So many, with nothing counted named behind it. */
export const BARE_COUNT = new RegExp(
  `(?<![\\d.第])(\\d{1,4}|${SPOKEN})\\s?(?:个|项)(?=\\s?(?:[，。；、）)]|$|项目))`,
  'gu',
);

/** So many of those spoken of before, with what they did behind: 3个执行完毕. */
export const SOME_OF_THEM = new RegExp(
  `(?<![\\d.第])(\\d{1,4}|${SPOKEN})\\s?(?:个|项)(?=(?:的)?(?:合计|共|之和|结转|结余|剩余|追加|调|占|金额|执行|支出|列支|支付|使用|实现|完成|达|超|未|没|已|均|都|全|有|为|低|高|预算|资金|年中|在|\\d|[，。；、）)]|$))`,
  'gu',
);

/** Behind a count of all: a part of them follows. */
export const OF_THEM = /^(?:之|当)?中/;

/** Before a number: it counts those that were not yet spoken of. */
export const REST_BEFORE = /(?:其余|其他|其它|另外?|余下|剩余)的?$/;

/** So many others; group 1 is the number. */
export const REST_COUNT = new RegExp(
  `(?:其余|其他|其它|余下|剩余)(?:的)?(\\d{1,4}|${SPOKEN})\\s?(?:个|项)(?:预算|支出)?(?:项目|(?=(?:均|都|全部|未|尚未|已|有结余|[，。；]|$)))`,
  'gu',
);

/** A status that is told of other things than projects. */
export const OTHER_COUNTED = /任务|指标|问题|标段|合同|环节|单位|企业|子项|人员|事项|目标|批次/;

/** What is counted of projects. */
export type Predicate =
  | 'complete'
  | 'incomplete'
  | 'none'
  | 'over'
  | 'left'
  | 'adjusted'
  | 'increased'
  | 'decreased'
  | 'unadjusted';

/** Behind a count: how large these projects are, or of what kind; a part is counted, and the sheet need not tell which. */
export const SOME_PREDICATE =
  /^(?:的)?(?:单个)?(?:金额|预算|资金|支出|预算金额|(?:预算|资金)?(?:执行率|支出率|支出进度|执行进度))?(?:数)?(?:均|都)?(?:已)?(?:达到|超过|未达到?|不?低于|不足|高于|在|不到)\s?\d|^(?:属于|属|系|为(?:上年|以前|延续|新增|跨年|政府采购))/;
