import { SPOKEN } from './number-words';

const NUMBER = `(\\d{1,9}(?:\\.\\d{1,2})?|${SPOKEN})`;

/** Things that narratives count, with their units; groups: what, number — or number, what. */
export const OUTPUT_PATTERNS: readonly RegExp[] = [
  new RegExp(
    `(培训|参训人数|参加培训|发放人数|受益人数|惠及|参保人数|稽核单位|检查|督查|宣传活动|走访|满意度调查问卷|领取人数|服务对象)(?:人员|共|共计|达|为|了|约)?\\s?${NUMBER}\\s?(次|场|期|人次|人|户|家|份)`,
    'gu',
  ),
  new RegExp(
    `(?:开展|举办|组织)(?:了)?(?:业务|政策|专题|专项)?(?<what>培训|检查|督查|宣传活动|稽核)(?:共)?\\s?${NUMBER}\\s?(次|场|期)`,
    'gu',
  ),
];

/** Number first: 开展1次培训. Groups: number, unit, what. */
export const OUTPUT_NUMBER_FIRST = new RegExp(
  `(?:开展|举办|组织)(?:了)?\\s?${NUMBER}\\s?(次|场|期)(?:业务|政策|专题|专项)?(培训|检查|督查|宣传活动|稽核)`,
  'gu',
);

/** What in a clause says that the number is a target, a part, another time or one of each. */
export const NO_RESULT =
  /目标|计划|预期|指标值|上年|去年|其中|每|第|较|比|拟|将|不少于|不低于|至少|以上|≥/;
