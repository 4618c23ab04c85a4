const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
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

/**
 * Puts the program into the file that starts it, as a text, and has Node compile it ahead of its first start: the code
 * stands beside that file as .cache. See src/cli/start.ts.
 */
class ProgramInside {
  constructor(program, start) {
    this.program = program;
    this.start = start;
  }

  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    compiler.hooks.thisCompilation.tap('ProgramInside', (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: 'ProgramInside', stage }, () => {
        const text = (name) => compilation.getAsset(name).source.source().toString();
        const program = `(function (require) {${text(this.program)}\n})`;
        const id = createHash('sha256').update(program).digest('hex').slice(0, 16);
        const start = text(this.start)
          .replaceAll('PROGRAM_ID', () => JSON.stringify(id))
          .replaceAll('PROGRAM', () => JSON.stringify(program));
        compilation.updateAsset(this.start, new RawSource(start));
        compilation.deleteAsset(this.program);
        this.built = { program, id };
      });
    });
    compiler.hooks.afterEmit.tap('ProgramInside', ({ outputOptions }) => {
      const target = resolve(outputOptions.path, this.start.replace(/js$/, 'cache'));
      const { status, stderr } = spawnSync(
        process.execPath,
        [resolve(__dirname, 'webpack.compile.js'), target, this.built.id],
        { input: this.built.program, stdio: ['pipe', 'ignore', 'pipe'], encoding: 'utf8' },
      );
      if (status !== 0) throw new Error(`${target}: ${stderr}`);
    });
  }
}

module.exports = { Icons, ProgramInside, SizeReport };
