// The check that each library's rows get: every amount is a number, and the total row agrees with the rows above it.
const { readFileSync } = require('node:fs');

exports.input = () => readFileSync(process.argv[2]);
/** Rows from the fourth on are [no, name, department, 17 amounts]; the last is 合计. */
exports.check = (rows) => {
  const data = rows.slice(3);
  const total = data.pop();
  if (total[0] !== '合计') throw new Error('no total');
  const sums = new Array(17).fill(0);
  for (const row of data) {
    for (let column = 0; column < 17; column++) {
      const amount = row[column + 3];
      if (typeof amount !== 'number') throw new Error(`no amount: ${amount}`);
      sums[column] += amount;
    }
  }
  sums.forEach((sum, column) => {
    if (!(Math.abs(sum - total[column + 3]) < 0.5)) throw new Error(`total ${column}: ${sum}`);
  });
  console.log(`${data.length} rows`);
};
