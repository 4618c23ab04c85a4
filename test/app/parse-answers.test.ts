import { expect, test } from '@jest/globals';
import { parseAnswers } from '../../src/app/parse-answers';

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

test.each([
  ['{"version": 1, "office": {"F01": 3}}', null],
  ['\uFEFF{"version": 1}', null],
  ['{"version": 1,\n"office" 3}', /^第 2 行附近不是有效的 JSON 格式/],
  ['', /^不是有效的 JSON 格式|^第 1 行附近不是有效的 JSON 格式/],
  ['[]', /^最外层的值应为一组填报项（花括号）$/],
  ['{"version": 2}', /^“version”处的值不合规定$/],
  ['{"version": 1, "projects": [{"name": 5}]}', /^“projects\.0\.name”处的值应为文字$/],
  [`{"version": 1, "more": ${nested(20_000)}}`, /^括号嵌套超过 64 层$/],
  [`{"version": 1, "office": {"F01": ${nested(20_000)}}}`, /^括号嵌套超过 64 层$/],
])('%# is told plainly', (text, complaint) => {
  const parsed = parseAnswers(text);
  if (complaint === null) expect(parsed.ok).toBe(true);
  else expect(parsed).toMatchObject({ ok: false, where: expect.stringMatching(complaint) });
});
