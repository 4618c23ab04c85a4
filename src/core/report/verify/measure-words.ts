import { OTHER_MONEY_WORDS } from './other-money-words';

/** What an amount in a narrative measures. `budget` may be the original or the adjusted one; `funds` either, or what was spent. */
export type Measure =
  | 'originalBudget'
  | 'adjustedBudget'
  | 'budget'
  | 'funds'
  /** Whatever the sentence speaks of. */
  | 'amount'
  | 'adjustment'
  | 'increase'
  | 'decrease'
  | 'adjustedOrAdjustment'
  | 'carryover'
  | 'carriedOver'
  | 'expenditure'
  | 'balance'
  /** By how much less was spent than the budget. */
  | 'shortfall'
  /** What was spent beyond the budget. */
  | 'excess'
  | 'fundsReceived'
  | 'executionRate'
  | 'balanceRate'
  | 'share'
  | 'changeRate'
  | 'largest'
  | 'smallest'
  /** Something that the sheet does not tell. */
  | 'foreign';

/** A measure, or the name of a source of funds. */
export type MeasureWord = readonly [string, Measure];

const words = (measure: Measure, list: readonly string[]): readonly MeasureWord[] =>
  list.map((word) => [word, measure] as const);

/** Words that tell what an amount is. Longer words win over shorter ones at the same place. */
export const MEASURE_WORDS: readonly MeasureWord[] = [
  ...words('originalBudget', [
    ...['年初预算', '年初部门预算', '年初批复', '年初安排', '年初核定', '年初下达', '年初项目预算'],
    ...['年初预算批复', '年初预算安排', '年初批复预算', '年初计划', '年初项目支出预算'],
  ]),
  ...words('adjustedBudget', [
    ...[
      '全年预算',
      '调整后预算',
      '调整后的预算',
      '调整后全年预算',
      '预算调整为',
      '调整为',
      '调整后为',
    ],
    ...['调整后', '最终预算', '年度预算', '全年指标', '调整后指标', '调整至'],
  ]),
  ...words('adjustedOrAdjustment', ['调整预算数', '调整预算']),
  ...words('budget', [
    ...[
      '预算',
      '预算安排',
      '预算资金',
      '预算批复',
      '支出预算',
      '安排资金',
      '安排',
      '下达',
      '核定',
      '批复',
    ],
    ...['指标', '批准', '预算总额', '支出预算总额', '经费预算', '资金预算', '预算总计', '预算合计'],
  ]),
  ...words('funds', [
    ...[
      '总投入',
      '投入',
      '总额',
      '资金总额',
      '总资金',
      '项目资金',
      '项目经费',
      '资金规模',
      '经费总额',
      '涉及资金',
    ],
    ...['项目总资金', '资金合计', '资金总计'],
  ]),
  ...words('amount', ['总金额', '金额']),
  ...words('funds', [
    ...['增加到', '增加至', '增长到', '增长至', '增至', '追加到', '追加至', '调增到', '调增至'],
    ...[
      '减少到',
      '减少至',
      '减至',
      '下降到',
      '下降至',
      '降至',
      '调减到',
      '调减至',
      '压减到',
      '压减至',
    ],
  ]),
  ...words('funds', ['增加为', '追加为', '调增为', '减少为', '调减为', '压减为', '核减为']),
  ...words('increase', [
    '追加',
    '调增',
    '增拨',
    '增加',
    '净增',
    '净增加',
    '净追加',
    '净调增',
    '追加预算',
    '调增预算',
    '预算追加',
    '预算调增',
  ]),
  ...words('decrease', [
    '净减',
    '净减少',
    '净调减',
    '净压减',
    '净核减',
    '调减',
    '追减',
    '核减',
    '压减',
    '减少',
    '调减预算',
    '预算调减',
    '收回',
  ]),
  ...words('adjustment', [
    '预算调整',
    '调整',
    '调剂',
    '预算调整数',
    '调整数',
    '净调整',
    '调整金额',
  ]),
  ...words('carryover', [
    '上年结转',
    '上年结转结余',
    '年初结转',
    '以前年度结转',
    '上年结余',
    '年初结转结余',
  ]),
  ...words('carriedOver', ['结转资金', '结转']),
  ...words('expenditure', [
    ...[
      '支出',
      '执行',
      '列支',
      '支付',
      '使用',
      '开支',
      '花费',
      '用款',
      '实支',
      '付款',
      '决算',
      '支用',
      '用掉',
      '用去',
      '用了',
      '花了',
      '花掉',
      '花去',
    ],
    ...[
      '预算执行',
      '执行数',
      '支出数',
      '预算执行数',
      '实际支出',
      '完成支出',
      '实际执行',
      '累计支出',
      '支出总额',
    ],
    ...['支出合计', '支出共计', '支出总计'],
  ]),
  ...words('balance', [
    ...[
      '结余',
      '余款',
      '还剩',
      '只剩',
      '剩下',
      '剩余',
      '余额',
      '未支出',
      '未使用',
      '未执行',
      '节余',
      '结转结余',
      '年末结余',
      '年末结转结余',
    ],
    ...['比预算节约', '较预算节约', '比全年预算节约', '较全年预算节约', '比预算少支出'],
    ...['年末结转', '结转下年', '结余资金', '尚余', '沉淀资金', '沉淀', '闲置资金'],
  ]),
  ...words('excess', [
    ...['超预算', '超全年预算', '超出预算', '超出全年预算', '超预算支出', '超支', '超出'],
    ...['超年度预算', '超出年度预算', '超出部分', '多花', '多支出', '多支'],
  ]),
  ...words('fundsReceived', ['到位', '资金到位', '到位资金', '拨入', '实际到位']),
  ...words('executionRate', [
    ...[
      '执行率',
      '支出率',
      '支出进度',
      '执行进度',
      '资金使用率',
      '列支率',
      '支付率',
      '资金支付率',
      '预算执行率',
    ],
    ...[
      '预算完成率',
      '支出完成率',
      '资金执行率',
      '支付进度',
      '使用进度',
      '资金使用进度',
      '用款进度',
    ],
  ]),
  ...words('balanceRate', ['结余率', '结转结余率']),
  ...words('share', ['占', '占比', '比重', '所占比例']),
  ...words('changeRate', [
    '增长',
    '下降',
    '提高',
    '上升',
    '降低',
    '增长率',
    '下降率',
    '增幅',
    '降幅',
    '调整率',
    '调整幅度',
    '调增比例',
    '追加比例',
    '增加比例',
    '压减比例',
    '调减比例',
    '核减比例',
    '减幅',
  ]),
  ...words('largest', [
    '单个项目金额最高',
    '单个项目最高',
    '金额最大',
    '金额最高',
    '最高',
    '最大',
    '单项最高',
    '最多',
  ]),
  ...words('smallest', ['金额最小', '金额最低', '最低', '最小', '最少']),
  ...words('foreign', OTHER_MONEY_WORDS),
];

