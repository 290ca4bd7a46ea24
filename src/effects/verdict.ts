/** What can be said of a program. */
export type Verdict = 'helped' | 'hurt' | 'no-clear-effect' | 'too-little-data' | 'cannot-be-told-apart'

/** The share of false discoveries that is let through among many programs. */
const FALSE_DISCOVERIES = 0.05

/**
 * Which of many programs count as found while at most one found in twenty is a false one, on average.
 * `p` is twice the probability that the effect lies on the other side of 0.
 * Source: Benjamini and Hochberg, JRSS B 57 (1995), 289-300.
 */
export function discoveries(p: readonly number[]): readonly boolean[] {
  const sorted = p.toSorted((a, b) => a - b)
  const last = sorted.findLastIndex((value, i) => value <= ((i + 1) / p.length) * FALSE_DISCOVERIES)
  const limit = sorted[last] ?? -1
  return p.map((value) => value <= limit)
}

/**
 * Decided on the numbers as they are, never as they are shown.
 * @param found whether it is a discovery beside the other programs
 * @param worth the smallest effect worth telling
 */
export function verdictOf(
  low: number,
  high: number,
  halfWidth: number,
  found: boolean,
  worth: number,
): Verdict {
  if (low > 0 && found) return 'helped'
  if (high < 0 && found) return 'hurt'
  return halfWidth > worth ? 'too-little-data' : 'no-clear-effect'
}
