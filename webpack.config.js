const { resolve } = require('node:path');
const TerserPlugin = require('terser-webpack-plugin');
const { BannerPlugin, NormalModuleReplacementPlugin } = require('webpack');
const { Icons, ProgramInside, SizeReport } = require('./webpack.plugins.js');

/** The oldest web view that the pages must run in: WPS on Linux. */
const OLDEST = { chrome: '80' };
/** Private methods came with Chromium 84; swc leaves them as they are for 80 unless it is told. */
const PRIVATE_MEMBERS = [
  'transform-private-methods',
  'transform-class-properties',
  'transform-private-property-in-object',
  'transform-class-static-block',
];

/** swc settings for one kind of target: `targets` is a browserslist-like object of swc. */
const swc = (targets, parser = { syntax: 'typescript', tsx: true }) => ({
  loader: 'swc-loader',
  options: {
    env: { targets, ...(targets === OLDEST && { include: PRIVATE_MEMBERS }) },
    isModule: 'unknown',
    jsc: { parser, transform: { react: { runtime: 'automatic' } } },
  },
});

const minimizer = (terserOptions = {}) =>
  new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false, terserOptions });

const shared = (mode, targets) => ({
  mode,
  devtool: false,
  performance: false,
  resolve: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  module: {
    rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: swc(targets) }],
  },
  optimization: { minimizer: [minimizer()] },
});

/** The command line: one file for Node, dist/cli.js, and beside it what Node makes of that, which is not needed. */
const cli = (mode) => ({
  ...shared(mode, { node: '20' }),
  name: 'cli',
  target: 'node20',
  node: { __dirname: false, __filename: false },
  entry: { cli: './src/cli/start.ts', program: './src/cli/index.ts' },
  output: { path: resolve(__dirname, 'dist'), filename: '[name].js' },
  // A file of ASCII alone is read and kept in half the bytes.
  optimization: { minimizer: [minimizer({ format: { asciiOnly: true } })] },
  plugins: [
    new ProgramInside('program.js', 'cli.js'),
    new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: /^cli\.js$/ }),
  ],
});

/** Libraries are written for newer browsers than that. */
const OLD_LIBRARIES = {
  test: /\.m?js$/,
  include: /node_modules/,
  use: swc(OLDEST, { syntax: 'ecmascript' }),
  resolve: { fullySpecified: false },
};
/** Chunks above this many bytes of source are split; minified they stay under 700 KB. */
const MAX_SOURCE = 1_200_000;
/**
 * What the pages may load: their own files only. Styles may stand inline, because Fluent and the spreadsheet write
 * style elements; scripts may not. The sample travels inside a script, so that nothing needs to be fetched.
 */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Where Microsoft's library comes from: its own servers, those of its partner in China, or what the build is told. */
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const OFFICE_JS_CHINA =
  'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js';

/** The pages for Excel may besides load the library; of what it asks of other servers, nothing. */
const officePolicy = (addresses) => {
  const origins = addresses
    .filter((address) => /^https:/.test(address))
    .map((address) => new URL(address).origin);
  return POLICY.replace("script-src 'self'", ["script-src 'self'", ...origins].join(' '));
};

/** The install page of WPS also talks to WPS's service on the same machine. */
const INSTALL_POLICY = POLICY.replace(
  "connect-src 'self'",
  "connect-src 'self' http://127.0.0.1:58890 ws://127.0.0.1:58892",
);

/** A chunk of its own for packages that several pages or steps share. */
const vendor = (name, test) => ({ [name]: { test, name, priority: 30 } });

/** Pages that nobody looks at: they stand behind the ribbon, and stay empty. */
const UNSEEN = ['wps-shell', 'excel-commands'];

/** A page that loads one entry; `title` is what the tab shows. */
const page = (entry, filename, title, policy = POLICY, meta = {}) => {
  const HtmlWebpackPlugin = require('html-webpack-plugin');
  return new HtmlWebpackPlugin({
    template: './src/workbench/page.html',
    filename,
    title,
    chunks: [entry],
    isSeen: !UNSEEN.includes(entry),
    meta: {
      policy: { 'http-equiv': 'Content-Security-Policy', content: policy },
      viewport: 'width=device-width, initial-scale=1',
      referrer: 'no-referrer',
      ...meta,
    },
  });
};

