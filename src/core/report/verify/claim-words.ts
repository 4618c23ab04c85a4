/** A kind of assertion that the sheet can prove wrong. */
export type ClaimKind =
  | 'fullySpent'
  /** All was handed on: paid out, or received in full where the sheet tells what was received. */
  | 'fullyPaid'
  | 'noBalance'
  | 'notSpent'
  | 'withinBudget'
  | 'asOriginal'
  | 'notAdjusted'
  | 'singleSource'
  | 'withoutSource'
  | 'regulationPlanned'
  | 'regulationFollowed';

const ALL = '(?:全部|全额|全数|悉数|均|都)';
const SPEND = '(?:列支|支出|执行|支付|使用|拨付|开支|用|兑付)';
const DONE = '(?:完毕|完成|到位|完|结束|了)';

/** How assertions are made: a quantifier and what is done, or a word for nothing left. */
export const CLAIM_PATTERNS: readonly (readonly [ClaimKind, RegExp])[] = [
  [
    'fullySpent',
    new RegExp(
      `${ALL}[^，。；、]{0,8}?${SPEND}${DONE}|(?:已|以)?${ALL}(?:实现)?(?:列支|支出|支付完|执行完|用完)(?!于|率|标准|范围|合规|合理|严格|按照|管理|的(?!项目)|中|总|合计|共|为)|${SPEND}(?:已)?(?:全部)?完毕|(?:执行|支出|列支|支付)(?:率)?(?:均|都|全部)?(?:达到|达|为|实现)?(?:了)?(?:100(?:\\.0{1,2})?%|百分之百)|100%(?:执行|支出|列支|支付)|${ALL}(?:已)?${SPEND}到位`,
      'gu',
    ),
  ],
  [
    'fullyPaid',
    new RegExp(
      `(?<!财政(?:局|部门|厅|所)?[^，。；]{0,6})(?:(?:均|都)?(?:已)?(?:全部|全额|全数|悉数|足额)(?:按时|及时|按期|按规定|按进度){0,2}|(?:均|都)已(?:按时|及时|按期|足额)?)拨付(?!于|率|标准|范围|合规|到位|完|及时|后|前|时|之|的|给我|到我|至我|给本|到本|至本)`,
      'gu',
    ),
  ],
  [
    'noBalance',
    /(?:(?<!有)无|没有|未产生|未形成|未发生|不存在|并无|零)(?:任何)?(?:资金|年末|项目|预算)?(?:结转结余|结余结转|结转和结余|结转、结余|结转|结余|剩余)(?:资金)?|(?:结余|结转)(?:资金|数|额)?为(?:0|零)/gu,
  ],
  [
    'notSpent',
    /(?:全年|当年|本年|年度|年内)?(?<!元(?:尚|还|仍|暂)?)(?:尚未|未|没有)(?:发生)?(?:支出|执行|列支|支付)(?!完|到位|进度|超|率)|支出(?:数)?为(?:0|零)(?:万元|元)?|(?:执行|支出)率为(?:0|零)%?/gu,
  ],
  [
    'withinBudget',
    /(?:未|没有|无|不存在)(?:发生)?(?:超支|超预算|超出预算|突破预算|超概算|超全年预算)|(?:支出|开支|成本)?(?:均|都)?(?:严格)?控制在(?:全年|年度)?预算(?:数|金额|额度|范围)?(?:以内|之内|内|范围内)/gu,
  ],
  [
    'asOriginal',
    /(?:严格|完全|均|都|全部)?(?:按照|按|依照|遵照|根据)(?:了)?年初(?:部门|批复的|批复|下达的|下达|核定的|核定)?(?:的)?(?:项目)?预算(?:批复)?(?:数|金额|额度|安排|方案|批复)?(?:的)?(?:金额|额度|数额)?(?:开展|进行|执行|列支|使用|安排|控制|组织)?(?:支出|开支|执行|列支|使用)|(?:与|和)年初预算(?:数|金额)?(?:完全)?(?:一致|相符|相同|持平)|(?:未|没有)突破年初预算/gu,
  ],
  [
    'notAdjusted',
    /(?:未|没有|无|不存在|未曾)(?:发生|进行|作|做|涉及|出现|有)?(?:任何|过)?(?:预算|资金|经费|项目预算|年中)?(?:的)?(?:调整|调剂|追加|调增|调减|追减)(?:预算|资金|经费|事项|情况)?(?!后)|(?:预算|资金|经费)(?:全年)?(?:均|都)?(?:未|没有|无)(?:发生|进行|作|做|任何)?(?:调整|调剂|追加|变动|变化)/gu,
  ],
  [
    'singleSource',
    /(?:均|全部|都|全)(?:属于|属|为|系|是|来源于|来自于|来自|由|使用|源于)[^，。；]{0,20}|(?:资金)?来源(?:均|全部|都)(?:为|是|系)[^，。；]{0,16}/gu,
  ],
  [
    'withoutSource',
    /(?:无|没有|不涉及|未安排|不含|未使用)[^，。；无没未不]{0,24}(?:政府性基金|国有资本经营|财政专户|专户资金|自筹资金|单位资金|其他资金|上级补助|转移支付)[^，。；]{0,10}/gu,
  ],
  [
    'regulationPlanned',
    /(?:将|拟|逐步|计划|准备|抓紧|尽快|下一步|正在|着手)[^，。；]{0,20}(?:制定|制订|建立|出台|完善|起草|研究)[^，。；]{0,12}(?:管理办法|资金办法|专项办法)|(?:尚未|未|没有|暂无|尚无|无|缺乏|缺少)(?:单独)?(?:制定|制订|建立|出台|形成)?[^，。；]{0,10}(?:资金|专项|经费)?管理办法/gu,
  ],
  [
    'regulationFollowed',
    /(?:与|和|同)[^，。；]{0,8}管理办法[^，。；]{0,6}(?:相符|一致|吻合)|(?:符合|遵循|遵守|执行|按照|依据|根据|严格按照|严格执行)[^，。；《]{0,8}(?:资金|专项|经费)管理办法/gu,
  ],
];

