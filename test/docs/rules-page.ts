import { evaluationRules } from '../../src/core/evaluation/rules/index';
import type { RuleTexts } from '../../src/core/finding';
import { narrativeRules } from '../../src/core/report/verify/rules/index';
import { RULES } from '../../src/core/rules/index';
import { CHECKING_TEXT } from '../../src/taskpane/text/checking-text';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** The page of all rules, made from the catalogues. */
export function rulesPage(): string {
  // What a narrative's rules share with another catalogue is told there.
  const rules: readonly RuleTexts[] = [
    ...RULES,
    ...narrativeRules.filter(({ code }) => code.startsWith('R-G')),
    ...evaluationRules,
  ];
  const sections = Object.entries(CHECKING_TEXT.kinds).flatMap(([letter, title]) => {
    const group = rules.filter(({ code }) => code.startsWith(`R-${letter}`));
    if (group.length === 0) return [];
    const rows = group.map(
      ({ code, severity, message, why, fix, basis }) =>
        `| ${code} | ${CHECKING_TEXT.severities[severity]} | ${[message, why, fix, basis].map(cell).join(' | ')} |`,
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
