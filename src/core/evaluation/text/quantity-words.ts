/** What counted or measured things are counted in. A year after four digits and a day or month of a date are none. */
const UNITS: readonly string[] = [
  ...[
    '人',
    '名',
    '位',
    '户',
    '家',
    '个',
    '次',
    '场',
    '期',
    '批',
    '份',
    '件',
    '笔',
    '项',
    '套',
    '台',
  ],
  ...[
    '辆',
    '间',
    '座',
    '处',
    '条',
    '宗',
    '例',
    '所',
    '村',
    '米',
    '吨',
    '天',
    '倍',
    '分',
    '页',
    '册',
  ],
  ...[
    '本',
    '张',
    '篇',
    '亩',
    '周',
    '节',
    '轮',
    '组',
    '班',
    '车',
    '株',
    '棵',
    '头',
    '只',
    '袋',
    '箱',
  ],
  ...['公里', '千米', '平方米', '立方米', '公斤', '千克', '公顷', '平方公里', '千瓦时', '兆', '元'],
  ...['万元', '亿元', '万', '亿', '千元', '小时', '分钟', '工作日', '课时', '学时', '人次', '户次'],
  ...['岁', '个百分点', '百分点', '成', '度', '年'],
];

/** Regular expression source: a unit, longer ones first. */
export const UNIT_PATTERN = [...UNITS].sort((a, b) => b.length - a.length).join('|');

/** Units that follow numbers written in characters; fewer, for many such pairs are no counts. */
export const SPOKEN_UNIT_PATTERN = '人次|人|名|户|家|次|场|批|份|件|笔|项|套|台|天|倍|万元|元|个';

/** Numbers in characters: how they begin and how they go on; a lone one is left out, for it mostly counts nothing. */
export const SPOKEN_NUMBER_FIRST = '[二两三四五六七八九十百千]';
export const SPOKEN_NUMBER_REST = '[一二三四五六七八九十百千]{0,6}';

/** What before a number in characters says that it orders and does not count. */
export const ORDINAL_SIGNS = '第十百每几数';

/** Signs of a share. */
export const SHARE_PATTERN = '[%％‰]';

/** What makes four digits a year. */
export const YEAR_SIGN = '年';
