/** A unit in a head, alone or among others: 万元, 单位:万元, 人民币元, 万元、%. */
export const UNIT_TEXT =
  /^(?:(?:金额|货币|计量|计价|资金)?单位[::]?)?(?:金额[::]?)?(?:人民币)?[::]?(亿元|百万元|万元|千元|百元|万|元|圆)(?:整)?(?:人民币)?(?:[、,，;；/和及](?:%|个|人|人次|.{1,3}))*$/;

/** A statement of the unit within a longer line; the first group is the unit. An organisation is no unit. */
export const UNIT_STATEMENT =
  /(?:(?:金额|货币|计量|计价|资金|数据)单位|(?<!编制|填报|填制|预算|主管|实施|项目|申报|执行|使用|建设|责任|报送|所属|本|各|我|负责|承办|核算|会计|事业|行政|财政|上级|下级|管理|参保|用人)单位|金额|币种|币别)(?:[\/(（]?[A-Za-z]{1,12}[)）]?)?(?:为|是|均为|统一为|以)?[::]?[([【〔]?(?:人民币)?[::]?[\/、,，]?(亿元|百万元|万元|千元|百元|元)/;

/** A statement at the end of a text, where nothing but a unit can stand: 预算执行 单位:万元. */
export const UNIT_AT_END =
  /(?<!编制|填报|填制|主管|实施|申报)单位[::](?:人民币)?(亿元|百万元|万元|千元|百元|元)[)\]】]?$/;

/** A cell that says the unit and no more: 单位(元), 金额单位:万元. */
export const UNIT_LINE =
  /^[(（]?(?:金额|货币|计量|计价|资金|数据)?单位[(（:：]*(?:人民币)?(?:亿元|百万元|万元|千元|百元|元)[)）]*$/;

/** A unit in brackets, as titles and sheet names carry it: (万元) or (单位:万元). */
export const UNIT_IN_BRACKETS =
  /[([{【〔<《](?:(?:金额)?单位[::]?)?(?:人民币)?(亿元|百万元|万元|千元|百元|元)[)\]}】〕>》]/;

/** Without this sign a text names no unit of money. */
export const UNIT_SIGN = '元';

/** Unit keys by the word that UNIT_TEXT and its kin catch. */
export const UNIT_KEYS = {
  元: 'yuan',
  圆: 'yuan',
  千元: 'thousandYuan',
  万元: 'tenThousandYuan',
  万: 'tenThousandYuan',
  亿元: 'hundredMillionYuan',
} as const;

/** Units that the product does not keep books in; the unit is asked when only such a one is stated. */
export const FOREIGN_UNITS: ReadonlySet<string> = new Set(['百元', '百万元']);

/** A line that names the organisation; the first group is its name. */
export const ORGANISATION_LINE =
  /(?:编制单位|填报单位|填制单位|单位名称|预算单位|填报部门|编报单位|编制部门|部门名称|报送单位|主管部门|预算部门|单位\(盖章\)|部门\(单位\)|部门\(盖章\)|单位\(公章\)|公章)(?:\(.{1,6}\))?[::]([^::]{2,30}?)(?=(?:金额|货币|计量)?单位[::]|填报|填表|编制|日期|时间|\d{4}年|$)/;

/** A unit behind a title in the same cell. */
export const UNIT_TAIL =
  /[\s\u3000]*[(（【[]?(?:金额|货币|计量|计价)?单[\s\u3000]{0,4}位[\s\u3000]{0,4}[:：][^:：]{1,12}$/;
