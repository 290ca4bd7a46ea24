import type { Estimate } from '../peers/peer.ts'

/** What came of one method in one cell of the benchmark. */
export interface Tally {
  readonly method: string
  readonly cell: string
  readonly kind: string
  readonly effect: number
  /** How many programs there were. */
  readonly programs: number
  /** The share of them about which the method says nothing: they are left out of all that follows but the alarms. */
  readonly silent: number
  /** The share of intervals that hold the true effect. */
  readonly coverage: number
  /** The share of programs of which it says that they helped or hurt. */
  readonly alarms: number
  /** The mean width of the interval, in points, and how far off the estimates are on average. */
  readonly width: number
  readonly bias: number
}

/** An estimate, and whether it is told as one that helped or hurt; else that is so where the interval excludes 0. */
export type Told = Estimate & { readonly alarm?: boolean }

export function tally(at: Pick<Tally, 'method' | 'cell' | 'kind' | 'effect'>, told: readonly Told[]): Tally {
  const said = told.filter(({ low, high }) => Number.isFinite(high - low))
  const mean = (of: (one: Told) => number): number =>
    said.reduce((sum, one) => sum + of(one), 0) / said.length
  return {
    ...at,
    programs: told.length,
    silent: 1 - said.length / told.length,
    coverage: mean(({ low, high }) => (low <= at.effect && at.effect <= high ? 1 : 0)),
    alarms: told.filter(({ low, high, alarm }) => alarm ?? (low > 0 || high < 0)).length / told.length,
    width: mean(({ low, high }) => high - low),
    bias: mean(({ estimate }) => estimate - at.effect),
  }
}

/** The tallies of a method in all cells, in a line. */
export interface Summary {
  readonly coverage: number
  readonly worst: Tally
  /** Of series without an effect. */
  readonly falseAlarms: number
  readonly worstFalseAlarms: Tally
  /** Of series with one. */
  readonly power: number
  readonly silent: number
  readonly width: number
  readonly bias: number
}

export function summary(tallies: readonly Tally[]): Summary {
  const [none, some] = [tallies.filter((one) => one.effect === 0), tallies.filter((one) => one.effect !== 0)]
  return {
    coverage: mean(tallies, (one) => one.coverage),
    worst: worstOf(tallies),
    falseAlarms: mean(none, (one) => one.alarms),
    worstFalseAlarms: lowest(none, (one) => -one.alarms),
    power: mean(some, (one) => one.alarms),
    silent: mean(tallies, (one) => one.silent),
    width: mean(tallies, (one) => one.width),
    bias: mean(tallies, (one) => one.bias),
  }
}

export const worstOf = (tallies: readonly Tally[]): Tally => lowest(tallies, (one) => one.coverage)

export const mean = (of: readonly Tally[], what: (one: Tally) => number): number =>
  of.reduce((sum, one) => sum + what(one), 0) / of.length

function lowest(tallies: readonly Tally[], of: (one: Tally) => number): Tally {
  const [first, ...others] = tallies
  if (first === undefined) throw new RangeError('a summary needs at least one tally')
  return others.reduce((a, b) => (of(b) < of(a) ? b : a), first)
}
