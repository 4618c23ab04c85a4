// What every peer's entry of the slice shares: the table's place in the budget and the sums to prove.
// A row is [no, name, original, adjustment, budget, spent, balance, rate]; data begin on row 4, the last row is 合计.
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const [, , input, folder] = process.argv;

exports.SHEET = '2019年项目支出';
exports.FIRST = 3;
exports.HEADS = ['项目名称', '预算数（万元）', '支出数（万元）', '执行率'];
exports.WIDTHS = [40, 16, 16, 12];
exports.input = () => readFileSync(input);
exports.template = (name) => readFileSync(join(__dirname, '../out', name));
exports.write = (name, bytes) => writeFileSync(join(folder, name), bytes);

/** Projects out of the sheet's rows, the totals proven. */
exports.projectsOf = (rows) => {
  const data = rows.slice(exports.FIRST);
  const last = data.findIndex((row) => row[0] === '合计');
  const projects = data
    .slice(0, last)
    .map((row) => ({ name: row[1], budget: row[4], spent: row[5], rate: row[5] / row[4] }));
  const total = data[last];
  for (const [field, column] of [
    ['budget', 4],
    ['spent', 5],
  ]) {
    const sum = projects.reduce((amount, project) => amount + project[field], 0);
    if (!(Math.abs(sum - total[column]) < 0.005)) throw new Error(`total of ${field}: ${sum}`);
  }
  return { projects, budget: total[4], spent: total[5] };
};
exports.TITLE = '项目支出绩效自评报告';
exports.sentence = ({ projects, budget, spent }) =>
  `本年度共有项目${projects.length}个，预算${budget.toFixed(2)}万元，支出${spent.toFixed(2)}万元，执行率${((spent / budget) * 100).toFixed(2)}%。`;
exports.percent = (rate) => `${(rate * 100).toFixed(2)}%`;
exports.rowsOf = (projects) =>
  projects.map(({ name, budget, spent, rate }) => ({
    name,
    budget: budget.toFixed(2),
    spent: spent.toFixed(2),
    rate: exports.percent(rate),
  }));
