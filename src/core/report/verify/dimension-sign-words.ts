/** Words of results that people feel: an indicator of effect. */
export const EFFECT_WORDS =
  /满意|受益|惠及|覆盖|知晓|增长|提高|提升|减少|降低|下降|追回|参保率|参保人数|认证率|合格率|达到\d|率[^，。；]{0,6}\d|有效|解决|改善|满足/;

/** Words of what was done. */
export const PROCESS_WORDS = /开展|举办|组织|核算|做实|印制|发放资料|检查|培训|召开|推进/;
