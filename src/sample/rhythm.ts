import { addDays, day, type Day } from '../kernel/day.ts'
import type { Days } from '../kernel/days.ts'
import { weekday } from './date-text.ts'

/** Three years, the last day included. */
export const HISTORY_DAYS = 1096

/** A stretch of the three years in which the member behaves alike. */
export interface Period {
  readonly name: 'growth' | 'pause' | 'return' | 'burst' | 'settled'
  readonly days: Days
  /** The chance that she is there on a working day: when the stretch begins, and when it ends. */
  readonly presence: readonly [number, number]
  /** How much she does when she is there, 1 being a usual day: when the stretch begins, and when it ends. */
  readonly energy: readonly [number, number]
}

/** Days are counted from the first of the three years: the pause lies in the second, the burst early in the third. */
const PLAN = [
  { name: 'growth', from: 0, presence: [0.1, 0.4], energy: [0.5, 0.9] },
  { name: 'pause', from: 420, presence: [0.04, 0.04], energy: [0.3, 0.3] },
  { name: 'return', from: 490, presence: [0.3, 0.4], energy: [0.6, 0.9] },
  { name: 'burst', from: 750, presence: [1, 1], energy: [2.8, 2.8] },
  { name: 'settled', from: 799, presence: [0.2, 0.2], energy: [0.66, 0.6] },
] as const

/** From Sunday to Saturday, what a day does to the chance of being there. */
const WEEK = [0.1, 0.95, 1, 1, 0.95, 0.75, 0.15] as const

/** The stretches of the three years that end with `until`, in order and without a gap. */
export function periods(until: Day): readonly Period[] {
  const first = firstDay(until)
  return PLAN.map(({ name, from, presence, energy }, i) => ({
    name,
    days: { from: addDays(first, from), to: addDays(first, (PLAN[i + 1]?.from ?? HISTORY_DAYS) - 1) },
    presence,
    energy,
  }))
}

/** One stretch by its name, so that others may point at it. */
export function period(name: Period['name'], until: Day): Period {
  const found = periods(until).find((stretch) => stretch.name === name)
  if (found === undefined) throw new RangeError(`no stretch is called ${name}`)
  return found
}

export const firstDay = (until: Day): Day => addDays(until, 1 - HISTORY_DAYS)

/** What a day is like: the chance that she is there, how much she does then, and how much comes to her. */
export interface DayRhythm {
  readonly day: Day
  readonly presence: number
  readonly energy: number
  /** What others send her, 1 being usual: it follows what she does, at weekends too, and never stops quite. */
  readonly pull: number
}

export const rhythm = (until: Day): readonly DayRhythm[] =>
  periods(until).flatMap(({ days: { from, to }, presence, energy }) =>
    Array.from({ length: to - from + 1 }, (_, i) => {
      const at = i / (to - from)
      const [there, much] = [between(presence, at), between(energy, at)]
      const on = day(from + i)
      const ofWeek = WEEK[weekday(on)] ?? 1
      return {
        day: on,
        presence: Math.min(there * ofWeek, 1),
        energy: much,
        pull: 0.05 + there * much * (0.3 + ofWeek),
      }
    }),
  )

const between = ([from, to]: readonly [number, number], at: number): number => from + (to - from) * at
