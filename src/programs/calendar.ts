import { MOST_INVITATIONS_IN_7_DAYS } from '../plan/guard-rail.ts'
import { addDays, type Day } from '../kernel/day.ts'
import type { ActivityName } from './activities.ts'
import { targetOf } from './consistency.ts'
import type { Done } from './counts.ts'
import { dayKind, lastAskedDay, type DayKind } from './days.ts'
import type { Program } from './program.ts'
import { daysOfWeek, mondaysOf, weekdayOf } from './weeks.ts'

/** A week of the calendar: seven days, Monday first. */
export interface CalendarWeek {
  readonly monday: Day
  readonly days: readonly CalendarDay[]
}

export interface CalendarDay {
  readonly day: Day
  readonly kind: DayKind
  /** What was done of the program's activities, together and one by one, in the program's order. */
  readonly done: number
  readonly doneOf: readonly number[]
  /** What is proposed for the day so that the week's targets are met: the same. */
  readonly planned: number
  readonly plannedOf: readonly number[]
}

/** A program's weeks by weekdays, from the week of its first day to that of its last. */
export function calendarOf(program: Program, done: Done): readonly CalendarWeek[] {
  const planned = new Map(
    program.activities.map(({ activity, weekly }) => [activity, plannedDays(program, activity, weekly)]),
  )
  const dayOf = (on: Day): CalendarDay => {
    const kind = dayKind(program, on)
    const doneOf = program.activities.map(({ activity }) => (kind === 'outside' ? 0 : done.on(activity, on)))
    const plannedOf = program.activities.map(({ activity }) => planned.get(activity)?.get(on) ?? 0)
    return { day: on, kind, done: sum(doneOf), doneOf, planned: sum(plannedOf), plannedOf }
  }
  return mondaysOf(program.start, lastAskedDay(program)).map((monday) => ({
    monday,
    days: daysOfWeek(monday).map(dayOf),
  }))
}

/** How many are proposed on each day of a program that has any. */
function plannedDays(program: Program, activity: ActivityName, weekly: number): ReadonlyMap<Day, number> {
  const planned = new Map<Day, number>()
  for (const monday of mondaysOf(program.start, lastAskedDay(program))) {
    const days = daysOfWeek(monday).filter((on) => dayKind(program, on) === 'run')
    for (const [on, n] of spread(targetOf(weekly, days.length), days)) {
      const most = activity === 'invitation' ? roomFor(planned, on) : n
      if (Math.min(n, most) > 0) planned.set(on, Math.min(n, most))
    }
  }
  return planned
}

/** Weeks that begin or end in the middle may bring two targets close together. */
function roomFor(planned: ReadonlyMap<Day, number>, on: Day): number {
  const before = [1, 2, 3, 4, 5, 6].map((days) => planned.get(addDays(on, -days)) ?? 0)
  return Math.max(0, MOST_INVITATIONS_IN_7_DAYS - sum(before))
}

/** A number spread evenly over days: over the working days among them, or all where there are none. */
export function spread(n: number, days: readonly Day[]): readonly (readonly [Day, number])[] {
  const working = days.filter((on) => weekdayOf(on) < 5)
  const over = working.length === 0 ? days : working
  const upTo = (count: number): number => Math.round((count * n) / over.length)
  return over.map((on, i) => [on, upTo(i + 1) - upTo(i)] as const)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