/** One of several in a comparison with a threshold. */
export const UNIVERSAL = /均|都|全部|皆|每个|各项目|各个|任一|所有|没有|无|单个|最高|最大/;

/** Before an amount that every project is said to reach. */
export const EACH_ABOVE =
  /(?:单个项目|每个项目|各项目|各个项目|所有项目|全部项目)(?:的)?(?:预算|金额|资金|预算金额)?(?:数)?(?:均|都)(?:达到|超过|高于|不低于|不少于|在)?\s?$/;

/** Turns an assertion round or puts it off, where it stands closely before it. */
export const NOT_ASSERTED =
  /(?:未|没有|尚未|不|并非|非|未能|是否|有无|确保|力争|争取|应|应当|要|须|将|拟|如|若|如果|待|直至|避免|防止|杜绝|要求|计划|预计|目标为?|保证|努力|推动|督促|确|防|基本|大部分|绝大部分|部分|多数|接近|几乎)[^，。；]{0,4}$/;

/** Before a claim that nothing was spent: it is one of a part of the money only. */
export const OF_A_PART =
  /(?:成|%|部分|余款|尾款|质保金|保证金|余额|剩余|结余|余下)(?:的)?(?:资金|经费|款项|预算)?(?:至今|尚|还|仍|暂|均|都)?$/;

/** Words that make an assertion one of everybody. */
export const OF_EVERYBODY = /(?<!平)均|都|全部|各|所有|皆|每/;

/** Words that make an adjustment one of money and not of what a project does. */
export const SAYS_MONEY = /预算|资金|经费|追加|调增|调减|追减|金额/;

/** Limits that are none of a project's amount. */
export const OTHER_LIMITS =
  /单价|人均|户均|每|采购限额|公开招标|招标|限额|差|误差|结余|增加|减少|调整|追加|成本/;

/** Behind a claim or a share: it only says which projects are meant. */
export const OF_THOSE = /^(?:以上|以下|及以上|\(含\)以上|\(不含\))?的(?:项目|有|共|为|\s?\d)/;

/** What a sentence sets apart from what it claims. */
export const SET_APART = /除[^。；]{1,120}?(?:之外|以外|外)/;

/** What was left from earlier years is spent: nothing is said of this year's budget. */
export const SPENDS_CARRYOVER =
  /结转(?:结余)?资金|结余资金|以前年度|上年(?:度)?(?:资金|结转)|存量资金/;

/** No project reaches the amount behind. */
export const NONE_REACHES =
  /(?:没有|无|不存在|未有)[^，。]{0,12}(?:达到|达|超过|突破|高于)(?:了)?\s?$/;
