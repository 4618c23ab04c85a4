const { resolve } = require('node:path');

/** swc settings for one kind of target: `targets` is a browserslist-like object of swc. */
const swc = (targets) => ({
  loader: 'swc-loader',
  options: {
    env: { targets },
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
  },
});

const shared = (mode, targets) => ({
  mode,
  devtool: false,
  performance: false,
  resolve: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  module: {
    rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: swc(targets) }],
  },
});

/** The command line: one file for Node, dist/cli.js. */
const cli = (mode) => ({
  ...shared(mode, { node: '20' }),
  name: 'cli',
  target: 'node20',
  entry: { cli: './src/cli/index.ts' },
  output: { path: resolve(__dirname, 'dist'), filename: '[name].js' },
  plugins: [
    new (require('webpack').BannerPlugin)({ banner: '#!/usr/bin/env node', raw: true }),
  ],
});

module.exports = (_env, { mode = 'production' }) => [cli(mode)];
