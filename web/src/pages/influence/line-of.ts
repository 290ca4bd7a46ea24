import { addDays, type Day } from '../../../../src/kernel/day.ts'
import type { Columns, Influence } from '../../shapes.ts'
import { dayFrom } from '../../words/days.ts'

/** The influence day by day; NaN and null where nothing is told. */
export interface InfluenceCourse {
  readonly from: Day
  readonly to: Day
  readonly columns: Columns
}

/** The days of a line in a row, those too of which nothing is told; null where there are none. */
export function lineOf({ days, low, points, high }: Influence['line']): InfluenceCourse | null {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return null
  const at = new Map(days.map((day, i) => [dayFrom(day), i]))
  const [from, to] = [dayFrom(first), dayFrom(last)]
  const places = Array.from({ length: to - from + 1 }, (_, i) => at.get(addDays(from, i)) ?? -1)
  return {
    from,
    to,
    columns: {
      low: places.map((i) => low[i] ?? NaN),
      points: places.map((i) => points[i] ?? null),
      high: places.map((i) => high[i] ?? NaN),
    },
  }
}

/** The days `from` to `to` of a course, as far as it knows them. */
export function cutTo(
  course: InfluenceCourse,
  days: { readonly from: Day; readonly to: Day },
): InfluenceCourse {
  const from = days.from > course.from ? days.from : course.from
  const to = days.to < course.to ? days.to : course.to
  const [start, end] = [from - course.from, to - course.from + 1]
  const { low, points, high } = course.columns
  return {
    from,
    to,
    columns: { low: low.slice(start, end), points: points.slice(start, end), high: high.slice(start, end) },
  }
}
