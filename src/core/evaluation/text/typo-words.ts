/** A way of writing that is mostly a slip, with what was meant ($1 and so on stand for groups). */
export interface TypoPattern {
  readonly pattern: RegExp;
  readonly meant: string;
}

const ADVERBS =
  '极大|有效|切实|积极|及时|准确|充分|不断|显著|明显|大力|稳步|严格|认真|全面|逐步|迅速|顺利|合理|科学|规范|很好|较好|更好|针对性|预见性|前瞻性|创造性|计划性';

const OBJECT_VERBS =
  '提前|做好|予以|给予|制定|推进|推动|落实|解决|发放|拨付|完成|开展|掌握|履行|执行|审核|核定|办理';

/** Nouns that follow such a verb when it is no verb at all, as in 及时的支付凭证. */
const NOUN_TAILS = '率|情况|时间|金额|标准|方式|程度|工作|机制|措施|能力|成果|进度|流程|条件|凭证';

const DONE = '完毕|完成|到位|结束';

const RESULT_VERBS =
  '保障|落实|提高|改善|解决|提升|维护|满足|加强|巩固|发展|实现|有效|充分|进一步|切实|控制|缓解';

/**
 * The patterns; each quantifier is bounded, so that any text is read in linear time. What stands before is
 * asked after the first character, for engines skip quickly to a literal beginning.
 */
export const TYPO_PATTERNS: readonly TypoPattern[] = [
  {
    pattern: new RegExp(
      `以(?<![予得足可加难所用借据给何是]以)(?=(?:全部|全额|按时|按期|如期|足额|顺利|基本)[^，。；！？\\n]{0,12}?(?:${DONE})(?!为|作为))`,
      'gu',
    ),
    meant: '已',
  },
  {
    pattern: /以(?=经(?:全部|按时|按期|完成|落实|到位|实施|开展|发放|支付|建立|形成|拨付))/gu,
    meant: '已',
  },
  {
    pattern:
      /已(?<=[，,；;]已)(?<!(?:目前|年底|年末|月底|至今|全年)[，,]已)(?=(?:保障|确保|满足|保证)(?!了)(?![^，。；！？\n]{0,20}(?:\d|了|完毕|完成|到位)))/gu,
    meant: '以',
  },
  { pattern: new RegExp(`的到(?=${RESULT_VERBS})`, 'gu'), meant: '得到' },
  {
    pattern: new RegExp(`的(?<=(?:${ADVERBS})的)(?=[\\u4e00-\\u9fa5]{1,3}了(?!解))`, 'gu'),
    meant: '地',
  },
  {
    pattern: new RegExp(
      `的(?<=(?:${ADVERBS})的)(?=(?:${OBJECT_VERBS})(?!${NOUN_TAILS}|的|和|与|、|，|。|；|$)[\\u4e00-\\u9fa5])`,
      'gu',
    ),
    meant: '地',
  },
  {
    pattern: new RegExp(
      `的(?<=(?:针对性|预见性|前瞻性)的)(?=明确|对(?!策|象|比|接|应|照|手)|将|把)`,
      'gu',
    ),
    meant: '地',
  },
  { pattern: /针对性(?<![有具强备乏高的和出加缺其升、]针对性)(?=[的地])/gu, meant: '有针对性' },
  { pattern: /\[bookmark:[^\]\n]{0,80}\]/gu, meant: '' },
  { pattern: /(?:PAGEREF )?_(?:GoBack|Toc\d{1,12})(?!\])/gu, meant: '' },
  { pattern: /错误[!！] ?未找到引用源。?/gu, meant: '' },
  { pattern: /散小差/gu, meant: '散、小、差' },
  { pattern: /截止(?=目前|\d{4}年|本年|年底|上年)/gu, meant: '截至' },
  { pattern: /帐(?=户|务|目|面|套|册|簿)/gu, meant: '账' },
  { pattern: /做为(?=[\u4e00-\u9fa5])/gu, meant: '作为' },
  { pattern: /既使/gu, meant: '即使' },
  { pattern: /布署/gu, meant: '部署' },
  { pattern: /按排/gu, meant: '安排' },
  { pattern: /渡过(?=[\u4e00-\u9fa5]{0,6}(?:年|假期|节))/gu, meant: '度过' },
  { pattern: /再接再励/gu, meant: '再接再厉' },
];
