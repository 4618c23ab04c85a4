import { guidanceResidue } from '../../../../src/core/evaluation/rules/guidance-residue';
import { oneOffice, oneProject, ruleCases } from './rule-cases';

ruleCases(
  guidanceResidue,
  [
    [
      'an answer in own words',
      oneOffice({ F62: { answer: false, text: '收到经费后15日内拨付，无滞留' } }),
    ],
    [
      'an outline without guidance',
      oneProject(
        { F72: '拨付是否及时，有无滞留、闲置等现象' },
        {},
        { outline: 'central-2020-form' },
      ),
    ],
  ],
  [
    [
      'the instruction itself',
      oneOffice({ F62: { answer: false, text: '拨付是否及时，有无滞留、闲置等现象。及时。' } }),
      [{ label: '资金拨付方面的问题', quote: '拨付是否及时，有无滞留、闲置等现象' }],
    ],
  ],
);
