import { evaluationRules } from '../../src/core/evaluation/rules/index';
import type { RuleTexts, Severity } from '../../src/core/finding';
import { narrativeRules } from '../../src/core/report/verify/rules/index';
import { RULES } from '../../src/core/rules/index';

const GROUPS: readonly (readonly [string, string])[] = [
  ['A', '表的结构'],
  ['B', '单元格'],
  ['C', '合计与小计'],
  ['D', '行内勾稽与执行'],
  ['E', '金额单位'],
  ['F', '项目'],
  ['G', '文字与数字'],
  ['S', '评分'],
  ['T', '文字质量'],
];
const SEVERITY: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  info: '提示',
};

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** The page of all rules, made from the catalogues. */
export function rulesPage(): string {
  // What a narrative's rules share with another catalogue is told there.
  const rules: readonly RuleTexts[] = [
    ...RULES,
    ...narrativeRules.filter(({ code }) => code.startsWith('R-G')),
    ...evaluationRules,
  ];
  const sections = GROUPS.flatMap(([letter, title]) => {
    const group = rules.filter(({ code }) => code.startsWith(`R-${letter}`));
    if (group.length === 0) return [];
    const rows = group.map(
      ({ code, severity, message, why, fix, basis }) =>
        `| ${code} | ${SEVERITY[severity]} | ${[message, why, fix, basis].map(cell).join(' | ')} |`,
    );
    return [
      `## ${letter} ${title}（${String(group.length)} 条）`,
      '',
      '| 编号 | 级别 | 说明 | 为什么 | 怎么办 | 依据 |',
      '|---|---|---|---|---|---|',
      ...rows,
      '',
    ];
  });
  return [
    '# 校验规则',
    '',
    `共 ${String(rules.length)} 条，由规则目录生成，请勿手工修改；更新方法：\`npm run fix:docs\`。花括号里的内容由具体问题填入。`,
    '',
    ...sections,
  ].join('\n');
}
