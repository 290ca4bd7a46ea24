import type { Day } from '../kernel/day.ts'
import type { Series } from '../kernel/series.ts'

/** Observed days alone: `days[i]` goes with `values[i]`. */
export interface Observed {
  readonly days: readonly Day[]
  readonly values: readonly number[]
  /** Of all days from the first to the last of the series, shock days aside, the share without a value. */
  readonly missing: number
}

/** Leaves out days without a value, and the days of shocks. */
export function observedOf({ days, values }: Series, shocks: ReadonlySet<Day> = new Set()): Observed {
  const used = days.flatMap((on, i) => {
    const value = values[i] ?? null
    return value === null || shocks.has(on) ? [] : [{ on, value }]
  })
  const [first, last] = [days[0], days.at(-1)]
  const shocked = [...shocks].filter(
    (on) => first !== undefined && last !== undefined && first <= on && on <= last,
  )
  const all = first === undefined || last === undefined ? 0 : last - first + 1 - shocked.length
  return {
    days: used.map(({ on }) => on),
    values: used.map(({ value }) => value),
    missing: all === 0 ? 0 : 1 - used.length / all,
  }
}
