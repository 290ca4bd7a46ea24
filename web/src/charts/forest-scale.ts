import { linear, nice, ticks } from './linear.ts'

/** The estimated effect of a program in points, with its interval; too little data gives an interval without a verdict. */
export interface Effect {
  readonly key: string
  readonly estimate: number
  readonly low: number
  readonly high: number
  readonly isEnough: boolean
}

export interface ForestScale {
  readonly ticks: readonly number[]
  /** From points to a share of the width; what lies beyond the axis stands at its end. */
  readonly place: (points: number) => number
  /** Whether the axis ends before it. */
  readonly isBeyond: (points: number) => boolean
}

/** By the lower end of the interval, the highest first; those with too little data last. */
export const byLowerEnd = <E extends Effect>(effects: readonly E[]): readonly E[] =>
  effects.toSorted((a, b) => Number(b.isEnough) - Number(a.isEnough) || b.low - a.low)

/** How much wider than the largest sure interval the axis gets for the sake of an unsure one. */
const UNSURE = 2

/** An axis with 0 in it that holds every sure interval, and as much of the others as is no wider than twice that. */
export function forestScale(effects: readonly Effect[]): ForestScale {
  const reach = (some: readonly Effect[]): number =>
    some.reduce((most, { low, high }) => Math.max(most, Math.abs(low), Math.abs(high)), 0)
  const sure = effects.filter(({ isEnough }) => isEnough)
  const limit = sure.length === 0 ? Infinity : UNSURE * Math.max(reach(sure), 0.5)
  const ends = effects.flatMap(({ low, high }) => [Math.max(low, -limit), Math.min(high, limit)])
  const [from, to] = nice(Math.min(-0.5, ...ends), Math.max(0.5, ...ends), 6)
  const scale = linear([from, to], [0, 1])
  return {
    ticks: ticks(from, to, 6),
    place: (points) => Math.min(1, Math.max(0, scale(points))),
    isBeyond: (points) => points < from || points > to,
  }
}