/** A page for Excel, which finds the addresses of office.js among its meta elements. */
const excelPage = (entry, filename, office) => {
  if (!/^(?:https:\/\/[^\s"'<>]+|[\w./-]+)\/office\.js$/.test(office)) {
    throw new Error('--env office=https://host/path/office.js');
  }
  const other = office === OFFICE_JS ? OFFICE_JS_CHINA : OFFICE_JS;
  return page(entry, filename, '绩效自评', officePolicy([office, other]), {
    'office-js': office,
    'office-js-other': other,
  });
};

/** Entries of the pages that stand in Excel and in WPS. */
const ADD_INS = {
  'excel-pane': './src/excel/pane.ts',
  'excel-commands': './src/excel/commands.ts',
  'excel-progress': './src/excel/progress.ts',
  'wps-shell': './src/wps-shell/index.ts',
  'wps-pane': './src/wps-pane/index.ts',
  'wps-install': './src/wps-install/index.ts',
};

const addInPages = (office) => [
  // WPS looks for index.html beside ribbon.xml; the package gives this page that name there.
  page('wps-shell', 'wps-index.html', '绩效自评'),
  excelPage('excel-pane', 'taskpane.html', office),
  excelPage('excel-commands', 'commands.html', office),
  excelPage('excel-progress', 'progress.html', office),
  page('wps-pane', 'wps-pane.html', '绩效自评'),
  page('wps-install', 'wps-install.html', '安装绩效自评', INSTALL_POLICY),
];

/**
 * The web pages: static files in dist/web that any server, or none, can hand out. `--env workbench` builds the workbench
 * alone, for `npm start`: the pages of the add-ins would take a fifth of the time before she sees anything. `--env fresh` builds
 * without a cache, for the package: what comes out of a cache bears other short names, and a package is the same bytes each time.
 */
const web = (mode, { office = OFFICE_JS, workbench: isAlone = false, fresh = false }) => {
  const MiniCssExtractPlugin = require('mini-css-extract-plugin');
  const base = shared(mode, OLDEST);
  return {
    ...base,
    name: 'web',
    target: ['web', 'es2019'],
    ...(isAlone && { stats: 'errors-warnings' }),
    // Writing the cache takes seconds, and `npm start` builds again only after a change.
    cache:
      isAlone || fresh
        ? false
        : {
            type: 'filesystem',
            cacheDirectory: resolve(__dirname, '.cache/webpack'),
            buildDependencies: { config: [__filename] },
          },
    entry: {
      workbench: './src/workbench/index.tsx',
      ...(isAlone ? {} : ADD_INS),
    },
    output: {
      path: resolve(__dirname, 'dist/web'),
      filename: '[name].js',
      chunkFilename: '[name].js',
      assetModuleFilename: '[name][ext]',
      publicPath: 'auto',
      clean: true,
      // Unchanged files are written too: their times tell `npm start` whether the pages are up to date.
      compareBeforeEmit: false,
    },
    module: {
      rules: [
        ...base.module.rules,
        OLD_LIBRARIES,
        // The preset adds methods to the spreadsheet's interface just by being loaded, and says that it does not.
        { test: /preset-sheets-core[\\/]lib[\\/]es[\\/]index\.js$/, sideEffects: true },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
        { test: /\.xlsx$/, type: 'asset/inline' },
      ],
    },
    // Minifying takes a quarter of the time, and the files go no further than this machine.
    optimization: {
      ...base.optimization,
      minimize: !isAlone,
      chunkIds: 'named',
      splitChunks: {
        chunks: 'all',
        cacheGroups: {
          spreadsheet: {
            test: /node_modules/,
            chunks: ({ name }) => name === 'spreadsheet-view',
            name: 'spreadsheet',
            maxSize: MAX_SOURCE,
            priority: 20,
          },
          ...vendor('react', /node_modules[\\/](react|react-dom|scheduler)[\\/]/),
          ...vendor('file-formats', /node_modules[\\/](fflate|saxes|xmlchars|@borgar)[\\/]/),
          ...vendor('zod', /node_modules[\\/]zod[\\/]/),
        },
      },
    },
    plugins: [
      page('workbench', 'index.html', '绩效自评'),
      ...(isAlone ? [] : addInPages(office)),
      new MiniCssExtractPlugin({ filename: '[name].css', ignoreOrder: true }),
      // Hyphenation of Latin scripts in documents: some 70 chunks that no cell needs, one of them loaded at the start.
      new NormalModuleReplacementPlugin(/^\.\/[a-z0-9-]+-[\w-]{8}\.js$/, (resource) => {
        if (!/@univerjs[\\/]engine-render/.test(resource.context)) return;
        resource.request = 'data:text/javascript,export {};';
      }),
      new Icons(),
      ...(isAlone ? [] : [new SizeReport()]),
    ],
  };
};

/**
 * The page of the emulated Excel, dist/excel: for tests and for people who develop, apart from what ships
 * (`webpack --env excel`). Built in development mode, because building it fast matters more than its size.
 */
const excel = () => {
  const HtmlWebpackPlugin = require('html-webpack-plugin');
  const base = shared('development', { chrome: '100' });
  const probes = ['probe', 'probe-commands', 'probe-dialog'];
  return {
    ...base,
    name: 'excel',
    target: 'web',
    cache: {
      type: 'filesystem',
      cacheDirectory: resolve(__dirname, '.cache/webpack-excel'),
      buildDependencies: { config: [__filename] },
    },
    entry: {
      page: './test/excel-page/index.ts',
      ...Object.fromEntries(probes.map((name) => [name, `./test/excel-page/probe/${name}.ts`])),
    },
    output: { path: resolve(__dirname, 'dist/excel'), filename: '[name].js', clean: true },
    module: {
      rules: [
        ...base.module.rules,
        { test: /\.xlsx$/, type: 'asset/inline' },
        { test: /\.m?js$/, resolve: { fullySpecified: false } },
      ],
    },
    plugins: [
      new HtmlWebpackPlugin({
        template: './test/excel-page/page.html',
        filename: 'index.html',
        chunks: ['page'],
      }),
      ...probes.map(
        (name) =>
          new HtmlWebpackPlugin({
            template: './test/excel-page/probe/probe.html',
            filename: `${name}.html`,
            chunks: [name],
          }),
      ),
    ],
  };
};

/** The fake WPS as a script for browser tests, dist/wps-page (`webpack --env wps`), for every browser that the pages run in. */
const fakeWps = () => {
  const base = shared('development', OLDEST);
  return {
    ...base,
    name: 'wps',
    target: ['web', 'es2019'],
    entry: { 'fake-wps': './test/wps-page/fake-wps.ts' },
    output: { path: resolve(__dirname, 'dist/wps-page'), filename: '[name].js', clean: true },
    module: { rules: [...base.module.rules, OLD_LIBRARIES] },
  };
};

module.exports = (env = {}, { mode = 'production' }) =>
  env.excel ? excel() : env.wps ? fakeWps() : [cli(mode), web(mode, env)];
