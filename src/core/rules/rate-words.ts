/** Heads of rates that may be of the money received and not of the budget: 资金使用率. */
export const USE_RATE_HEAD = /使用|支付|拨付|用款/;
