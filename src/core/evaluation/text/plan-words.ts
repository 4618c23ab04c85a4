/** Words by which a text says what will be done. */
export const PLAN_WORDS: readonly string[] = [
  ...['将', '拟', '计划', '下一步', '今后', '明年', '下年', '预计', '力争', '争取', '准备', '打算'],
  ...[
    '继续',
    '月底前',
    '年底前',
    '前完成',
    '季度',
    '逐步',
    '建立',
    '完善',
    '修订',
    '制定',
    '组织',
    '开展',
  ],
];

/** Words by which a text says what is lacking. */
export const LACK_WORDS: readonly string[] = [
  ...['不到位', '不足', '欠缺', '不能', '缺乏', '不够', '不强', '不高', '滞后', '薄弱', '不完善'],
  ...['不及时', '不规范', '未能', '有待', '不健全', '不充分', '不全面', '存在问题', '困难'],
];

/** Words that tell a time in the future. */
export const DATE_PATTERN =
  '\\d{4}年|\\d{1,2}月|\\d{4}-\\d{1,2}|[一二三四]季度|[上下]半年|年底|年内|年末|月底|长期|每年|每月|每季度';
