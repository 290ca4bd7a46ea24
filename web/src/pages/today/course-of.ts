import { addDays, dayText, type Day } from '../../../../src/kernel/day.ts'
import type { Columns, History, PillarName, Span } from '../../shapes.ts'
import { dayFrom } from '../../words/days.ts'

/** A history that can be asked by day. */
export interface Course {
  readonly from: Day
  readonly to: Day
  readonly total: Columns
  readonly pillars: Readonly<Record<PillarName, Columns>>
}

export const courseOf = ({ from, to, low, points, high, pillars }: History): Course => ({
  from: dayFrom(from),
  to: dayFrom(to),
  total: { low, points, high },
  pillars,
})

/** How much the points of the last day differ from those `days` before; null where one of them has none. */
export function changeSince({ points }: Columns, days: number): number | null {
  const [now, then] = [points.at(-1) ?? null, points.at(-1 - days) ?? null]
  return points.length <= days || now === null || then === null ? null : now - then
}

/** The last `days` days and the day before them, as `explain` wants it; null where history is shorter. */
export const between = ({ from, to }: Course, days: number) =>
  to - days < from ? null : { from: dayText(addDays(to, -days)), to: dayText(to) }

/** The last `days` days of some columns, or all of them. */
export const lastDays = ({ low, points, high }: Columns, days: number): Columns => ({
  low: low.slice(-days),
  points: points.slice(-days),
  high: high.slice(-days),
})

/** Low, points and high of the day at a place of the columns. */
export const spanAt = ({ low, points, high }: Columns, at: number): Span => ({
  low: low[at] ?? 0,
  points: points[at] ?? null,
  high: high[at] ?? 0,
})
