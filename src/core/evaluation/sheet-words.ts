/** Heads of a column that names departments inside the unit. */
export const DEPARTMENT_HEAD = /科|股|处|室|牵头|承办|经办|责任/u;

/** Heads of a column that may name whole units as well, such as the bureau above. */
export const UNIT_HEAD = /单位|主管/u;

/** Words by which a reason speaks of an adjusted budget. */
export const ADJUSTMENT_WORDS = /追加|追减|调增|调减|调整|增加预算|核减|压减|调剂/u;

/** Words by which a reason speaks of money not spent. */
export const BALANCE_WORDS =
  /结转|结余|未支|未付|未执行|未完成|未使用|进度|滞后|偏低|节约|节余|剩余/u;

/** Words by which a remark speaks of an earlier year, which is no reason for what happened in this one. */
export const EARLIER_YEAR_WORDS = /上年|以前年度|往年/u;
