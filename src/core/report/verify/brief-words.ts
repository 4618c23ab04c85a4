/** Generic ends of names, which a short name leaves out or changes. */
export const GENERIC_TAIL =
  /(?:专项资金|专项经费|工作经费|补助资金|补贴资金|救助资金|奖补资金|经费|费用|资金|专项|补助|补贴|奖补|项目|工程|工作|费|款)$/;

/** What stands behind a short name where money, a rate or a number is told of it; tried at any place. */
export const BEHIND_BRIEF =
  /(?:这)?(?:[一两二三四五六七八九十]{1,3}|\d{1,3})(?:个|项)|次之|(?:同样|[的又也还则因已均都共为达占未仅只]|(?<![签合预节契条])约|年初|全年|当年|本年|年末|年中|实际|累计|全部|全额|分别|合计|共计|一共)*(?:支出|列支|支付|兑付|开支|使用|完成|到位|执行|预算|结余|结转|余款|余额|剩|还剩|追加|调增|增加|调减|追减|减少|核减|压减|压缩|用掉|用去|花费|花掉|低于|高于|为[\d约]|占|未|\d)|(?:全部|均|都|已|实行|采用|采取|通过|委托|因|受)|(?=[，。；]|$)|\([\d年追调]|等[两二三四五六七八九十\d]/gu;

/** Behind these a short name may begin amid other characters. */
export const LEADS_TO_BRIEF = /[中年月为是对将由即有的里括度日把使前据，]$/;

/** What joins short names in a row; a name may hold it itself. A group, so that splitting keeps the joins. */
export const BRIEF_JOIN = /(、|以及|[和与及])/;

/** What stands between entries of a row of short names, likewise. */
export const BETWEEN_NAMES = /([、\s“”《》])/;

/** Opens what one project's money went to: such nouns are no short names of other projects. */
export const PARTS_OF_ONE = /其中|包括|用于|主要(?:是|用|投)|含/;
