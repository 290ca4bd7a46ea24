import { addDays } from '../../../../src/kernel/day.ts'
import { Sparkline } from '../../charts/sparkline.tsx'
import type { PillarName, Readings } from '../../shapes.ts'
import { shortDay } from '../../words/days.ts'
import { pillarLabel, PILLAR_NAMES } from '../../words/names.ts'
import { say } from '../../words/say.ts'
import { lastDays, type Course } from './course-of.ts'
import { learntBaseline } from './learnt-baseline.ts'
import { readingsByDay } from './reading-days.ts'

const SPARK_DAYS = 366

interface Dot {
  readonly at: number
  readonly value: number
}

export interface PillarCourseProps {
  readonly pillar: PillarName
  readonly heights: number
  readonly course: Course
  readonly readings: Readings | null
}

/** A year of a pillar, small, around its own middle: the open index as a line, readings as dots. */
export function PillarCourse({ pillar, heights, course, readings }: PillarCourseProps) {
  const { points } = lastDays(course.pillars[pillar], SPARK_DAYS)
  const dots = dotsOf(readings, pillar, course)
  const { least, most } = extent(points, dots)
  if (points.every((value) => value === null) && dots.length === 0) return <div />
  const middle = (least + most) / 2
  const [start, end] = [addDays(course.to, 1 - points.length), course.to].map(shortDay)
  return (
    <Sparkline
      points={points}
      dots={dots}
      baseline={readings === null ? null : learntBaseline(readings, pillar)}
      least={middle - heights / 2}
      most={middle + heights / 2}
      title={say(readings === null ? 'today.spark-title' : 'today.spark-title-read', {
        pillar: pillarLabel(pillar),
        start,
        end,
      })}
      start={start ?? ''}
      end={end ?? ''}
    />
  )
}

/** A pillar's readings of the last year, by their place in it. */
export function dotsOf(readings: Readings | null, pillar: PillarName, { from, to }: Course): readonly Dot[] {
  const first = Math.max(from, addDays(to, 1 - SPARK_DAYS))
  return [...readingsByDay(readings)].flatMap(([day, { pillars }]) =>
    pillars === null || day < first ? [] : [{ at: day - first, value: pillars[pillar] }],
  )
}

/** How many points the height of each small chart shows: those that the liveliest pillar needs. */
export const sparkHeights = ({ pillars }: Course, dots: (pillar: PillarName) => readonly Dot[]): number =>
  Math.max(
    1,
    ...PILLAR_NAMES.map((name) => {
      const { least, most } = extent(lastDays(pillars[name], SPARK_DAYS).points, dots(name))
      return most - least
    }),
  )

function extent(points: readonly (number | null)[], dots: readonly Dot[]) {
  const known = [...points.filter((value) => value !== null), ...dots.map(({ value }) => value)]
  return known.length === 0 ? { least: 0, most: 1 } : { least: Math.min(...known), most: Math.max(...known) }
}
