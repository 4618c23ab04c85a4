import type { Profile } from './profile/profile';

type Band = Profile['qualitativeBands'][number];

/** The band that an actual value names, in full or by a beginning of at least two characters; undefined for any other words. */
export function findBand(actual: string, profile: Profile): Band | undefined {
  const plain = actual.normalize('NFKC').replaceAll(/[\s\u3002;,]/g, '');
  if (Array.from(plain).length < 2) return undefined;
  return profile.qualitativeBands.find(
    ({ word }) => plain.startsWith(word) || word.startsWith(plain),
  );
}

/** Whether a score lies in the band: from `least` up to but without `most`, full marks belonging to the best. */
export function isInBand(score: number, weight: number, band: Band): boolean {
  const hundredths = Math.round(score * 100);
  const least = Math.round(weight * band.least * 100);
  const most = Math.round(weight * band.most * 100);
  return hundredths >= least && (band.most === 1 ? hundredths <= most : hundredths < most);
}
