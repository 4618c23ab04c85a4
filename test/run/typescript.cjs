// Runs a TypeScript file of this project in Node: node test/run/typescript.cjs <file> [arguments].
const { readFileSync } = require('node:fs');
const { resolve } = require('node:path');
const { transformSync } = require('@swc/core');
const options = require('../../swc.config.cjs');

const compile = (module, filename) => {
  const source = readFileSync(filename, 'utf8');
  module._compile(transformSync(source, { ...options, filename }).code, filename);
};
for (const extension of ['.ts', '.tsx']) require.extensions[extension] = compile;
const plain = require.extensions['.js'];
require.extensions['.js'] = (module, filename) =>
  filename.includes('@borgar') ? compile(module, filename) : plain(module, filename);

const [, , file, ...rest] = process.argv;
process.argv = [process.argv[0], resolve(file), ...rest];
require(resolve(file));
