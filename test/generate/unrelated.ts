import { Canvas } from './canvas';
import type { Random } from './random';
import { DEPARTMENTS, PEOPLE } from './world-words';

type Draw = (random: Random, canvas: Canvas) => void;

const rows = (canvas: Canvas, lines: readonly (readonly (string | number | null)[])[]): void => {
  lines.forEach((line, row) => {
    line.forEach((value, column) => {
      if (value !== null) canvas.put(row, column, value);
    });
  });
};

const KINDS: Readonly<Record<string, Draw>> = {
  通讯录: (random, canvas) => {
    rows(canvas, [
      ['单位通讯录'],
      ['序号', '姓名', '部门', '办公电话', '手机'],
      ...PEOPLE.map((name, i) => [
        i + 1,
        name,
        random.pick(DEPARTMENTS),
        67_470_000 + i,
        `1380000${String(1000 + i)}`,
      ]),
    ]);
  },
  工资表: (random, canvas) => {
    const people = PEOPLE.map((name, i): (string | number)[] => {
      const base = random.int(3000, 6000);
      const extra = random.int(500, 2500);
      const off = random.int(300, 900);
      return [
        i + 1,
        name,
        random.pick(DEPARTMENTS),
        base,
        extra,
        base + extra,
        off,
        base + extra - off,
      ];
    });
    const sum = (c: number) => people.reduce((total, row) => total + Number(row[c]), 0);
    rows(canvas, [
      ['2019年12月工资发放表'],
      ['序号', '姓名', '部门', '基本工资', '津贴补贴', '应发合计', '代扣款', '实发合计'],
      ...people,
      ['合计', null, null, ...[3, 4, 5, 6, 7].map(sum)],
    ]);
  },
  固定资产: (random, canvas) => {
    const list = ['笔记本电脑', '打印机', '办公桌', '空调', '复印机', '文件柜'].map(
      (name, i): (string | number)[] => [
        `ZC${String(1001 + i)}`,
        name,
        random.int(1, 9),
        random.int(500, 9000),
        `2019-0${String(i + 1)}-15`,
        random.pick(DEPARTMENTS),
      ],
    );
    rows(canvas, [
      ['固定资产台账', null, null, null, null, '单位：元'],
      ['资产编号', '资产名称', '数量', '原值', '购置日期', '使用部门'],
      ...list,
    ]);
  },
  采购目录: (_, canvas) => {
    rows(canvas, [
      ['集中采购目录及限额标准'],
      ['编码', '品目名称', '说明'],
      ['A02010104', '台式计算机', '不包括图形工作站'],
      ['A02010105', '便携式计算机', ''],
      ['A020204', '多功能一体机', '单价50万元以下'],
    ]);
  },
  值班表: (random, canvas) => {
    rows(canvas, [
      ['国庆节值班安排表'],
      ['日期', '带班领导', '值班人员', '联系电话'],
      ...Array.from({ length: 7 }, (_, i) => [
        `10月${String(i + 1)}日`,
        random.pick(PEOPLE),
        random.pick(PEOPLE),
        67_470_010 + i,
      ]),
    ]);
  },
  收支总表: (random, canvas) => {
    const a = random.int(500, 3000);
    const b = random.int(100, 400);
    rows(canvas, [
      ['部门收支总表', null, null, '单位：万元'],
      ['收入', null, '支出', null],
      ['项目', '预算数', '项目', '预算数'],
      ['一、一般公共预算拨款收入', a, '一、社会保障和就业支出', a - 20],
      ['二、事业收入', b, '二、住房保障支出', b + 20],
      ['收入总计', a + b, '支出总计', a + b],
    ]);
  },
  说明: (_, canvas) => {
    rows(canvas, [
      ['填表说明'],
      ['1.本表由各预算单位填报，金额单位为万元，保留两位小数。'],
      ['2.全年预算数=年初预算数+调整数。'],
      ['3.执行率=支出数/全年预算数×100%。'],
    ]);
  },
  人员花名册: (random, canvas) => {
    rows(canvas, [
      ['在职人员花名册'],
      ['序号', '姓名', '性别', '出生年月', '参加工作时间', '职务', '学历'],
      ...PEOPLE.map((name, i) => [
        i + 1,
        name,
        i % 2 ? '男' : '女',
        `19${String(70 + i)}.0${String((i % 9) + 1)}`,
        `199${String(i % 10)}.07`,
        random.pick(['科员', '副科长', '科长']),
        '本科',
      ]),
    ]);
  },
  考勤: (random, canvas) => {
    rows(canvas, [
      ['12月考勤统计'],
      ['姓名', '应出勤', '实际出勤', '请假', '出勤率'],
      ...PEOPLE.map((name) => {
        const off = random.int(0, 3);
        return [name, 22, 22 - off, off, (22 - off) / 22];
      }),
    ]);
  },
  银行对账: (random, canvas) => {
    let balance = 500_000;
    rows(canvas, [
      ['银行存款日记账'],
      ['日期', '凭证号', '摘要', '借方', '贷方', '余额'],
      ...Array.from({ length: 10 }, (_, i): (string | number | null)[] => {
        const x = random.int(100, 9000);
        balance -= x;
        return [
          `2019-12-${String(i + 10)}`,
          `记-${String(i + 1)}`,
          random.pick(['付办公费', '付差旅费', '付水电费']),
          null,
          x,
          balance,
        ];
      }),
    ]);
  },
};

/** Sheets of other matters, such as every workbook has. */
export function drawUnrelated(random: Random, count: number, taken: ReadonlySet<string>): Canvas[] {
  return random
    .sample(Object.keys(KINDS), count)
    .filter((name) => !taken.has(name))
    .map((name) => {
      const canvas = new Canvas(name);
      KINDS[name]?.(random, canvas);
      return canvas;
    });
}
