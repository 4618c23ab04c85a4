import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import webpack from 'webpack';

function build(config: webpack.Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(config, (cause, stats) => {
      if (cause) reject(cause);
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
}

/**
 * Builds the server for one PC in a folder, as one file with the library that makes its certificate; its bytes. Throws with
 * what the build says.
 */
export async function buildServer(folder: string): Promise<Uint8Array> {
  await build({
    mode: 'production',
    target: 'node20',
    devtool: false,
    node: { __dirname: false },
    entry: join(__dirname, 'loopback.ts'),
    output: { path: folder, filename: 'serve.cjs' },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: 'swc-loader',
          options: { jsc: { parser: { syntax: 'typescript' } }, env: { targets: { node: '20' } } },
        },
      ],
    },
    optimization: { minimize: false },
  });
  return readFileSync(join(folder, 'serve.cjs'));
}
