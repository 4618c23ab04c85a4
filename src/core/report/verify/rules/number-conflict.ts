import { fieldsOf } from '../match-amount';
import type { NarrativeFacts } from '../narrative-facts';
import type { NarrativeRule, NarrativeSighting } from '../narrative-rule';
import type { Statement } from '../read-statements';
import { subjectKey } from '../subject';
import { findOutputs, type StatedOutput } from '../find-outputs';

/** R-G08: one quantity has one value throughout the text. */
export const numberConflict: NarrativeRule = {
  code: 'R-G08',
  id: 'number-conflict',
  severity: 'error',
  basis: '报告前后一致的一般要求',
  message: '同一指标前后不一致：第{earlierParagraph}段写“{earlier}”，这里写“{stated}”。',
  why: '前后数字矛盾，读者不知道以哪个为准。',
  fix: '核实后统一。',
  check: (facts) => [...amounts(facts), ...counts(facts), ...outputs(facts)],
};

interface Said {
  readonly key: string;
  readonly paragraph: number;
  readonly quote: string;
  readonly stated: string;
  readonly agrees: (other: Said) => boolean;
  readonly value: number;
  readonly step: number;
}

function conflicts(said: readonly Said[]): readonly NarrativeSighting[] {
  const first = new Map<string, Said>();
  return said.flatMap((each) => {
    const before = first.get(each.key);
    if (!before) {
      first.set(each.key, each);
      return [];
    }
    if (each.agrees(before)) return [];
    return [
      {
        paragraph: each.paragraph,
        quote: each.quote,
        data: { earlier: before.stated, earlierParagraph: before.paragraph, stated: each.stated },
      },
    ];
  });
}

/** Whether two values may be one, each rounded to its own step. */
function mayBeOne(a: Said, b: Said): boolean {
  return Math.abs(a.value - b.value) <= Math.max(a.step, b.step) / 2 + 1e-9;
}

function saidOf(statement: Statement): readonly Said[] {
  const { number, measure, subjects, passage, clause, source, isBeside } = statement;
  const [subject] = subjects;
  const isPlain = number.bound === null && !number.isOther && measure !== null;
  const isClear = subject !== undefined && subject.kind !== 'unknown' && subjects.length === 1;
  const isKnown =
    measure === 'executionRate' || (measure !== null && fieldsOf(measure).length === 1);
  if (!isPlain || !isClear || !isKnown || source !== null || isBeside) return [];
  const text = passage.paragraph.text;
  const said: Said = {
    key: `${subjectKey(subject)} ${measure} ${number.kind}`,
    paragraph: passage.paragraph.number,
    quote: text.slice(clause.index, clause.index + clause.text.length).trim(),
    stated: text.slice(number.index, number.index + number.length),
    value: number.value,
    step: number.step,
    agrees: (other) => mayBeOne(said, other),
  };
  return [said];
}

function amounts({ statements }: NarrativeFacts): readonly NarrativeSighting[] {
  return conflicts(statements.flatMap(saidOf));
}

function counts({ counts: found }: NarrativeFacts): readonly NarrativeSighting[] {
  return conflicts(
    found
      .filter(({ of }) => of === 'all')
      .map(({ passage, index, length, value }): Said => {
        const quote = passage.paragraph.text.slice(index, index + length);
        return {
          key: 'projects',
          paragraph: passage.paragraph.number,
          quote,
          stated: quote,
          value,
          step: 0,
          agrees: (other) => other.value === value,
        };
      }),
  );
}

function outputs({ prose }: NarrativeFacts): readonly NarrativeSighting[] {
  return conflicts(
    prose.flatMap(findOutputs).map(({ key, paragraph, text, value }: StatedOutput): Said => ({
      key,
      paragraph,
      quote: text,
      stated: text,
      value,
      step: 0,
      agrees: (other) => other.value === value,
    })),
  );
}
