import { personalData } from '../../../evaluation/rules/personal-data';
import {
  findPersonalData,
  maskNumber,
  type PersonalDataKind,
} from '../../../evaluation/text/find-personal-data';
import { quoteOf } from '../../../evaluation/text/text-match';
import { placeData } from '../prose-label-text';
import { textRule } from './text-rule';

/** R-T12: a report that will be public holds no personal numbers. */
export const personalNumber = textRule(personalData, (facts) =>
  facts.passages.flatMap((passage) => {
    const { text, number } = passage.paragraph;
    return findPersonalData(text).map((match) => {
      const masked = maskNumber(quoteOf(text, match));
      return {
        paragraph: number,
        quote: masked,
        data: { ...placeData(passage, facts), kind: WORDS[match.kind], masked },
      };
    });
  }),
);

const WORDS: Readonly<Record<PersonalDataKind, string>> = {
  identityNumber: '身份证号码',
  mobile: '手机号码',
  bankCard: '银行卡号',
};
