/** Before an amount that is the average of all projects; group 1 tells of what. */
export const AVERAGE_OF_PROJECTS =
  /(?:平均每(?:个|项)(?:项目)?|每(?:个|项)项目平均|平均单个项目|项目平均)(?:的)?(年初预算|全年预算|预算|支出|结余|资金|投入)?(?:数|额|金额)?(?:安排|为|约|达)*\s?$/;

/** What is averaged, as findings say it. */
export const AVERAGE_MEASURE = '平均每个项目的金额';
