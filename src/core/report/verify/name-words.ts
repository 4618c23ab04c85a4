/** Ways of writing that mean the same in names of projects: each becomes its second form before names are compared. */
export const SAME_IN_NAMES: readonly (readonly [RegExp, string])[] = [
  [/独生子女(?:父母|保健)?/g, '独子'],
  [/离退休/g, '退休'],
  [/社会保险/g, '社保'],
  [/经费|费用/g, '费'],
  [/专项资金|专项款/g, '专项'],
  [/补助(?:资金|款)/g, '补助'],
  [/补贴资金/g, '补贴'],
  [/项目$/g, ''],
  [/[()《》“”"'\s·\-—_.,，。、:：]/g, ''],
];

/** Beginnings of names that texts leave out. */
export const LOOSE_BEGINNING =
  /^(?:(?:19|20)\d{2}年?度?|开展|实施|推进|全区|全县|全市|区级|县级|市级|省级)/;

/** Ends of names of projects in running text. */
export const NAME_TAIL =
  /(?:经费|费用|费|专项资金|补助资金|补贴资金|资金|补助|补贴|专项(?!工作|行动|检查|整治|规划|活动|审计|资金|经费|管理|督查)|采购|项目|工程|津贴|奖补)/g;

/** Words of which nearly every name is made: alone they name no project. */
export const COMMON_IN_NAMES =
  /工作|专项|项目|资金|补助|补贴|服务|管理|业务|日常|运行|运转|支出|其他|综合|建设|维护|活动|办公|社保|保险|企业|人员|单位|部门|费|款|年度|年|\d/g;

/** What stands in front of a name and is no part of it. */
export const BEFORE_NAME =
  /(?:^|[的对将由把从为到在按与和及或是用给据了等：:、，,。；;（(《“"\s]|其中|包括|开展|保障|实施|安排|完成|落实|拨付|支付|列支|领取|领取到|使用|根据|通过|关于|分别|年度|年|区|县|市|局|中心|办|委|院|校|所|站|队|馆|司|部|厅|处|项目|\d[.、)）]?|[一二三四五六七八九十][.、)）])$/;

/** Phrases that end like a name of a project and are none. */
export const NO_PROJECT_NAME = new Set([
  ...[
    '项目资金',
    '项目经费',
    '专项经费',
    '专项资金',
    '财政资金',
    '预算资金',
    '资金',
    '经费',
    '费用',
  ],
  ...['工作经费', '公用经费', '人员经费', '办公经费', '补助资金', '补助', '补贴', '项目', '专项'],
  ...[
    '缺口资金',
    '追加资金',
    '结余资金',
    '结转资金',
    '存量资金',
    '自筹资金',
    '单位资金',
    '其他资金',
  ],
  ...['社会保险费', '养老保险费', '工伤保险费', '医疗保险费', '失业保险费', '生育保险费', '保险费'],
  ...['缴费', '收费', '消费', '免费', '浪费', '经办费', '政府采购', '集中采购', '采购', '绩效项目'],
  ...['公共财政预算资金', '财政专户资金', '一般公共预算资金', '政府性基金', '公共预算资金', '工程'],
  ...[
    '管理费',
    '服务费',
    '工作费',
    '补助费',
    '维护费',
    '活动费',
    '服务经费',
    '管理经费',
    '活动经费',
  ],
  ...['补助经费', '业务经费', '业务费', '各项经费', '该项经费', '此项经费', '拨付经费', '拨付资金'],
]);

/** Words that announce a list of all projects. */
export const LIST_INTRO =
  /(?:项目(?:分别)?(?:包括|包含|有|为|如下|是|分别为|分别是|具体为|具体有|名称|清单|构成)|包括以下|具体包括|分别是|分别为|即|其中包括)\s?[:：]?/;

/** Between the last of several names and the number of these alone. */
export const TO_COUNT = /^\s*(?:这|项目|共|共计)?\s*$/;

/** The last entry of a list goes on with what is said of all. */
export const SAID_OF_LAST =
  /..(?:按|均|都|已|未|全部|全额|共|支出|执行|发放|完成|拨付|支付|实现|得到)/;

/** Ends a list that names only some. */
export const AND_OTHERS = /等/;

/** What is put after a name to give it a short form; the group is the short form. */
export const SHORT_FORM =
  /^\s?[(（]?(?:以下|下称|下同|简称|以下均)?(?:简称|称|称为|简称为)[:：]?\s?[“"「]?([^”"」)），。；]{2,20})[”"」]?[)）]?/;

/** No name begins so. */
export const NO_NAME_START = /^(?:[.．)）(（\s的和及与等了—·●-]|\d{1,2}[.．、)）])/;

/** An entry of a list that is an amount, not a name. */
export const NO_ITEM = /\d\s?(?:万|亿|元|%|人|次|户|家|份|个)|元$|^\d+(?:\.\d+)?$/;
