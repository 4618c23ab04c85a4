/** A score at two decimals, half away from zero; the tail of binary fractions is not let decide. */
export function roundScore(score: number): number {
  const hundredths = Math.abs(score) * 100;
  return (Math.sign(score) * Math.round(hundredths + 1e-7)) / 100;
}
