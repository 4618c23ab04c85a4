/** Heads that only a ledger has. */
export const LEDGER_HEAD =
  /^(?:日期|记账日期|凭证号?|凭证字号|凭证编号|凭证种类|摘要|借方|贷方|借方金额|贷方金额|借方发生额|贷方发生额|方向|借\/贷|借或贷)$/;

/** Heads of debits and credits. */
export const DEBIT_HEAD = /^借方/;
export const CREDIT_HEAD = /^贷方/;

/** Titles of books of cash and banks, which hold bookings of no project. */
export const CASH_BOOK = /日记账|银行存款|银行对账|对账单|现金账|出纳账|零余额账户/;

/** Heads over income, which is no expenditure of projects. */
export const INCOME_HEAD =
  /^(?:本年)?(?:收入|收入(?:项目|科目|来源|类别|名称)(?:名称)?|收入总计|收入预算|收入决算|资金收入|经费来源)$/;
