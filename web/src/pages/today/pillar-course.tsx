import { addDays } from '../../../../src/kernel/day.ts'
import { Sparkline } from '../../charts/sparkline.tsx'
import type { PillarName } from '../../shapes.ts'
import { shortDay } from '../../words/days.ts'
import { pillarLabel } from '../../words/names.ts'
import { say } from '../../words/say.ts'
import { lastDays, type Course } from './course-of.ts'

const SPARK_DAYS = 366

/** A year of a pillar, small, around its own middle. */
export function PillarCourse(props: { pillar: PillarName; heights: number; course: Course }) {
  const { pillar, heights, course } = props
  const { points } = lastDays(course.pillars[pillar], SPARK_DAYS)
  const { least, most } = extent(points)
  if (points.every((value) => value === null)) return <div />
  const middle = (least + most) / 2
  const [start, end] = [addDays(course.to, 1 - points.length), course.to].map(shortDay)
  return (
    <Sparkline
      points={points}
      least={middle - heights / 2}
      most={middle + heights / 2}
      height={88}
      title={say('today.spark-title', { pillar: pillarLabel(pillar), start, end })}
      start={start ?? ''}
      end={end ?? ''}
    />
  )
}

/** How many points the height of each small chart shows: those that the liveliest pillar needs. */
export const sparkHeights = ({ pillars }: Course): number =>
  Math.max(
    1,
    ...Object.values(pillars).map((columns) => {
      const { least, most } = extent(lastDays(columns, SPARK_DAYS).points)
      return most - least
    }),
  )

function extent(points: readonly (number | null)[]): { readonly least: number; readonly most: number } {
  const known = points.filter((value) => value !== null)
  return known.length === 0 ? { least: 0, most: 1 } : { least: Math.min(...known), most: Math.max(...known) }
}
