import { parseNumberFormat } from './number-format-code';
import type { FormatCondition, FormatSection } from './number-format-code';

function meets(value: number, condition: FormatCondition): boolean {
  const { operator, limit } = condition;
  switch (operator) {
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '<>':
      return value !== limit;
    default:
      return value === limit;
  }
}

/** The sections for numbers: a fourth section, or a last one with @, is for text. */
function numberSections(code: string): readonly FormatSection[] {
  const sections = parseNumberFormat(code);
  const last = sections.at(-1);
  return sections.length > 3 || (last?.isText && sections.length > 1)
    ? sections.slice(0, Math.min(3, sections.length - 1))
    : sections;
}

/** The section that shows a number. */
export interface ChosenSection {
  readonly section: FormatSection;
  /** The section itself says that the number is negative, so no minus sign is added. */
  readonly isSignShown: boolean;
}

function onlyNegative(condition: FormatCondition): boolean {
  return (
    (condition.operator === '<' && condition.limit <= 0) ||
    (condition.operator === '<=' && condition.limit < 0)
  );
}

function isRestNegative(first: FormatSection | undefined): boolean {
  if (!first?.condition) return true;
  return first.condition.operator.startsWith('>') && first.condition.limit <= 0;
}

/** The section of a format code that shows a number; undefined when none of its conditions fits. */
export function chooseSection(value: number, code: string): ChosenSection | undefined {
  const sections = numberSections(code);
  for (const [index, section] of sections.entries()) {
    const { condition } = section;
    const isImplied =
      index === 0
        ? sections.length === 1 || value > 0 || (value === 0 && sections.length === 2)
        : index === 1
          ? sections.length === 2 || value < 0
          : true;
    if (condition ? !meets(value, condition) : !isImplied) continue;
    const isSignShown = condition
      ? onlyNegative(condition)
      : index === 1 && (sections.length > 2 || isRestNegative(sections[0]));
    return { section, isSignShown };
  }
  return undefined;
}
