import type { Day } from '../../../../src/kernel/day.ts'
import type { Columns, OfficialReading, Readings } from '../../shapes.ts'
import { dayFrom } from '../../words/days.ts'
import { PILLAR_NAMES } from '../../words/names.ts'
import type { Course } from './course-of.ts'

/** Readings by their day; of two on a day the later stands for it. */
export const readingsByDay = (all: Readings | null): ReadonlyMap<Day, OfficialReading> =>
  new Map(
    (all?.readings ?? []).flatMap((one) => (one.day === null ? [] : [[dayFrom(one.day), one] as const])),
  )

/** A course over all days that hold a reading too; days that no archive covers have NaN as their span. */
export function widened(course: Course | null, days: readonly Day[]): Course | null {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return course
  const from = course === null || first < course.from ? first : course.from
  const to = course === null || last > course.to ? last : course.to
  const [before, after] = [
    course === null ? to - from + 1 : course.from - from,
    course === null ? 0 : to - course.to,
  ]
  const wide = (columns: Columns | undefined): Columns => ({
    low: [...unknown(before), ...(columns?.low ?? []), ...unknown(after)],
    points: [...none(before), ...(columns?.points ?? []), ...none(after)],
    high: [...unknown(before), ...(columns?.high ?? []), ...unknown(after)],
  })
  const pillars = Object.fromEntries(
    PILLAR_NAMES.map((name) => [name, wide(course?.pillars[name])]),
  ) as Course['pillars']
  return { from, to, total: wide(course?.total), pillars }
}

const unknown = (days: number): readonly number[] => Array.from({ length: days }, () => NaN)
const none = (days: number): readonly null[] => Array.from({ length: days }, () => null)
