/** Units that make a counted output an amount of money. */
export const MONEY_UNITS_OF_MEASURE: readonly string[] = ['元', '千元', '万元', '亿元'];

/** Words by which an indicator's name says that paying is what was done. */
export const PAYMENT_WORDS: readonly string[] = [
  ...[
    '资金支付',
    '支付金额',
    '支出金额',
    '经费支出',
    '资金支出',
    '拨付金额',
    '资金拨付',
    '项目资金',
  ],
  ...['经费金额', '支付资金', '预算执行', '资金使用'],
];

/** Ends of names that stand for money, such as 补助经费. */
export const MONEY_NAME_END = /(?:经费|资金|金额|款)$/u;
