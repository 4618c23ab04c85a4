import type { Dimension } from '../dimension';

/** Words that tell which dimension a sentence speaks of; weight 1 unless the word is in half of all sentences. */
export const DIMENSION_WORDS: Readonly<Record<Dimension, Readonly<Record<string, number>>>> = {
  economy: {
    ...{ 成本: 1, 预算: 1, 节约: 1, 结余: 1, 单价: 1, 标准: 1, 压减: 1, 控制: 1, 采购: 1 },
    ...{ 节省: 1, 定额: 1, 比价: 1, 开支: 1 },
  },
  efficiency: {
    ...{ 进度: 1, 按期: 1, 完成: 1, 及时: 1, 质量: 1, 准确: 1, 办结: 1, 验收: 1, 合格: 1 },
    ...{ 按时: 1, 如期: 1, 时限: 1, 差错: 1, 提前: 1 },
  },
  effectiveness: {
    ...{ 受益: 1, 覆盖: 1, 提高: 1, 减少: 1, 满意: 1, 追回: 1, 参保率: 1, 效果: 1, 效益: 1 },
    ...{ 方便: 1, 惠及: 1, 改善: 1, 增长: 1, 保障: 0.25 },
  },
  sustainability: {
    ...{ 长期: 1, 后续: 1, 制度: 1, 机制: 1, 政策: 1, 人员: 1, 编制: 1, 下年: 1, 维护: 1 },
    ...{ 衔接: 1, 持续: 1, 明年: 1, 常态化: 1, 长效: 1 },
  },
};

/** What each dimension is called. */
export const DIMENSION_NAMES: Readonly<Record<Dimension, string>> = {
  economy: '经济性',
  efficiency: '效率性',
  effectiveness: '有效性',
  sustainability: '可持续性',
};
