import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { wordFinding } from '../../../../src/app/word-finding';
import type { SelfEvaluation } from '../../../../src/core/evaluation/self-evaluation';
import type { Finding } from '../../../../src/core/finding';
import { verifyNarrative } from '../../../../src/core/report/verify/verify-narrative';
import { documentOf } from './document-of';
import { drawnEvaluation } from './drawn-evaluation';
import { TRANSPORT_BUREAU } from './fixtures/transport-bureau';
import { NARRATIVES } from './narratives';
import { sampleEvaluation } from './sample-evaluation';
import { UNSEEN_NARRATIVES } from './unseen-narratives';
import { FALSE_SENTENCES, TRUE_SENTENCES } from './sentences';

const fixture = (name: string): string =>
  readFileSync(join(__dirname, 'fixtures', `${name}.txt`), 'utf8');
const message = (finding: Finding): string => wordFinding(finding, 'tenThousandYuan').message;
const line = (finding: Finding): string =>
  `${finding.code} ${finding.quotation?.paragraph ?? 0} ${message(finding)}`;
const weighty = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ severity }) => severity !== 'info');

/** Findings that answer the table of inconsistencies in the public report: number, code, paragraph, words of message or quote. */
const INCONSISTENCIES: readonly (readonly [string, string, number, string])[] = [
  ['T1', 'R-T07', 9, '已'],
  ['T2', 'R-T07', 18, '以'],
  ['T3', 'R-T07', 18, '得到'],
  ['T4', 'R-T07', 19, '地'],
  ['T5', 'R-T07', 22, '有针对性'],
  ['T6', 'R-T09', 18, '经济性:'],
  ['T7', 'R-T07', 12, 'bookmark'],
  ['T8', 'R-T07', 24, '散、小、差'],
  ['T9', 'R-T08', 6, '包括项目基本性质'],
  ['T9', 'R-T08', 11, '安排落实'],
  ['T9', 'R-T08', 14, '前期准备'],
  ['T9', 'R-T08', 17, '量化、具体分析'],
  ['T9', 'R-T08', 21, '立项依据是否充分'],
  ['T9', 'R-T08', 25, '拨付是否及时'],
  ['T9', 'R-T08', 27, '资金使用是否合规'],
  ['T10', 'R-G07', 9, '企业独子费'],
  ['T10', 'R-G07', 12, '企业离退休人员独生子女费'],
  ['T10', 'R-G07', 15, '企业离退休独子费'],
  ['T10', 'R-G07', 18, '企业离退休独生子女费'],
  ['T11', 'R-G07', 9, '开展养老保险工作经费'],
  ['T13', 'R-T06', 19, '极大的方便了群众'],
  ['T14', 'R-T06', 19, '开展1次培训'],
  ['T15', 'R-T05', 18, '一定的保障'],
  ['T16', 'R-T10', 31, '尚不到位'],
  ['T17', 'R-T01', 32, '主要经验做法'],
  ['T18', 'R-T11', 24, '第22段'],
  ['T19', 'R-G05', 19, '6.40万元'],
  ['T20', 'R-G06', 16, '软件维护费'],
  ['T20', 'R-G06', 16, '政府采购'],
  ['T21', 'R-T07', 22, '呈贡区社会保险局'],
  ['T22', 'R-T07', 28, '删去'],
  ['T23', 'R-G03', 9, '没有写预算数'],
];

let sample: SelfEvaluation;
beforeAll(async () => {
  sample = await sampleEvaluation();
});

describe('the public report of 2019 against the sample workbook', () => {
  test.each(INCONSISTENCIES)('%s: %s in paragraph %i says %s', (_, code, paragraph, words) => {
    const document = documentOf(fixture('public-report-2019'));
    const found = verifyNarrative({ document, evaluation: sample }).filter(
      (finding) => finding.code === code && finding.quotation?.paragraph === paragraph,
    );
    const texts = found.map((finding) => message(finding) + (finding.quotation?.quote ?? ''));
    expect(texts.filter((text) => text.includes(words))).not.toEqual([]);
  });

  test('its true amounts and counts are left alone', () => {
    const document = documentOf(fixture('public-report-2019'));
    const found = verifyNarrative({ document, evaluation: sample }).map(({ code }) => code);
    for (const code of ['R-G01', 'R-G02', 'R-G04', 'R-G08', 'R-G09', 'R-G10', 'R-F07', 'R-C12']) {
      expect(found).not.toContain(code);
    }
  });

  test('every quotation stands in its paragraph', () => {
    const document = documentOf(fixture('public-report-2019'));
    for (const { quotation } of verifyNarrative({ document, evaluation: sample })) {
      const text = document.paragraphs[(quotation?.paragraph ?? 0) - 1]?.text ?? '';
      const core = (quotation?.quote ?? '').replace(/^[一二三四五六]、/, '');
      expect(text).toContain(core);
    }
  });
});

test('the same report put right raises neither error nor warning', () => {
  const document = documentOf(fixture('corrected-report-2019'));
  expect(weighty(verifyNarrative({ document, evaluation: sample })).map(line)).toEqual([]);
});

