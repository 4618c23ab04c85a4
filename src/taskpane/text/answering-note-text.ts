import type { Dimension } from '../../core/evaluation/dimension';
import type { PersonalDataKind } from '../../core/evaluation/text/find-personal-data';
import type { TextNote } from '../../core/evaluation/text/review-text';

const DIMENSIONS: Readonly<Record<Dimension, string>> = {
  economy: '经济性',
  efficiency: '效率性',
  effectiveness: '有效性',
  sustainability: '可持续性',
};

const PERSONAL: Readonly<Record<PersonalDataKind, string>> = {
  identityNumber: '身份证号码',
  mobile: '手机号码',
  bankCard: '银行卡号',
};

/** A note on a text in words: what, and what to do. */
export function noteText(note: TextNote): string {
  switch (note.kind) {
    case 'blank':
      return '文中还有【待填】处，补齐后才算填完。';
    case 'too-short':
      return `现有${note.length}字，少于${note.limit}字，请再写具体些。`;
    case 'too-long':
      return `现有${note.length}字，超过${note.limit}字，请删减。`;
    case 'no-quantity':
      return '还没有数量、比率或金额，请补充数字，或填写数据栏。';
    case 'empty-phrases':
      return `多为空泛表述：${note.phrases.join('、')}。请换成具体事项、数量和结果。`;
    case 'wrong-dimension':
      return `“${note.quote}”像是在说${DIMENSIONS[note.dimension]}，请看是否放错。`;
    case 'guidance':
      return `保留了提纲的说明文字：“${note.quote}”，请改写为实际情况。`;
    case 'personal-data':
      return `含${PERSONAL[note.data]}“${note.masked}”，报告会公开，请删除。`;
    case 'typo': {
      const { suggestion } = note.correction;
      const change = suggestion === '' ? '应删去' : `应为“${suggestion}”`;
      return `“${note.context}”中的“${note.quote}”疑${change}。`;
    }
    case 'half-width':
      return `有${note.corrections.length}处半角标点，例如“${note.context}”。`;
  }
}

/** Words beside notes. */
export const NOTE_TEXT = {
  label: (field: string): string => `${field}的提示`,
  toBlank: '选中待填处',
  correct: '改正',
  toFullWidth: '改为全角',
  alike: (project: string, percent: number): string =>
    `与“${project}”的内容相同或相近（相似度${percent}%），请按本项目的实际改写。`,
  alikeEarlier: (percent: number): string =>
    `与以前的填报内容相同或相近（相似度${percent}%），请按本年的实际改写。`,
} as const;
