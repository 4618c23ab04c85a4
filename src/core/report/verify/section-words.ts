/** Other words by which headings speak of a section, by the words of the outline's own heading that they stand for. */
export const SECTION_SYNONYMS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /资金使用及管理/,
    /资金(?:的)?(?:安排|投入|使用|管理|执行|支出|收支|落实)(?!方面的问题)|预算执行(?:情况)?$|经费(?:使用|管理)/,
  ],
  [/组织实施/, /(?:项目)?(?:组织|实施)(?:管理|实施)?(?:情况|过程)|项目管理情况/],
  [
    /项目绩效情况/,
    /绩效(?:情况|分析|评价情况|完成情况分析)|绩效(?:的)?(?:实现|目标实现)|(?:项目)?(?:产出|效益|效果)(?:及|和|与)?(?:效益|效果)?(?:情况|分析)/,
  ],
  [/存在的问题/, /问题(?:及|和|与)?(?:原因)?(?:分析)?|不足/],
  [/其他需要说明/, /其他(?:需要)?(?:说明|事项)/],
  [/项目基本情况$/, /(?:项目)?(?:基本|总体)?(?:概况|情况)$|^基本情况/],
  [/基本情况简介/, /项目(?:概况|简介|基本情况|概述)|基本情况(?:简介|介绍)/],
  [/绩效目标设定/, /绩效目标|指标完成/],
  [/专项管理/, /专项管理|项目管理方面/],
  [/资金分配/, /资金分配/],
  [/资金拨付/, /资金拨付/],
  [/资金使用方面/, /资金使用方面/],
  [/后续工作计划/, /(?:后续|下一步|今后)(?:的)?(?:工作)?(?:计划|打算|安排|工作)/],
  [/经验做法/, /经验|改进措施|建议/],
];

/** Names of the dimensions as headings and labels have them; the first group is the dimension's word. */
export const DIMENSION_LABEL =
  /(?:^|[\s。；，、:：.)）]|的|项目)(经济性|效率性|有效性|效益性|效果性|可持续性|可持续影响)(?:分析|方面|情况|评价)?\s?(?:[:：]|——)/g;

/** A heading that is a dimension. */
export const DIMENSION_HEADING =
  /^(?:项目)?(?:的)?(经济性|效率性|有效性|效益性|效果性|可持续性|可持续影响)(?:分析|方面|情况|评价)?[。:：]?$/;

/** The dimension of each word. */
export const DIMENSION_OF = {
  经济性: 'economy',
  效率性: 'efficiency',
  有效性: 'effectiveness',
  效益性: 'effectiveness',
  效果性: 'effectiveness',
  可持续性: 'sustainability',
  可持续影响: 'sustainability',
} as const;

/** The outline's section of plans. */
export const PLAN_SECTION = /后续工作计划|下一步工作/;
