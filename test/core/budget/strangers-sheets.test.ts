import { describe, expect, test } from '@jest/globals';
import { readOdd } from './odd-sheet';
import type { OddSheet } from './odd-sheet';

const SHEETS: readonly OddSheet[] = [
  {
    name: 'a column that states the unit row by row',
    text: `
      | 2024年项目支出预算执行表 | | | | |
      | 序号 | 项目名称 | 计量单位 | 全年预算数 | 支出数 |
      | 1 | 道路养护 | 万元 | 120 | 118.5 |
      | 2 | 人才培训 | 万元 | 45.6 | 40 |
    `,
    units: ['tenThousandYuan'],
    fields: [{ no: 'A', name: 'B', adjustedBudget: 'D', expenditure: 'E' }],
    projects: ['3 道路养护 1200000 1185000', '4 人才培训 456000 400000'],
    totals: [],
    asks: [],
  },
  {
    name: 'one document over several projects',
    text: `
      | 2024年省级水利专项资金指标文下达表（单位：万元） | | | |
      | 序号 | 文号 | 项目名称 | 下达金额 |
      | 1 | 云财农〔2024〕15号 | 中小河流治理 | 1800 |
      | 2 | 云财农〔2024〕15号 | 水资源节约与保护 | 260 |
      | 3 | 云财农〔2024〕33号 | 水利工程维修养护 | 420 |
    `,
    units: ['tenThousandYuan'],
    fields: [{ no: 'A', name: 'C', adjustedBudget: 'D' }],
    projects: [
      '3 中小河流治理 18000000 ·',
      '4 水资源节约与保护 2600000 ·',
      '5 水利工程维修养护 4200000 ·',
    ],
    totals: [],
    asks: [],
  },
  {
    name: 'heads in Chinese and English',
    text: `
      | 中外合作项目2022年预算执行（单位：元） | | | |
      | 项目名称 Project | 年度预算/Annual Budget | 实际支出 (Actual) | 余额 Balance |
      | 外教聘任 | 1200000 | 1150000 | 50000 |
      | 学生交换 | 300000 | 210000 | 90000 |
      | 合计 Total | 1500000 | 1360000 | 140000 |
    `,
    units: ['yuan'],
    fields: [{ name: 'A', adjustedBudget: 'B', expenditure: 'C', balance: 'D' }],
    projects: ['3 外教聘任 1200000 1150000', '4 学生交换 300000 210000'],
    totals: ['5 total 合计Total 3,4'],
    asks: [],
  },
  {
    name: 'sources without their sum before what was spent',
    text: `
      | 体校2021年项目资金来源及支出（单位：万元） | | | | |
      | 项目名称 | 一般公共预算 | 政府性基金 | 自筹 | 支出 |
      | 竞训经费 | 120 | 60 | 0 | 176.4 |
      | 场馆免费开放 | 30 | 0 | 10 | 40 |
      | 青少年赛事 | 0 | 45 | 5 | 48.8 |
      | 合计 | 150 | 105 | 15 | 265.2 |
    `,
    units: ['tenThousandYuan'],
    fields: [{ name: 'A', adjustedBudget: 'B', expenditure: 'E' }],
    projects: [
      '3 竞训经费 1800000 1764000',
      '4 场馆免费开放 400000 400000',
      '5 青少年赛事 500000 488000',
    ],
    totals: ['6 total 合计 3,4,5'],
    asks: [],
  },
  {
    name: 'all the money by levels and what was spent of it',
    text: `
      | 2022年帮扶资金分级投入表（单位：万元） | | | | | | | | |
      | 项目名称 | 资金总额 | | | | 支出总额 | | | |
      | | 小计 | 中央 | 省 | 市县 | 小计 | 中央 | 省 | 市县 |
      | 产业帮扶 | 600 | 300 | 200 | 100 | 578 | 300 | 190 | 88 |
      | 易地搬迁后续 | 560 | 0 | 500 | 60 | 540 | 0 | 480 | 60 |
    `,
    drawn: { merges: ['A2:A3', 'B2:E2', 'F2:I2'] },
    units: ['tenThousandYuan'],
    fields: [{ name: 'A', adjustedBudget: 'B', expenditure: 'F' }],
    projects: ['4 产业帮扶 6000000 5780000', '5 易地搬迁后续 5600000 5400000'],
    totals: [],
    asks: [],
  },
  {
    name: 'investments planned and done',
    text: `
      | 2022年项目投资完成情况（单位：亿元） | | | |
      | 项目名称 | 总投资 | 本年计划投资 | 本年完成投资 |
      | 环湖高速 | 120.5 | 30 | 28.6 |
      | 机场二通道 | 45 | 5 | 2.1 |
    `,
    units: ['hundredMillionYuan'],
    fields: [{ name: 'A', originalBudget: 'C', expenditure: 'D' }],
    projects: ['3 环湖高速 3000000000 2860000000', '4 机场二通道 500000000 210000000'],
    totals: [],
    asks: [],
  },
  {
    name: 'payments with a date each are no ledger',
    text: `
      | 2022年度工程项目资金支付台账（单位：万元） | | | | | | |
      | 项目名称 | 年度预算 | 第一次支付 | | 第二次支付 | | 累计支付 |
      | | | 日期 | 金额 | 日期 | 金额 | |
      | 教学楼加固 | 500 | 2022.3.1 | 150 | 2022.7.9 | 340 | 490 |
      | 食堂改造 | 110 | 2022.5.1 | 60 | 2022.9.9 | 48 | 108 |
      | 运动场维修 | 80 | 2022.5.1 | 60 | 2022.9.9 | 20 | 80 |
    `,
    drawn: { merges: ['A2:A3', 'B2:B3', 'C2:D2', 'E2:F2', 'G2:G3'] },
    units: ['tenThousandYuan'],
    fields: [{ name: 'A', adjustedBudget: 'B', expenditure: 'G' }],
    projects: [
      '4 教学楼加固 5000000 4900000',
      '5 食堂改造 1100000 1080000',
      '6 运动场维修 800000 800000',
    ],
    totals: [],
    asks: [],
  },
  {
    name: 'quarters that each count from the start of the year',
    text: `
      | 2022年项目支出进度表（单位：万元） | | | | | |
      | 项目名称 | 全年预算 | 一季度累计 | 二季度累计 | 三季度累计 | 四季度累计 |
      | 招商引资 | 200 | 20 | 80 | 140 | 188 |
      | 园区环评 | 60 | 0 | 20 | 60 | 60 |
      | 合计 | 260 | 20 | 100 | 200 | 248 |
    `,
    units: ['tenThousandYuan'],
    fields: [{ name: 'A', adjustedBudget: 'B', expenditure: 'F' }],
    projects: ['3 招商引资 2000000 1880000', '4 园区环评 600000 600000'],
    totals: ['5 total 合计 3,4'],
    asks: [],
  },
  {
    name: 'a sum behind the budget and what was added, wrong in one row and so in the sums above it',
    text: `
      | 2021年度项目支出明细表（单位：万元） | | | | |
      | 项目 | 年初数 | 追加数 | 合计 | 支出数 |
      | 一、种植业 | 115 | 10 | 125 | 123.5 |
      | （一）粮食高产创建 | 90 | 10 | 100 | 98.5 |
      | （二）测土配方施肥 | 25 | 0 | 25 | 25 |
      | 二、畜牧业 | 172 | -20 | 192 | 148.75 |
      | （一）生猪良种补贴 | 140 | -20 | 160 | 118 |
      | （二）屠宰检疫 | 32 | 0 | 32 | 30.75 |
      | 总计 | 287 | -10 | 317 | 272.25 |
    `,
    units: ['tenThousandYuan'],
    fields: [
      { name: 'A', originalBudget: 'B', adjustment: 'C', adjustedBudget: 'D', expenditure: 'E' },
    ],
    projects: [
      '4 （一）粮食高产创建 1000000 985000',
      '5 （二）测土配方施肥 250000 250000',
      '7 （一）生猪良种补贴 1600000 1180000',
      '8 （二）屠宰检疫 320000 307500',
    ],
    totals: ['3 subtotal 一、种植业 4,5', '6 subtotal 二、畜牧业 7,8', '9 total 总计 4,5,7,8'],
    asks: [],
  },
  {
    name: 'amounts in 元 that their formats show as 万元',
    text: `
      | 2023年水文局项目支出表（单位：万元） | | | |
      | 项目名称 | 全年预算数 | 全年支出数 | 结余 |
      | 水文站网运行 | 1256000 | 1250300 | 5700 |
      | 水质监测设备 | 880000 | 862450 | 17550 |
      | 合计 | 2136000 | 2112750 | 23250 |
    `,
    drawn: { formats: { 'B3:C4': '0!.0000', 'D3:D4': '0"."0,' } },
    units: ['yuan'],
    fields: [{ name: 'A', adjustedBudget: 'B', expenditure: 'C', balance: 'D' }],
    projects: ['3 水文站网运行 1256000 1250300', '4 水质监测设备 880000 862450'],
    totals: ['5 total 合计 3,4'],
    asks: [],
  },
  {
    name: 'formats that show thousands under heads of their own unit',
    text: `
      | 2023年项目支出表 | | |
      | 项目名称 | 全年预算数（千元） | 支出数（元） |
      | 馆舍租赁 | 5600000 | 5580200 |
      | 安保升级 | 1200000 | 1200000 |
    `,
    drawn: { formats: { 'B3:B4': '#,##0,', 'C3:C4': '#,##0.00' } },
    units: ['yuan'],
    fields: [{ name: 'A', adjustedBudget: 'B', expenditure: 'C' }],
    projects: ['3 馆舍租赁 5600000 5580200', '4 安保升级 1200000 1200000'],
    totals: [],
    asks: [],
  },
  {
    name: 'basic expenditure beside that of projects',
    text: `
      | 2022年度部门支出执行情况表（单位：万元） | | |
      | 支出项目 | 调整后预算 | 决算数 |
      | 一、基本支出 | 700 | 696.5 |
      | 人员经费 | 620 | 618 |
      | 公用经费 | 80 | 78.5 |
      | 二、项目支出 | 420 | 404.6 |
      | 乡村教师支持计划 | 120 | 118 |
      | 校舍安全工程 | 300 | 286.6 |
      | 支出合计 | 1120 | 1101.1 |
    `,
    units: ['tenThousandYuan'],
    fields: [{ name: 'A', adjustedBudget: 'B', expenditure: 'C' }],
    projects: ['7 乡村教师支持计划 1200000 1180000', '8 校舍安全工程 3000000 2866000'],
    totals: [
      '3 subtotal 一、基本支出 4,5',
      '6 subtotal 二、项目支出 7,8',
      '9 total 支出合计 4,5,7,8',
    ],
    asks: [],
  },
  {
    name: 'a small table of sources beside the projects',
    text: `
      | 2023年文联项目执行表（单位：万元） | | | | | |
      | 项目名称 | 全年预算数 | 支出数 | | 资金来源 | 金额 |
      | 采风创作 | 30 | 28 | | 一般公共预算 | 60 |
      | 文艺志愿 | 12 | 12 | | 单位资金 | 7 |
      | 展览 | 25 | 21.6 | | 合计 | 67 |
      | 合计 | 67 | 61.6 | | | |
    `,
    units: ['tenThousandYuan'],
    fields: [{ name: 'A', adjustedBudget: 'B', expenditure: 'C' }],
    projects: ['3 采风创作 300000 280000', '4 文艺志愿 120000 120000', '5 展览 250000 216000'],
    totals: ['6 total 合计 3,4,5'],
    asks: [],
  },
];

describe('sheets of other offices', () => {
  test.each(SHEETS.map((sheet) => [sheet.name, sheet] as const))('%s', (_, sheet) => {
    expect(readOdd(sheet)).toEqual(sheet);
  });
});
