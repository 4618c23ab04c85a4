/** Slots for each text: with so many, only one text in fifteen meets a stranger in its slot. */
const SLOTS_A_TEXT = 16;
const MOST_SLOTS = 1 << 22;
const MULTIPLIER = 31;
const NO_SLOT = -1;

function slotOf(text: string, mask: number): number {
  let hash = text.length;
  for (let at = 0; at < text.length; at += 1) {
    hash = (Math.imul(hash, MULTIPLIER) + text.charCodeAt(at)) | 0;
  }
  return (hash ^ (hash >>> 15)) & mask;
}

/**
 * The texts that come more than once among `count` of them; `textAt` gives the one at a place (from 0), null for none. Of a
 * hundred thousand names hardly any comes twice: those that share their slot in a table with another are looked at, no other.
 */
export function repeatedTexts(
  count: number,
  textAt: (index: number) => string | null,
): ReadonlySet<string> {
  const repeated = new Set<string>();
  let size = 1;
  while (size < count * SLOTS_A_TEXT && size < MOST_SLOTS) size *= 2;
  const uses = new Uint8Array(size);
  const slots = new Int32Array(count);
  for (let index = 0; index < count; index += 1) {
    const text = textAt(index);
    const slot = text === null ? NO_SLOT : slotOf(text, size - 1);
    slots[index] = slot;
    if (slot !== NO_SLOT && uses[slot] !== 2) uses[slot] = (uses[slot] ?? 0) + 1;
  }
  const seen = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    const slot = slots[index] ?? NO_SLOT;
    if (slot === NO_SLOT || uses[slot] !== 2) continue;
    const text = textAt(index);
    if (text === null) continue;
    if (seen.has(text)) repeated.add(text);
    else seen.add(text);
  }
  return repeated;
}
