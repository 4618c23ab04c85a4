const { readdirSync, readFileSync } = require('node:fs');
const { resolve } = require('node:path');
const { gzipSync } = require('node:zlib');

/** Prints each chunk with its size as it is and gzipped, once the files are written. */
class SizeReport {
  apply(compiler) {
    compiler.hooks.afterEmit.tap('SizeReport', ({ assets, entrypoints, outputOptions }) => {
      const first = new Set([...entrypoints.values()].flatMap((entry) => entry.getFiles()));
      const rows = Object.keys(assets)
        .filter((name) => /\.(js|css)$/.test(name))
        .map((name) => {
          const bytes = compiler.outputFileSystem.readFileSync(resolve(outputOptions.path, name));
          return { name, size: bytes.length, gzip: gzipSync(bytes).length };
        })
        .sort((a, b) => b.gzip - a.gzip);
      const kilo = (bytes) => (bytes / 1000).toFixed(1).padStart(8);
      for (const { name, size, gzip } of rows) {
        console.log(
          `${kilo(size)} KB ${kilo(gzip)} KB gzip  ${first.has(name) ? '*' : ' '} ${name}`,
        );
      }
      const sum = rows.reduce((total, { gzip }) => total + gzip, 0);
      console.log(`${kilo(sum)} KB gzip in ${rows.length} files (* loaded with its page)`);
    });
  }
}

/** Hands out the pictures that the manifest names, as they are. */
class Icons {
  apply(compiler) {
    const folder = resolve(__dirname, 'assets/icons');
    compiler.hooks.thisCompilation.tap('Icons', (compilation) => {
      compilation.contextDependencies.add(folder);
      compilation.hooks.processAssets.tap('Icons', () => {
        for (const name of readdirSync(folder)) {
          const source = new compiler.webpack.sources.RawSource(
            readFileSync(resolve(folder, name)),
          );
          compilation.emitAsset(`icons/${name}`, source);
        }
      });
    });
  }
}

module.exports = { Icons, SizeReport };
