import { createRequire } from 'node:module';
import { join } from 'node:path';
import webpack, { type Configuration } from 'webpack';
import { OUT } from './inputs';

type MakeConfigurations = (env: object, argv: object) => readonly Configuration[];

/** Bundles our entry of the slice as the command line is bundled; gives the file to run. */
export async function buildSlice(): Promise<string> {
  const make = createRequire(__filename)('../webpack.config.js') as MakeConfigurations;
  const cli = make({}, {}).find(({ name }) => name === 'cli');
  const configuration = {
    ...cli,
    context: join(__dirname, '..'),
    entry: { slice: join(__dirname, 'ours-slice.ts') },
    output: { path: OUT, filename: '[name].cjs' },
    plugins: [],
  };
  await new Promise<void>((resolve, reject) => {
    webpack(configuration, (failure, stats) => {
      if (failure) reject(failure);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
  return join(OUT, 'slice.cjs');
}
