import type { DocumentParagraph, TextControl } from '../../core/report/verify/document-text';
import { figureOfBookmark } from './figure-bookmark';

interface OpenMark {
  readonly tag: string;
  readonly slot: DocumentParagraph;
  readonly start: number;
}

/** Text in a paragraph and where it begins. */
type Stretch = Pick<TextControl, 'text' | 'start'>;

const areTogether = (a: Stretch, b: Stretch): boolean =>
  a.start < b.start + b.text.length && b.start < a.start + a.text.length;

/** Bookmarks around figures, met while a part is read: they name content controls whose tags an editor dropped. */
export class FigureMarks {
  readonly #open = new Map<string, OpenMark>();
  readonly #closed = new Map<DocumentParagraph, TextControl[]>();

  /** A bookmark begins in a paragraph; `id` ties it to its end. */
  begin(id: string, name: string, slot: DocumentParagraph): void {
    const tag = figureOfBookmark(name);
    if (tag !== undefined) this.#open.set(id, { tag, slot, start: slot.text.length });
  }

  /** A bookmark ends; one that is empty or reaches into another paragraph stands around no figure any more. */
  end(id: string, slot: DocumentParagraph | undefined): void {
    const mark = this.#open.get(id);
    this.#open.delete(id);
    if (mark === undefined || mark.slot !== slot) return;
    const text = slot.text.slice(mark.start);
    if (text === '') return;
    const closed = this.#closed.get(slot) ?? [];
    closed.push({ tag: mark.tag, text, start: mark.start });
    this.#closed.set(slot, closed);
  }

  /**
   * The figures of a finished paragraph that no control tells by its tag. What was typed at the edge of a bookmark is no
   * part of the figure where a control without a tag, one of `untagged`, still holds it.
   */
  missingFrom(slot: DocumentParagraph, untagged: readonly Stretch[]): readonly TextControl[] {
    const marked = this.#closed.get(slot) ?? [];
    this.#closed.delete(slot);
    return marked.flatMap((mark): readonly TextControl[] => {
      const isTold = slot.controls.some(
        (control) => control.tag === mark.tag && areTogether(control, mark),
      );
      if (isTold) return [];
      const holder = untagged.find((control) => areTogether(control, mark));
      return [{ ...mark, ...holder }];
    });
  }
}
