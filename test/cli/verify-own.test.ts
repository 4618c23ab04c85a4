import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runCli } from './run-cli';

const SAMPLES = join(__dirname, '../../assets/samples');

interface FindingJson {
  readonly code: string;
  readonly severity: string;
  readonly paragraph?: number;
  readonly quote?: string;
  readonly message: string;
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-own-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Every sample that we give out, with the answers it is reported with, and the outline that was chosen for it. */
const OWN: readonly (readonly [string, string | null, string | null])[] = [
  ['sample.xlsx', 'complete.answers.json', null],
  ['sample.xlsx', 'sample.answers.json', null],
  ['faulty.xlsx', null, null],
  ['sample.xlsx', 'complete.answers.json', 'sichuan-2023-form'],
];

test.each(OWN)(
  'no document of ours is doubted against its own sheet: %s, %s, %s',
  async (book, answers, outline) => {
    const out = join(folder, `${book}-${answers ?? 'none'}-${outline ?? ''}`);
    const chosen = outline === null ? [] : ['--outline', outline];
    const given = answers === null ? [] : ['--answers', join(SAMPLES, answers)];
    const made = await runCli(['report', join(SAMPLES, book), ...given, ...chosen, '-o', out]);
    expect(made.complaints).toBe('');
    const files = readdirSync(out, { recursive: true, encoding: 'utf8' });
    const documents = files.filter((name) => name.endsWith('.docx'));
    expect(documents.length).toBeGreaterThan(0);
    const written = files.filter((name) => name.endsWith('.xlsx'));
    expect(written).toHaveLength(1);
    for (const document of documents) {
      for (const against of [join(SAMPLES, book), join(out, written[0] ?? '')]) {
        const run = await runCli(['verify', join(out, document), '--against', against, '--json']);
        const { findings } = JSON.parse(run.out) as { readonly findings: readonly FindingJson[] };
        const doubted = findings.filter(
          ({ code, severity }) => code.startsWith('R-G') && severity !== 'info',
        );
        expect({
          document,
          against,
          doubted: doubted.map((d) => `${d.code} ${d.paragraph} ${d.quote} | ${d.message}`),
        }).toEqual({ document, against, doubted: [] });
      }
    }
  },
);
