import type { NarrativeFacts } from './narrative-facts';
import type { Passage } from './read-passages';

/** Stands where a message names an office or a project. */
export const WHERE_OF_PARAGRAPH = (paragraph: number): string => `第${paragraph}段`;

/** What a paragraph without a section is called. */
const PLAIN_TEXT = '正文';

/** What a dimension text without a project speaks of. */
export const ALL_PROJECTS_WORD = '各项目';

/** Data by which messages name the place of a paragraph. */
export function placeData(
  passage: Passage,
  { outline }: Pick<NarrativeFacts, 'outline'>,
): { readonly where: string; readonly label: string } {
  const heading = outline.find(({ section }) => section === passage.section);
  return {
    where: WHERE_OF_PARAGRAPH(passage.paragraph.number),
    label: heading?.core ?? PLAIN_TEXT,
  };
}
