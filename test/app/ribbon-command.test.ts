import { expect, test } from '@jest/globals';
import { runRibbonCommand } from '../../src/app/ribbon-command';
import { budgetOf } from '../contract/budgets';
import { buildRawWorkbook } from '../generate/raw-workbook';
import { openBench, sharedRecords } from './session/bench';

const NOW = new Date(2020, 2, 20);
const LIST = '校验结果';

const tableOf = (unit: string): Uint8Array =>
  buildRawWorkbook([
    {
      name: '预算',
      rows: [
        [`2019年度项目支出情况表${unit}`],
        ['序号', '项目名称', '年初预算数', '全年预算数', '支出数'],
        [1, '培训经费', 10, 10, 9],
        [2, '软件维护费', 20, 20, 20],
      ],
    },
  ]);

type Bench = Awaited<ReturnType<typeof openBench>>;
const firstNotice = async ({ host }: Bench): Promise<unknown> =>
  (await host.readSheet(LIST)).values[2]?.[0];
const noticesOf = ({ session }: Bench): readonly string[] =>
  session.state().notices.map(({ text }) => text);
const activeOf = async ({ host }: Bench): Promise<string | null> =>
  (await host.summary()).activeSheet;

test('校验 writes the list and shows it', async () => {
  const bench = await openBench();
  expect(await runRibbonCommand(bench.session, 'check', NOW)).toBe(true);
  expect(await activeOf(bench)).toBe(LIST);
  expect(String(await firstNotice(bench))).not.toContain('没有生成报告');
});

test('一键生成 writes the report and shows the summary', async () => {
  const bench = await openBench();
  expect(await runRibbonCommand(bench.session, 'generate', NOW)).toBe(true);
  expect(await activeOf(bench)).toBe('绩效自评汇总');
  expect(bench.session.state().report?.date).toBe(bench.session.state().today);
});

test('一键生成 without a pane shows no date to choose: it stays open', async () => {
  const bench = await openBench();
  await runRibbonCommand(bench.session, 'generate', NOW);
  const words = (await bench.host.readSheet('绩效自评汇总')).values.flat().map(String).join();
  expect(words).toContain('填报日期：【待填：填报日期】');
  expect(noticesOf(bench)).toContainEqual(expect.stringContaining('还没有填报日期'));
});

test('一键生成 bears the date that she answered, and says so', async () => {
  const bench = await openBench();
  await bench.session.read();
  bench.session.setOffice('F03', '2020-03-18');
  await runRibbonCommand(bench.session, 'generate', NOW);
  const words = (await bench.host.readSheet('绩效自评汇总')).values.flat().map(String).join();
  expect(words).toContain('填报日期：2020年3月18日');
  expect(noticesOf(bench)).toContainEqual('报告已写入工作簿，填报日期2020-03-18。');
});

test.each([
  ['a question', () => tableOf(''), /^没有生成报告：.*有1个问题必须先回答/],
  ['no table', () => buildRawWorkbook([{ name: '空', rows: [['说明']] }]), /没有找到预算表/],
  ['too many projects', () => budgetOf(1001), /共有1001个项目，一份报告最多1000个/],
])('%s: nothing but the list, which begins with the reason', async (_what, bytesOf, reason) => {
  const bench = await openBench({ bytes: bytesOf() });
  expect(await runRibbonCommand(bench.session, 'generate', NOW)).toBe(false);
  expect(await activeOf(bench)).toBe(LIST);
  expect(await firstNotice(bench)).toMatch(reason);
  const names = (await bench.host.summary()).sheets.map(({ name }) => name);
  expect(names).not.toContain('绩效自评汇总');
});

test('two versions of her answers: she chooses first', async () => {
  const records = sharedRecords();
  const typed = await openBench({ records });
  await typed.session.keep();
  typed.session.setOffice('F01', '某某单位的主要职能');
  await typed.clock.tick(2000);
  const elsewhere = await openBench({
    bytes: typed.host.bytes(),
    records,
    address: 'b/副本.xlsx',
  });
  expect(elsewhere.session.state().draftChoice).not.toBeNull();
  expect(await runRibbonCommand(elsewhere.session, 'generate', NOW)).toBe(false);
  expect(await firstNotice(elsewhere)).toMatch(/^没有生成报告：.*选定/);
});
