import type { Figure } from '../../../src/core/report/figure';
import type { Narrative } from '../../../src/core/report/narrative';

/** A figure with nothing behind it but a constant. */
export function plainFigure(id: string, text: string, label = '支出数'): Figure {
  return {
    id,
    quantity: { kind: 'constant', value: 1 },
    origin: 'computed',
    unit: 'tenThousandYuan',
    decimals: 2,
    text,
    section: '2',
    project: null,
    label,
  };
}

/** A small narrative with one block of each kind; `projects` sections of the same shape. */
export function sampleNarrative(projects = 1, status: Narrative['status'] = 'draft'): Narrative {
  const figures: Figure[] = [];
  const figure = (text: string): { kind: 'figure'; figure: string } => {
    const id = `f-${figures.length + 1}`;
    figures.push(plainFigure(id, text));
    return { kind: 'figure', figure: id };
  };
  const say = (text: string): { kind: 'text'; text: string } => ({ kind: 'text', text });
  const sections = Array.from({ length: projects }, (_, index): Narrative['blocks'] => [
    { kind: 'heading', level: 2, text: `（一）基本情况`, section: '1.1' },
    { kind: 'heading', level: 3, text: `${index + 1}.软件维护费`, section: '1.1' },
    {
      kind: 'paragraph',
      section: '1.1',
      project: '软件维护费',
      runs: [
        say('软件维护费年初预算'),
        figure('12.00'),
        say('万元，全年预算'),
        figure('12.00'),
        say('万元，实际支出'),
        figure('11.52'),
        say('万元，预算执行率'),
        figure('96.00%'),
        say('，结余0.48万元，主要原因是'),
        { kind: 'blank', text: '结转结余的原因', field: 'F33', project: '软件维护费' },
        say('。'),
      ],
    },
    {
      kind: 'table',
      caption: '2019年度项目资金使用情况表',
      note: '单位：万元',
      widths: [6, 30, 14, 14, 14, 14, 14, 12],
      head: [
        ['序号', '项目名称', '年初预算数', '调整数', '全年预算数', '支出数', '结余', '执行率'].map(
          (text) => ({ runs: [say(text)], align: 'center' as const }),
        ),
      ],
      body: [
        [
          { runs: [say('1')], align: 'center' },
          { runs: [say('2018年市属企业退休人员社会化管理服务经费')] },
          ...['1,234.56', '0', '1,234.56', '1,234.56', '0', '100.00%'].map((text) => ({
            runs: [figure(text)],
            align: 'right' as const,
          })),
        ],
        [
          { runs: [say('合计')], span: 2, align: 'center', bold: true },
          ...['1,234.56', '0', '1,234.56', '1,234.56', '0', '100.00%'].map((text) => ({
            runs: [figure(text)],
            align: 'right' as const,
          })),
        ],
      ],
    },
  ]).flat();
  return {
    name: '呈贡区社会保险局2019年度项目支出绩效自评报告',
    status,
    blocks: [
      { kind: 'label', text: '附件4-2' },
      ...(status === 'draft' ? [{ kind: 'mark' as const, text: '草稿' }] : []),
      { kind: 'title', lines: ['呈贡区社会保险局', '2019年度项目支出绩效自评报告'] },
      { kind: 'heading', level: 1, text: '一、项目基本情况', section: '1' },
      ...sections,
      { kind: 'signature', unitName: '呈贡区社会保险局', date: '2020年3月20日' },
    ],
    figures,
  };
}
