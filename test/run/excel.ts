import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SERVER_WORDS } from '../excel-page/words';
import { buildExcelPage, serveExcel } from './excel-server';

// The emulated Excel as a page, for people who develop: npm run excel [-- --port 3443]. Builds its page, which is quick
// when nothing has changed; the add-in's own pages are those of the last build.

const ROOT = join(__dirname, '../..');
/** The port of the manifest's addresses. */
const USUAL_PORT = 3443;

async function main(): Promise<void> {
  buildExcelPage();
  const asked = process.argv.indexOf('--port');
  const port = asked < 0 ? USUAL_PORT : Number(process.argv[asked + 1]);
  const { address, certificate } = await serveExcel(port);
  console.log(SERVER_WORDS.running(`${address}excel/`));
  console.log(SERVER_WORDS.untrusted);
  console.log(SERVER_WORDS.trust(certificate.file));
  for (const page of ['taskpane.html', 'commands.html']) {
    if (!existsSync(join(ROOT, 'dist/web', page))) console.log(SERVER_WORDS.notBuilt(page));
  }
}

main().catch((cause: unknown) => {
  console.error(cause);
  process.exitCode = 1;
});
