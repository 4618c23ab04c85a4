/** So many points of a hundred; group 1 is the number. */
export const POINTS = /(\d{1,3}(?:\.\d{1,4})?)\s?个百分点/g;

/** Two rates are compared: stands between them, or before the first. */
export const COMPARES_RATES = /较|比|由|从|提高到|增加到|下降到|降低到|降至|升至|提高至/;

/** The rate of all that one project's is compared with. */
export const RATE_OF_ALL =
  /(?:平均|总体|整体|全部项目|总)(?:的)?(?:预算|资金|支出)?(?:执行率|支出率|执行水平|支出进度|执行进度|水平)/;

/** The highest and the lowest are compared. */
export const HIGHEST_TO_LOWEST =
  /(?:最高[^。；，]{0,12}最低|最低[^。；]{0,40}(?:与|和|同|比)最高)[^。；，\d]{0,14}(?:相差|差距|差|低)(?:为|达|了)?\s?$/;

/** The text speaks of rates of execution. */
export const SPEAKS_OF_RATES = /执行率|支出率|支付率|完成预算|支出进度|执行进度/;

/** A difference in points as findings say it. */
export const pointsText = (points: number): string => `${points.toFixed(2)}个百分点`;

/** What is compared in points, as findings say it. */
export const POINTS_MEASURE = '相差';

/** Behind a rate that was aimed at. */
export const AS_GOAL = /^(?:以上|左右)?的(?:预期|年度|绩效|考核|序时)?(?:目标|要求|指标|标准)/;
