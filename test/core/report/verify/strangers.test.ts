import { describe, expect, test } from '@jest/globals';
import { wordFinding } from '../../../../src/app/word-finding';
import type { SelfEvaluation } from '../../../../src/core/evaluation/self-evaluation';
import { verifyNarrative } from '../../../../src/core/report/verify/verify-narrative';
import { documentOf } from './document-of';
import { drawnEvaluation } from './drawn-evaluation';
import { STRANGERS } from './strangers';

const PLACES = /⟦([^→⟧]*)→([^⟧]*)⟧/g;

const evaluations = new Map<string, SelfEvaluation>();

function evaluationOf(workbook: string): SelfEvaluation {
  const evaluation = evaluations.get(workbook) ?? drawnEvaluation(workbook);
  evaluations.set(workbook, evaluation);
  return evaluation;
}

/** What is wrong against the workbook; these texts are parts of reports, which need not cover all. */
function found(text: string, workbook: string): readonly string[] {
  const evaluation = evaluationOf(workbook);
  return verifyNarrative({ document: documentOf(text), evaluation })
    .filter(({ code, severity }) => /^R-[FG]/.test(code) && code !== 'R-G06' && severity !== 'info')
    .map((finding) => `${finding.code} ${wordFinding(finding, 'tenThousandYuan').message}`);
}

/** The text with its nth place made wrong, all others right. */
function withWrong(text: string, wrong: number): string {
  let place = -1;
  return text.replaceAll(PLACES, (_, right: string, other: string) => {
    place += 1;
    return place === wrong ? other : right;
  });
}

describe.each(STRANGERS)('narrative $id', ({ text, workbook }) => {
  const truth = withWrong(text, -1);

  test('nothing is found in the truth', () => {
    expect(found(truth, workbook)).toEqual([]);
  });

  test.each(Array.from(text.matchAll(PLACES), ([place], index) => [place, index] as const))(
    '%s is found',
    (_, index) => {
      expect(found(withWrong(text, index), workbook)).not.toEqual([]);
    },
  );
});
