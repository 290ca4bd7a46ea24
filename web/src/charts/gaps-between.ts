import type { Dot } from './line-props.ts'

/** Days without a reading between two that have one; `from` and `to` are the days with readings at its ends. */
export interface Gap {
  readonly from: number
  readonly to: number
  readonly days: number
}

/** Fewer days than this go without saying. */
const LEAST_DAYS = 5

/** Stretches between readings that are long enough to be told. */
export const gapsBetween = (dots: readonly Dot[]): readonly Gap[] =>
  dots.slice(1).flatMap(({ at }, i) => {
    const before = dots[i]?.at ?? at
    const days = at - before - 1
    return days < LEAST_DAYS ? [] : [{ from: before, to: at, days }]
  })
