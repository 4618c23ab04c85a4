import { expect, test } from '@jest/globals';
import { NONE, type Severity } from '../../../src/core/finding';
import type { FindingLine } from '../../../src/core/report/report-input';
import { countFindings } from '../../../src/taskpane/parts/count-findings';

const line = (rule: string, severity: Severity, state: FindingLine['state']): FindingLine => ({
  finding: {
    ...{ code: 'R-C01', rule, severity, data: {}, place: null, fix: null },
    ...{ related: NONE, consequences: NONE },
  },
  ...{ message: '', why: '', fix: '', reason: null },
  state,
});

test('what is not filled in yet counts as no error, and what was explained only as explained', () => {
  const lines = [
    line('total-sum', 'error', 'open'),
    line('required-answers', 'error', 'open'),
    line('required-answers', 'error', 'open'),
    line('over-budget', 'warning', 'explained'),
    line('no-spending', 'info', 'open'),
  ];
  expect(countFindings(lines)).toEqual({
    error: 1,
    warning: 0,
    info: 1,
    unfilled: 2,
    explained: 1,
  });
});