/** What may stand between a measure and its amount without changing what it is. */
export const FILLER =
  /^(?:[\s()（）“”"：:,，￥¥+-]|数|额|为|达|合计|总|计|共|约|近|是|到|至|的|了|资金|人民币|项目|经费|款|金额|分别|已|均|同为|在|保持在|各|仅|只|有|完成|实现|实际|全年|年度|本年|当年|全部|累计|安排|下达|情况|规模|批复|指标|预算|支出|执行|结余|年末|\d{4}年(?:度)?|不超过|未超过|超过|低于|高于|不足|未达到|不到|大约|接近|逾|余|多)*$/;

/** Ends of nouns that name a part of an expenditure or something else that money goes to. */
export const PART_TAIL = /(?:费|费用|款|工资|奖金|补贴|补助|津贴|租金|税|薪|保险)$/;

/** Something that was bought or made stands before the amount: a part of what a project spent. */
export const THING_BOUGHT =
  /(?:购置|购买|采买|采购|添置|印制|印刷|制作|租用|租赁|聘请|维修|订阅)[\u4e00-\u9fa5]{2,12}(?<!经费|费用|费|项目|资金|补助|共计|合计|实际)$|(?:用品|物品|设备|设施|器材|耗材|材料|用具|家具|图书|奖品|服装|药品|食品)$/;

/** Who of the sentence the amount belongs to is another time or another year. */
export const OTHER_TIME =
  /上年(?!结转|结余)|去年|同期|下年|明年|次年|往年|前年|下一年|上一年|历年|近年|以前年度(?!结转)|三年|两年|五年|上半年|下半年|季度|(?<!\d)\d{1,2}月?\s?[-—至~～]\s?(?:[1-9]|1[01])月/;

/** What is yet to come: such amounts are no facts of the sheet. */
export const YET_TO_COME = /将|拟|预计|力争|争取|下一步|今后|有望|需要|尚需|仍需|缺口/;

/** A term that is set: with a later year, the sentence tells what is planned; group 1 is the year. */
export const TERM_SET =
  /(?<!\d)(20\d{2})年(?:\d{1,2}月|[一二三四]季度|上半年|年)?(?:底|末|上旬|中旬|下旬|\d{1,2}日)?(?:之|以)?前/;

/** A saving against the budget makes the rate of saving one of the balance. */
export const SAVED_OF_BUDGET =
  /(?:比|较)(?:全年)?预算(?:数)?(?:共)?节约[^；。]*节约率(?:为|达)?\s*$/;

/** Opens the parts of the amount in the clause before. */
export const PARTS_OPEN = /^\s*(?:其中|包括|含)/;

/** What was left of money that was given back: none of this year's balance. */
export const GIVEN_BACK =
  /(?:收回|上缴|交回|缴回|盘活|清理|清缴)[^，。；]{0,12}(?:结余|结转|存量|沉淀)(?:资金)?$/;
