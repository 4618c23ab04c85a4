import { Workbook } from 'exceljs';
import { emptyAnswers, type Answers, type FieldValue } from '../../src/core/evaluation/answers';

const KINDS = [
  '培训经费',
  '软件维护费',
  '宣传经费',
  '设备购置费',
  '稽核工作经费',
  '办公用房维修费',
];
const HEADS = ['序号', '项目名称', '牵头科室', '年初预算数', '全年预算数', '支出数'];

/** Name of the project at a 0-based place; each is its own. */
export function projectName(index: number): string {
  return `第${String(index + 1)}片区${KINDS[index % KINDS.length] ?? ''}`;
}

/** A workbook with one table of so many projects, as an .xlsx. */
export async function workbookOfProjects(count: number): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('2019年项目支出');
  sheet.addRow(['某某市某某区社会保险局2019年度项目支出情况表']);
  sheet.addRow(['单位：万元']);
  sheet.addRow(HEADS);
  for (let index = 0; index < count; index += 1) {
    const budget = 10 + (index % 37);
    const spent = index % 5 === 0 ? budget - 1 : budget;
    sheet.addRow([
      index + 1,
      projectName(index),
      `第${String((index % 9) + 1)}科`,
      budget,
      budget,
      spent,
    ]);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const about = (index: number, what: string): string =>
  `${what}：全年开展${String((index % 11) + 2)}次，涉及${String(100 + index)}人，支出按定额标准控制，` +
  `于11月${String((index % 28) + 1)}日前完成，经${String((index % 4) + 1)}次检查，差错率低于0.5%，编号${String(index * 7919)}。`;

/** Answers as a unit has them that has written most of it: texts of the usual length for every project. */
export function answersOfProjects(count: number): Answers {
  const projects = Array.from({ length: count }, (_, index) => {
    const dimension = (what: string): FieldValue => ({ text: about(index, what) });
    const fields: Record<string, FieldValue> = {
      F13: '无',
      F14: about(index, '用于本片区的日常工作'),
      F15: { text: about(index, '本片区参保单位'), count: 100 + index, countUnit: '家' },
      F20: about(index, '年初目标'),
      F22: about(index, '年末结果'),
      F40: about(index, '前期准备'),
      F44: { text: about(index, '日常检查'), times: 2 },
      F50: dimension('成本控制'),
      F51: dimension('完成进度'),
      F52: dimension('受益情况'),
      F53: dimension('后续安排'),
    };
    return {
      code: null,
      name: projectName(index),
      department: `第${String((index % 9) + 1)}科`,
      fields,
    };
  });
  return { ...emptyAnswers(), projects };
}
