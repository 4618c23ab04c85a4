/** The arrows of the house: who may import whom. Each rule says why. */
const only = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^src/', pathNot: [...to, from] },
});
const sheet = '^src/core/sheet/';
const formula = '^src/core/formula/';
const finding = '^src/core/finding\\.ts$';
const terms = '^src/core/terms\\.ts$';
const brand = '^src/core/brand\\.ts$';
const checksum = '^src/core/checksum\\.ts$';
const steps = '^src/core/steps\\.ts$';
const budget = '^src/core/budget/';
const rules = '^src/core/rules/';
const evaluation = '^src/core/evaluation/';
const report = '^src/core/report/';

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'A circle cannot be read from any end.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    only('sheet', sheet, [brand], 'A grid knows nothing of budgets.'),
    only('formula', formula, [sheet, brand, steps], 'Formulas are about cells only.'),
    only('finding', finding, [sheet], 'A finding is a place and facts.'),
    only(
      'budget',
      budget,
      [sheet, formula, finding, terms, brand, steps],
      'Reading comes before judging.',
    ),
    only(
      'rules',
      rules,
      [sheet, formula, finding, terms, brand, steps, budget],
      'Rules judge what was read; evaluation and report come later.',
    ),
    only(
      'evaluation',
      evaluation,
      [sheet, finding, terms, brand, steps, budget],
      "Evaluation gets rules' results as data.",
    ),
    only(
      'report',
      report,
      [sheet, formula, finding, terms, brand, checksum, budget, evaluation],
      'The report gets findings as data.',
    ),
    only(
      'files',
      '^src/files/',
      [sheet, formula, report, brand, steps],
      'Bytes and models, no use cases.',
    ),
    only(
      'host-port',
      '^src/host/[^/]+\\.ts$',
      [sheet, steps],
      'The port is small and knows only sheets.',
    ),
    only(
      'host-steps',
      '^src/host/steps/',
      ['^src/host/[^/]+\\.ts$', sheet],
      'What hosts share that write in steps; it knows none of them.',
    ),
    only(
      'host-file',
      '^src/host/file/',
      ['^src/host/[^/]+\\.ts$', '^src/files/', '^src/core/'],
      'An adapter.',
    ),
    only(
      'host-office',
      '^src/host/office/',
      ['^src/host/[^/]+\\.ts$', '^src/host/steps/', sheet, brand, steps],
      'An adapter knows sheets and the port only.',
    ),
    only(
      'host-wps',
      '^src/host/wps/',
      ['^src/host/[^/]+\\.ts$', '^src/host/steps/', sheet, brand],
      'An adapter knows sheets and the port only.',
    ),
    only(
      'wps-shell',
      '^src/wps-shell/',
      [],
      'The ribbon page of WPS is small and knows nothing else.',
    ),
    only(
      'wps-pane',
      '^src/wps-pane/',
      ['^src/taskpane/', '^src/app/', '^src/wps-shell/', '^src/host/wps/'],
      'The page puts the pane over the host of WPS.',
    ),
    only('wps-install', '^src/wps-install/', [], "The install page knows WPS's service only."),
    only(
      'excel',
      '^src/excel/',
      ['^src/app/', '^src/core/', '^src/host/[^/]+\\.ts$', '^src/host/office/', '^src/taskpane/'],
      'The pages for Excel join the pane to its host.',
    ),
    only(
      'app',
      '^src/app/',
      ['^src/core/', '^src/files/', '^src/host/[^/]+\\.ts$'],
      'Use cases never know an adapter.',
    ),
    only(
      'cli',
      '^src/cli/',
      [
        '^src/app/',
        '^src/core/',
        '^src/host/',
        '^src/files/refusal',
        '^src/files/xlsx/zip-codec\\.ts$',
      ],
      'The command line drives the file host.',
    ),
    {
      name: 'core-is-pure',
      comment: 'The core runs anywhere.',
      severity: 'error',
      from: { path: '^src/(core|files)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-undeclared',
      comment: 'A package must be in package.json.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['unknown', 'npm-no-pkg', 'npm-dev'], pathNot: 'office-js' },
    },
    {
      name: 'no-orphans',
      comment: 'Dead code.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: ['\\.d\\.ts$', '\\.json$'] },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'default', 'types'],
    },
  },
};