/** One change to the report put right, and the code that answers it; null for another true way of writing. */
const CHANGES: readonly (readonly [string, string, string | null])[] = [
  ['2019年共有10个项目', '2019年共有9个项目', 'R-G01'],
  ['2019年共有10个项目', '2019年共有项目9个', 'R-G01'],
  ['2019年共有10个项目', '2019年共实施十一个项目', 'R-G01'],
  ['，共10个项目。', '，共11个项目。', 'R-G01'],
  ['社保基金稽核费、软件维护费、工伤', '社保基金稽核费、工伤', 'R-G01'],
  ['社保基金稽核费、软件维护费、工伤', '社保基金稽核费、软件维护费、党建活动经费、工伤', 'R-G07'],
  ['年初预算157.87万元', '年初预算175.87万元', 'R-G02'],
  ['实际支出164.27万元', '实际支出146.27万元', 'R-G02'],
  ['实际支出164.27万元', '实际支出164.28万元', 'R-G02'],
  ['实际支出164.27万元', '实际支出1642700元', null],
  ['实际支出164.27万元', '实际支出1,642,700.00元', null],
  ['实际支出164.27万元', '实际支出１６４．２７万元', null],
  ['实际支出164.27万元', '实际支出164.3万元', null],
  ['实际支出164.27万元', '实际支出约164万元', null],
  ['实际支出164.27万元', '实际支出0.0164亿元', null],
  ['实际支出164.27万元', '实际支出一百六十四万二千七百元', null],
  ['实际支出164.27万元', '实际支出164万2700元', null],
  ['实际支出164.27万元', '实际支出164.27元', 'R-G02'],
  ['实际支出164.27万元', '实际支出1642.7万元', 'R-G02'],
  ['执行率100.00%，已', '执行率98.50%，已', 'R-G10'],
  ['软件维护费支出26.80万元', '软件维护费支出28.60万元', 'R-G02'],
  ['软件维护费支出26.80万元', '软件维护费支出26.8万元', null],
  ['软件维护费支出26.80万元', '软件维护费26.80万元', null],
  ['软件维护费支出26.80万元', '软件维护费28.60万元', 'R-G02'],
  ['软件维护费支出26.80万元', '软件维护费实际列支268000元', null],
  ['软件维护费支出26.80万元', '软件维护费实际列支286000元', 'R-G02'],
  ['软件维护费支出26.80万元', '软件维护费支出12.00万元', 'R-G02'],
  ['均未达到200万元', '均未达到40万元', 'R-F07'],
  ['均未达到200万元', '最高不超过44.40万元', null],
  ['均未达到200万元', '金额最高的44.40万元', null],
  ['均属于一般公共预算资金', '均属于政府性基金', 'R-G04'],
  ['均属于一般公共预算资金', '全部来源于财政专户资金', 'R-G04'],
  ['均属于一般公共预算资金', '均为财政拨款', null],
  ['已全部列支完毕。', '已全部列支完毕，未发生预算调整。', 'R-G05'],
  ['已全部列支完毕。', '已全部列支完毕，严格按年初预算执行。', 'R-G05'],
  ['呈贡区社会保险局2019年共有', '呈贡区社会保险局2018年共有', 'R-G09'],
  ['呈贡区社会保险局2019年度项目支出', '呈贡区社会保险局2018年度项目支出', 'R-G09'],
  ['（其中年中追加6.40万元）', '（其中年中追加4.60万元）', 'R-G02'],
  ['执行率100.00%，待遇', '执行率100.00%，结余2.00万元，待遇', 'R-G02'],
  ['离退休人员活动经费支出14.40万元', '老干活动经费支出14.40万元', 'R-G07'],
  ['政府采购支出7.20万元，用于购置办公设备；', '', 'R-G06'],
];

describe('one change to the report put right', () => {
  test.each(CHANGES)('%s → %s: %s', (from, to, code) => {
    const text = fixture('corrected-report-2019');
    expect(text).toContain(from);
    const document = documentOf(text.replace(from, to));
    const found = weighty(verifyNarrative({ document, evaluation: sample }));
    if (code === null) expect(found.map(line)).toEqual([]);
    else expect(found.map((finding) => finding.code)).toContain(code);
  });
});

describe('narratives of other styles', () => {
  const evaluation = drawnEvaluation(TRANSPORT_BUREAU);

  test.each([...NARRATIVES, ...UNSEEN_NARRATIVES])('$what', ({ text, expected, isExcerpt }) => {
    const found = weighty(verifyNarrative({ document: documentOf(text), evaluation })).filter(
      ({ code }) => isExcerpt !== true || code !== 'R-G06',
    );
    const left = found.map(line);
    const missed = expected.filter(([code, paragraph, words]) => {
      const at = left.findIndex(
        (each) => each.startsWith(`${code} ${paragraph} `) && each.includes(words),
      );
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
    expect({ missed, unexpected: left }).toEqual({ missed: [], unexpected: [] });
  });
});

describe('single sentences', () => {
  const evaluation = drawnEvaluation(TRANSPORT_BUREAU);
  const found = (text: string): readonly Finding[] =>
    weighty(verifyNarrative({ document: documentOf(text), evaluation })).filter(
      ({ code }) => code !== 'R-G06',
    );

  test.each(TRUE_SENTENCES)('true: %s', (text) => {
    expect(found(text).map(line)).toEqual([]);
  });

  test.each(FALSE_SENTENCES)('false: %s (%s)', (text, code) => {
    expect(found(text).map((finding) => finding.code)).toContain(code);
  });
});
