import type { FieldDefinition } from '../evaluation/outline/outline';
import type { FieldValue } from '../evaluation/answers';
import type { EvaluatedProject, SelfEvaluation } from '../evaluation/self-evaluation';
import { UNIT_TERMS } from '../terms';
import type { FigureUnit, Quantity } from './figure';
import { type FigureBook, placeKey } from './figure-book';
import type { Run } from './narrative';
import { type Phrase, phrase } from './phrase';
import { quantityValue } from './quantity';

/** Decimals of money in 万元 and of percents in prose; amounts for one person are in 元. */
const DECIMALS = 2;

/** Where a sentence stands: the project (null for all), the section, the dimension whose sub-form is told (if any). */
interface Place {
  readonly project: EvaluatedProject | null;
  readonly section: string;
  readonly dimension?: FieldDefinition;
}

/** Where a sentence stands and what it may speak of; numbers go through it into the book of figures. */
export class Narrator {
  readonly evaluation: SelfEvaluation;
  readonly project: EvaluatedProject | null;
  readonly section: string;
  readonly dimension: FieldDefinition | undefined;
  readonly #book: FigureBook;
  readonly #taken: Set<string>;

  constructor(
    evaluation: SelfEvaluation,
    book: FigureBook,
    place: Place,
    taken: Set<string> = new Set(),
  ) {
    this.evaluation = evaluation;
    this.project = place.project;
    this.section = place.section;
    this.dimension = place.dimension;
    this.#book = book;
    this.#taken = taken;
  }

  /** The same pen at another place. */
  at(place: Place): Narrator {
    return new Narrator(this.evaluation, this.#book, place, this.#taken);
  }

  /** Answers of the project, or of the office where none is spoken of or the field is the office's. */
  answer(field: string): FieldValue | undefined {
    const definition = this.evaluation.fields.get(field);
    const isOffice = definition?.level === 'office';
    if (isOffice || this.project === null) return this.evaluation.answers.office[field];
    return this.project.answers[field];
  }

  /** Definition of a field that the outline asks; undefined when it does not. */
  field(id: string): FieldDefinition | undefined {
    return this.evaluation.fields.get(id);
  }

  /** Whether the field must be answered here and is not. */
  isOpen(field: string): boolean {
    const { project, evaluation } = this;
    const isOffice = project === null || this.field(field)?.level === 'office';
    const { required } = isOffice ? evaluation.officeOpen : project.open;
    return required.some(({ id }) => id === field);
  }

  /** The place of an answer that nobody has given. */
  blank(field: string, words = this.field(field)?.blank ?? ''): Run {
    const project = this.field(field)?.level === 'office' ? null : this.project;
    return { kind: 'blank', text: words, field, project: project?.project.name ?? null };
  }

  /** Money in 万元 with its unit word. */
  money(slot: string, label: string, quantity: Quantity): Phrase {
    return phrase(
      this.#figure(slot, label, quantity, 'tenThousandYuan', DECIMALS),
      UNIT_TERMS.tenThousandYuan,
    );
  }

  /** Money in 元 with its unit word. */
  yuan(slot: string, label: string, quantity: Quantity): Phrase {
    return phrase(this.#figure(slot, label, quantity, 'yuan', DECIMALS), UNIT_TERMS.yuan);
  }

  /** A ratio as percent, with its sign. */
  percent(slot: string, label: string, quantity: Quantity): Phrase {
    return [this.#figure(slot, label, quantity, 'percent', DECIMALS)];
  }

  /** A number without a unit. */
  plain(slot: string, label: string, quantity: Quantity, decimals = 0): Phrase {
    return [this.#figure(slot, label, quantity, 'plain', decimals)];
  }

  /** A number in a cell of a table: no unit word; a dash where there is none. */
  cell(
    slot: string,
    label: string,
    quantity: Quantity | null,
    unit: FigureUnit = 'tenThousandYuan',
    decimals = DECIMALS,
  ): Phrase {
    const isKnown = quantity !== null && quantityValue(quantity) !== null;
    return isKnown ? [this.#figure(slot, label, quantity, unit, decimals, true)] : phrase('\u2014');
  }

  /** Each number stands in one place only, so a slot that is asked for again gets a number of its own. */
  #figure(
    slot: string,
    label: string,
    quantity: Quantity,
    unit: FigureUnit,
    decimals: number,
    isTabular = false,
  ): Run {
    const { section } = this;
    const project = this.project
      ? { key: this.project.project.key, name: this.project.project.name }
      : null;
    const keyOf = (name: string): string => placeKey(section, project?.key ?? null, name);
    let name = slot;
    let place = keyOf(name);
    for (let count = 2; this.#taken.has(place); count++) {
      name = `${slot}.${count}`;
      place = keyOf(name);
    }
    this.#taken.add(place);
    const figure = this.#book.add({
      section,
      project,
      label,
      slot: name,
      place,
      quantity,
      unit,
      decimals,
      isTabular,
    });
    return { kind: 'figure', figure: figure.id };
  }
}
