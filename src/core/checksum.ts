const PRIME = 0x01000193;
const SEEDS = [0x811c9dc5, 0x2f0b4a17] as const;
const HEX = 16;

/** A 64-bit checksum of text as 16 hexadecimal digits: tells accidental change, not forgery. */
export function checksum(text: string): string {
  return SEEDS.map((seed) => {
    let sum: number = seed;
    for (let at = 0; at < text.length; at += 1) {
      sum = Math.imul(sum ^ text.charCodeAt(at), PRIME);
      sum ^= sum >>> 15;
    }
    return (sum >>> 0).toString(HEX).padStart(8, '0');
  }).join('');
}
