import { describe, expect, test } from '@jest/globals';
import { readOdd } from './odd-sheet';
import type { OddSheet } from './odd-sheet';

const SHEETS: readonly OddSheet[] = [
  {
    name: 'a book of contracts and payments',
    text: `
      | 2023年项目资金使用台账 | | | | | | | | |
      | 单位：元 | | | | | | | | |
      | 序号 | 项目名称 | 资金文号 | 下达金额 | 合同金额 | 已付金额 | 本次支付 | 累计支付 | 未付金额 |
      | 1 | 乡村道路硬化 | 昆财农〔2023〕12号 | 1000000 | 980000 | 500000 | 200000 | 700000 | 300000 |
      | 2 | 人居环境整治 | 昆财农〔2023〕13号 | 500000 | 480000 | 300000 | 0 | 300000 | 200000 |
      | 3 | 农村厕所改造 | 昆财农〔2023〕15号 | 300000 | 300000 | 100000 | 100000 | 200000 | 100000 |
      | 合计 | | | 1800000 | 1760000 | 900000 | 300000 | 1200000 | 600000 |
    `,
    units: ['yuan'],
    fields: [{ no: 'A', name: 'B', expenditure: 'H', adjustedBudget: 'D', balance: 'I' }],
    projects: [
      '4 乡村道路硬化 1000000 700000',
      '5 人居环境整治 500000 300000',
      '6 农村厕所改造 300000 200000',
    ],
    totals: ['7 total 合计 4,5,6'],
    asks: [],
  },
  {
    name: 'sources of the money beside its use',
    text: `
      | 2019年项目资金来源及使用情况表（单位：万元） | | | | | | | | | |
      | 项目名称 | 资金来源 | | | | 资金使用 | | | | 备注 |
      | | 小计 | 中央资金 | 省级资金 | 县级配套 | 小计 | 中央资金 | 省级资金 | 县级配套 | |
      | 高标准农田 | 100 | 60 | 30 | 10 | 90 | 60 | 25 | 5 | |
      | 水库除险加固 | 200 | 100 | 60 | 40 | 200 | 100 | 60 | 40 | |
      | 农机补贴 | 50 | 50 | | | 45.5 | 45.5 | | | |
      | 合 计 | 350 | 210 | 90 | 50 | 335.5 | 205.5 | 85 | 45 | |
    `,
    drawn: { merges: ['B2:E2', 'F2:I2', 'A2:A3', 'J2:J3'] },
    units: ['tenThousandYuan'],
    fields: [{ remark: 'J', name: 'A', expenditure: 'F', adjustedBudget: 'B' }],
    projects: [
      '4 高标准农田 1000000 900000',
      '5 水库除险加固 2000000 2000000',
      '6 农机补贴 500000 455000',
    ],
    totals: ['7 total 合计 4,5,6'],
    asks: [],
  },
  {
    name: 'columns of procurement',
    text: `
      | 2023年项目支出及政府采购执行情况表 | | | | | | | | |
      | 单位：万元 | | | | | | | | |
      | 序号 | 项目名称 | 全年预算数 | 其中：政府采购预算 | 支出数 | 其中：政府采购支出 | 采购方式 | 中标金额 | 节约资金 |
      | 1 | 办公设备更新 | 50 | 48 | 45 | 45 | 竞争性磋商 | 45 | 3 |
      | 2 | 信息系统运维 | 80 | 80 | 76.5 | 76.5 | 公开招标 | 76.5 | 3.5 |
      | 3 | 法律顾问服务 | 10 | 0 | 10 | 0 | | | |
      | | 合计 | 140 | 128 | 131.5 | 121.5 | | 121.5 | 6.5 |
    `,
    units: ['tenThousandYuan'],
    fields: [{ no: 'A', name: 'B', adjustedBudget: 'C', expenditure: 'E' }],
    projects: [
      '4 办公设备更新 500000 450000',
      '5 信息系统运维 800000 765000',
      '6 法律顾问服务 100000 100000',
    ],
    totals: ['7 total 合计 4,5,6'],
    asks: [],
  },
  {
    name: 'names over two rows',
    text: `
      | 2018年项目经费表 | | | |
      | | | | 单位：元 |
      | 项目名称 | 预算数 | 支出数 | 结余数 |
      | 全县公共场所卫生监督 | 100000 | 80000 | 20000 |
      | 抽检工作经费 | | | |
      | 职业病防治 | 50000 | 50000 | 0 |
      | 基层医疗卫生机构能力 | 200000 | 200000 | 0 |
      | 提升专项 | | | |
      | 合计 | 350000 | 330000 | 20000 |
    `,
    units: ['yuan'],
    fields: [{ name: 'A', expenditure: 'C', balance: 'D', adjustedBudget: 'B' }],
    projects: [
      '4 全县公共场所卫生监督抽检工作经费 100000 80000',
      '6 职业病防治 50000 50000',
      '7 基层医疗卫生机构能力提升专项 200000 200000',
    ],
    totals: ['9 total 合计 4,6,7'],
    asks: ['row:Sheet1:抽检工作经费'],
  },
  {
    name: 'a unit over the columns',
    text: `
      | 2021年项目支出明细 | | | | |
      | 项目名称 | 单位：元 | | | 备注 |
      | | 全年预算 | 实际支出 | 结余 | |
      | 水质监测 | 300000 | 280000 | 20000 | |
      | 污染源普查 | 120000 | 120000 | 0 | |
      | 合计 | 420000 | 400000 | 20000 | |
    `,
    drawn: { merges: ['B2:D2', 'A2:A3', 'E2:E3'] },
    units: ['yuan'],
    fields: [{ remark: 'E', name: 'A', adjustedBudget: 'B', expenditure: 'C', balance: 'D' }],
    projects: ['4 水质监测 300000 280000', '5 污染源普查 120000 120000'],
    totals: ['6 total 合计 4,5'],
    asks: [],
  },
  {
    name: 'notes amid the table',
    text: `
      | 2019年项目支出预算执行表 单位：万元 | | | | | |
      | 序号 | 项目名称 | 年初预算 | 调整数 | 全年预算 | 支出数 |
      | 1 | 公路养护 | 100 | 20 | 120 | 118 |
      | 注：公路养护追加20万元系县政府第12次常务会议纪要确定，资金来源为上级补助 | | | | | |
      | 2 | 桥梁加固 | 60 | 0 | 60 | 60 |
      | （以上为养护类，以下为执法类） | | | | | |
      | 3 | 治超工作经费 | 30 | -5 | 25 | 25 |
      | 说明：治超工作经费年中压减5万元 | | | | | |
      | 合计 | | 190 | 15 | 205 | 203 |
    `,
    units: ['tenThousandYuan'],
    fields: [
      {
        no: 'A',
        name: 'B',
        originalBudget: 'C',
        adjustedBudget: 'E',
        expenditure: 'F',
        adjustment: 'D',
      },
    ],
    projects: [
      '3 公路养护 1200000 1180000',
      '5 桥梁加固 600000 600000',
      '7 治超工作经费 250000 250000',
    ],
    totals: ['9 total 合计 3,5,7'],
    asks: [],
  },
  {
    name: 'signatures with phone numbers',
    text: `
      | 2022年项目绩效自评项目清单 | | | | |
      | 单位：元 | | | | |
      | 序号 | 项目名称 | 预算数 | 执行数 | 执行率 |
      | 1 | 疫情防控物资 | 250000 | 250000 | 100% |
      | 2 | 免疫规划 | 180000 | 170000 | 94.44% |
      | 合  计 | | 430000 | 420000 | 97.67% |
      | 填表人：王丽 | | 联系电话： | 13888888888 | |
      | 负责人：李强 | | 填报日期： | 44576 | |
    `,
    units: ['yuan'],
    fields: [{ no: 'A', name: 'B', expenditure: 'D', executionRate: 'E', adjustedBudget: 'C' }],
    projects: ['4 疫情防控物资 250000 250000', '5 免疫规划 180000 170000'],
    totals: ['6 total 合计 4,5'],
    asks: [],
  },
  {
    name: 'numbers and names merged over sources',
    text: `
      | 2020年项目支出情况表 | | | | | |
      | | | | | | 单位：万元 |
      | 序号 | 项目名称 | 资金来源 | 预算数 | 支出数 | 结余 |
      | 1 | 农村危房改造 | 中央 | 100 | 100 | 0 |
      | | | 省级 | 50 | 40 | 10 |
      | | | 县级 | 20 | 20 | 0 |
      | 2 | 老旧小区改造 | 中央 | 300 | 300 | 0 |
      | | | 县级 | 60 | 30 | 30 |
      | 3 | 物业补贴 | 县级 | 10 | 10 | 0 |
      | 合计 | | | 540 | 500 | 40 |
    `,
    drawn: { merges: ['A4:A6', 'B4:B6', 'A7:A8', 'B7:B8'] },
    units: ['tenThousandYuan'],
    fields: [
      { no: 'A', source: 'C', name: 'B', expenditure: 'E', balance: 'F', adjustedBudget: 'D' },
    ],
    projects: [
      '4+5+6 农村危房改造 1700000 1600000',
      '7+8 老旧小区改造 3600000 3300000',
      '9 物业补贴 100000 100000',
    ],
    totals: ['10 total 合计 4,5,6,7,8,9'],
    asks: [],
  },
  {
    name: 'amounts in words',
    text: `
      | 2019年专项经费表 | | | | |
      | 项目名称 | 预算金额（元） | 大写 | 支出金额（元） | 结余（元） |
      | 普法宣传 | 50000 | 伍万元整 | 48000 | 2000 |
      | 人民调解 | 壹拾万元整 | 壹拾万元整 | 100000 | 0 |
      | 社区矫正 | 30000 | 叁万元整 | 30000 | 0 |
      | 合计 | 180000 | 壹拾捌万元整 | 178000 | 2000 |
    `,
    units: ['yuan'],
    fields: [{ name: 'A', expenditure: 'D', balance: 'E', adjustedBudget: 'B' }],
    projects: ['3 普法宣传 50000 48000', '4 人民调解 ? 100000', '5 社区矫正 30000 30000'],
    totals: ['6 total 合计 3,4,5'],
    asks: [],
  },
  {
    name: 'offices with their sums on top',
    text: `
      | 2022年度部门项目支出执行表（汇总） | | | | | |
      | 单位：万元 | | | | | |
      | 单位名称 | 项目名称 | 预算数 | 调整预算数 | 执行数 | 执行率% |
      | 卫健局合计 | | 500 | 520 | 500 | 96.15 |
      | 县人民医院 | 小计 | 300 | 300 | 300 | 100 |
      | | 公立医院改革补助 | 200 | 200 | 200 | 100 |
      | | 设备购置 | 100 | 100 | 100 | 100 |
      | 疾控中心 | 小计 | 200 | 220 | 200 | 90.91 |
      | | 艾滋病防治 | 120 | 130 | 120 | 92.31 |
      | | 结核病防治 | 80 | 90 | 80 | 88.89 |
    `,
    drawn: { merges: ['A5:A7', 'A8:A10'] },
    units: ['tenThousandYuan'],
    fields: [
      {
        department: 'A',
        name: 'B',
        expenditure: 'E',
        executionRate: 'F',
        originalBudget: 'C',
        adjustedBudget: 'D',
      },
    ],
    projects: [
      '6 公立医院改革补助 2000000 2000000',
      '7 设备购置 1000000 1000000',
      '9 艾滋病防治 1300000 1200000',
      '10 结核病防治 900000 800000',
    ],
    totals: ['4 total 卫健局合计 6,7,9,10', '5 subtotal 小计 6,7', '8 subtotal 小计 9,10'],
    asks: [],
  },
  {
    name: 'units in every cell',
    text: `
      | 2019年工作经费安排 | | |
      | 项目 | 安排金额 | 使用情况 |
      | 党建工作经费 | 50000元 | 已使用48000元 |
      | 扶贫工作经费 | 100000元 | 已使用100000元 |
      | 合计：150000元 | | |
    `,
    units: ['yuan'],
    fields: [{ name: 'A', expenditure: 'C', adjustedBudget: 'B' }],
    projects: ['3 党建工作经费 50000 ?', '4 扶贫工作经费 100000 ?'],
    totals: [],
    asks: [],
  },
  {
    name: 'sources that open with 其中',
    text: `
      | 2020年项目支出表 单位：万元 | | | | | |
      | 项目名称 | 全年预算数 | 其中：一般公共预算 | 政府性基金 | 支出数 | 结余 |
      | 甲项目 | 100 | 60 | 20 | 90 | 10 |
      | 乙项目 | 50 | 50 | | 50 | 0 |
      | 合计 | 150 | 110 | 20 | 140 | 10 |
    `,
    units: ['tenThousandYuan'],
    fields: [{ name: 'A', adjustedBudget: 'B', expenditure: 'E', balance: 'F' }],
    projects: ['3 甲项目 1000000 900000', '4 乙项目 500000 500000'],
    totals: ['5 total 合计 3,4'],
    asks: [],
  },
  {
    name: 'names in the last column',
    text: `
      | 2019年专项资金使用情况 （万元） | | | | |
      | 批复金额 | 已用金额 | 剩余金额 | 使用科室 | 专项资金名称 |
      | 50 | 45 | 5 | 农技站 | 绿色防控专项 |
      | 30 | 30 | 0 | 畜牧站 | 动物检疫专项 |
      | 80 | 75 | 5 | | 合计 |
    `,
    units: ['tenThousandYuan'],
    fields: [{ department: 'D', name: 'E', originalBudget: 'A', expenditure: 'B', balance: 'C' }],
    projects: ['3 绿色防控专项 500000 450000', '4 动物检疫专项 300000 300000'],
    totals: ['5 total 合计 3,4'],
    asks: [],
  },
  {
    name: 'two levels of names',
    text: `
      | 2023年项目支出执行表 单位：元 | | | | | |
      | 一级项目 | 二级项目 | 年初预算 | 年中调整 | 全年执行 | 年末结余 |
      | 教育发展类 | 校舍安全工程 | 500000 | 0 | 450000 | 50000 |
      | | 课后服务补助 | 200000 | 50000 | 250000 | 0 |
      | | 小计 | 700000 | 50000 | 700000 | 50000 |
      | 教师队伍类 | 名师工作室 | 100000 | 0 | 90000 | 10000 |
      | | 乡村教师补贴 | 300000 | -20000 | 280000 | 0 |
      | | 小计 | 400000 | -20000 | 370000 | 10000 |
      | 总计 | | 1100000 | 30000 | 1070000 | 60000 |
    `,
    drawn: { merges: ['A3:A5', 'A6:A8', 'A9:B9'] },
    units: ['yuan'],
    fields: [{ name: 'B', originalBudget: 'C', expenditure: 'E', balance: 'F', adjustment: 'D' }],
    projects: [
      '3 校舍安全工程 500000 450000',
      '4 课后服务补助 200000 250000',
      '6 名师工作室 100000 90000',
      '7 乡村教师补贴 300000 280000',
    ],
    totals: ['5 subtotal 小计 3,4', '8 subtotal 小计 6,7', '9 total 总计 3,4,6,7'],
    asks: [],
  },
  {
    name: 'a deduction that the total adds',
    text: `
      | 2019年项目支出 单位：万元 | | | |
      | 项目 | 年初预算 | 追加 | 决算 |
      | 一、专项业务 | 90 | 10 | 100 |
      | 1.稽查办案 | 50 | 10 | 60 |
      | 2.税收宣传 | 40 | 0 | 40 |
      | 减：上缴统筹 | -5 | | -5 |
      | 二、运行维护 | 30 | 0 | 30 |
      | 1.系统运维 | 30 | 0 | 30 |
      | 合计 | 115 | 10 | 125 |
    `,
    units: ['tenThousandYuan'],
    fields: [{ name: 'A', originalBudget: 'B', expenditure: 'D', adjustment: 'C' }],
    projects: [
      '4 1.稽查办案 500000 600000',
      '5 2.税收宣传 400000 400000',
      '6 减：上缴统筹 -50000 -50000',
      '8 1.系统运维 300000 300000',
    ],
    totals: ['3 subtotal 一、专项业务 4,5', '7 subtotal 二、运行维护 8', '9 total 合计 4,5,6,8'],
    asks: ['row:Sheet1:减：上缴统筹'],
  },
  {
    name: 'parts of the last row',
    text: `
      | 2022年“三公”经费支出表 | | | |
      | | | | 单位：万元 |
      | 项目 | 2021年预算数 | 2022年预算数 | 增减 |
      | 合计 | 30 | 28 | -2 |
      | 1.因公出国（境）费 | 0 | 0 | 0 |
      | 2.公务接待费 | 10 | 9 | -1 |
      | 3.公务用车购置及运行费 | 20 | 19 | -1 |
      | 其中：公务用车购置费 | 0 | 0 | 0 |
      | 公务用车运行费 | 20 | 19 | -1 |
    `,
    units: ['tenThousandYuan'],
    fields: [{ name: 'A', adjustedBudget: 'C' }],
    projects: [
      '5 1.因公出国（境）费 0 ·',
      '6 2.公务接待费 90000 ·',
      '7 3.公务用车购置及运行费 190000 ·',
    ],
    totals: [
      '4 total 合计 5,6,7',
      '8 memo 其中：公务用车购置费 of 7',
      '9 memo 公务用车运行费 of 7',
    ],
    asks: [],
  },
  {
    name: 'quarters with units beneath the heads',
    text: `
      | 2020年各项目1-12月支付情况 | | | | | | | | |
      | 项目名称 | 年初预算 | 调整后预算 | 一季度 | 二季度 | 三季度 | 四季度 | 全年支付 | 支付率% |
      | | 万元 | 万元 | 万元 | 万元 | 万元 | 万元 | 万元 | |
      | 社保卡制作 | 50 | 60 | 10 | 20 | | 30 | 60 | 100 |
      | 档案数字化 | 40 | 40 | | 10 | 10 | 15 | 35 | 87.5 |
      | 合  计 | 90 | 100 | 10 | 30 | 10 | 45 | 95 | 95 |
    `,
    units: ['tenThousandYuan'],
    fields: [
      { name: 'A', originalBudget: 'B', adjustedBudget: 'C', expenditure: 'H', executionRate: 'I' },
    ],
    projects: ['4 社保卡制作 600000 600000', '5 档案数字化 400000 350000'],
    totals: ['6 total 合计 4,5'],
    asks: [],
  },
];

describe('sheets as offices make them by hand', () => {
  test.each(SHEETS.map((sheet) => [sheet.name, sheet] as const))('%s', (_, sheet) => {
    expect(readOdd(sheet)).toEqual(sheet);
  });
});
