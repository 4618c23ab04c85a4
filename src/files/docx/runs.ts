import { formatBlank } from '../../core/report/blank-text';
import type { Figure } from '../../core/report/figure';
import type { Run } from '../../core/report/narrative';
import { textOfRuns } from '../../core/report/runs-text';
import { escapeXml } from '../xml';
import { figureBookmark } from './figure-bookmark';
import { runXml } from './wordml';

/** Word takes no longer titles and tags of content controls. */
const LONGEST_TAG = 64;

/** Sets runs: figures become content controls tagged with their id, with a bookmark around; blanks are highlighted. */
export class RunSetter {
  readonly #figures: ReadonlyMap<string, Figure>;
  /** How often each figure was set. */
  readonly #places = new Map<string, number>();
  #controls = 0;

  constructor(figures: readonly Figure[]) {
    this.#figures = new Map(figures.map((figure) => [figure.id, figure]));
  }

  /** The text of the runs as they are set. */
  textOf(runs: readonly Run[]): string {
    return textOfRuns(runs, (id) => this.#figures.get(id)?.text);
  }

  /** XML of the runs; `properties` is put on each of them. */
  set(runs: readonly Run[], properties = ''): string {
    return runs.map((run) => this.#run(run, properties)).join('');
  }

  #run(run: Run, properties: string): string {
    switch (run.kind) {
      case 'text':
        return run.text === ''
          ? ''
          : runXml(run.text, run.bold ? `<w:b/>${properties}` : properties);
      case 'blank':
        return runXml(formatBlank(run.text), `${properties}<w:highlight w:val="yellow"/>`);
      case 'figure':
        return this.#control(run.figure, properties);
    }
  }

  /** A content control whose text can be edited. Throws RangeError when the narrative lacks the figure. */
  #control(id: string, properties: string): string {
    const figure = this.#figures.get(id);
    if (!figure) throw new RangeError(`figure ${id} is not in the narrative`);
    this.#controls += 1;
    const nth = (this.#places.get(id) ?? 0) + 1;
    this.#places.set(id, nth);
    const { label } = figure;
    const isShort = label.length <= LONGEST_TAG;
    const alias = isShort ? label : Array.from(label).slice(0, LONGEST_TAG).join('');
    const control = `<w:sdt><w:sdtPr><w:alias w:val="${escapeXml(alias)}"/><w:tag w:val="${escapeXml(id)}"/><w:id w:val="${this.#controls}"/><w:text/></w:sdtPr><w:sdtContent>${runXml(figure.text, properties)}</w:sdtContent></w:sdt>`;
    const name = figureBookmark(id, nth);
    if (name === undefined) return control;
    return `<w:bookmarkStart w:id="${this.#controls}" w:name="${name}"/>${control}<w:bookmarkEnd w:id="${this.#controls}"/>`;
  }
}
