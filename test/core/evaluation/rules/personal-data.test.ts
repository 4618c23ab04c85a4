import { personalData } from '../../../../src/core/evaluation/rules/personal-data';
import { oneOffice, oneProject, ruleCases } from './rule-cases';

ruleCases(
  personalData,
  [
    [
      'a project code and an amount',
      oneProject({ F14: '代码51000021R000000019951，金额1,380,013,800.00元' }),
    ],
    ['no text', oneProject({})],
  ],
  [
    [
      'a mobile number, shown masked',
      oneProject({ F14: '联系人13800138000' }),
      [{ kind: '手机号码', masked: '138******00' }],
    ],
    [
      'an identity number in a list of the office',
      oneOffice({ F64: [{ problem: '11010519491231002X多领' }] }),
      [{ kind: '身份证号码', where: '本单位' }],
    ],
  ],
);
