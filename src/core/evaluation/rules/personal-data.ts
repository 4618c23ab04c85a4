import { proseOf } from '../prose';
import { findPersonalData, maskNumber, type PersonalDataKind } from '../text/find-personal-data';
import { remembering } from '../text/remembering';
import { quoteOf } from '../text/text-match';
import { outcomeOf, type EvaluationRule } from './evaluation-rule';

const personalDataIn = remembering(findPersonalData);

/** A report that will be public holds no personal numbers. */
export const personalData: EvaluationRule = {
  code: 'R-T12',
  id: 'personal-data',
  severity: 'info',
  basis: '《中华人民共和国个人信息保护法》',
  message: '{where}的“{label}”含{kind}“{masked}”，公开前请删除。',
  why: '自评报告要向社会公开，不应含有个人信息。',
  fix: '删去或以部分隐去的形式表示。',
  check: (evaluation) =>
    outcomeOf(
      proseOf(evaluation).flatMap(({ project, field, text }) =>
        personalDataIn(text).map((match) => ({
          project,
          field: field.id,
          data: { kind: WORDS[match.kind], masked: maskNumber(quoteOf(text, match)) },
        })),
      ),
    ),
};

const WORDS: Readonly<Record<PersonalDataKind, string>> = {
  identityNumber: '身份证号码',
  mobile: '手机号码',
  bankCard: '银行卡号',
};
