// The floor: the same bytes unzipped, cut into tags and texts, and zipped again; nothing is made of them.
const { readFileSync } = require('node:fs');
const { strFromU8, unzipSync, zipSync } = require('fflate');

const parts = unzipSync(readFileSync(process.argv[2]));
let tokens = 0;
for (const name of Object.keys(parts)) {
  const text = strFromU8(parts[name]);
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) tokens++;
}
zipSync(parts, { level: 6 });
console.log(`${tokens} tags`);
