import type { DocumentParagraph } from './document-text';
import { mentionFinder } from './find-mentions';
import type { NameBook } from './name-match';
import { SHORT_FORM } from './name-words';
import { plainText } from './plain-text';

/** Short forms that the document itself gives to projects (以下简称…): short form to the project's name. */
export function readAliases(
  paragraphs: readonly DocumentParagraph[],
  names: NameBook,
  projectNames: readonly string[],
): ReadonlyMap<string, string> {
  const findMentions = mentionFinder(names);
  const aliases = new Map<string, string>();
  for (const { text } of paragraphs) {
    const plain = plainText(text);
    for (const { index, length, projects } of findMentions(plain)) {
      const given = SHORT_FORM.exec(plain.slice(index + length, index + length + 40))?.[1]?.trim();
      const name = projectNames[projects[0] ?? -1];
      if (given !== undefined && name !== undefined) aliases.set(given, name);
    }
  }
  return aliases;
}
