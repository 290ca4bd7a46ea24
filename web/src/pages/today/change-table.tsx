import { addDays } from '../../../../src/kernel/day.ts'
import { useExplained } from '../../queries.ts'
import type { Score } from '../../shapes.ts'
import { briefDay } from '../../words/days.ts'
import { inParts } from '../../words/moved.ts'
import { inSignedPoints } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'
import { between, changeSince, type Course } from './course-of.ts'
import { labelsOf } from './labels-of.ts'
import { SinceTable, type Since } from './since-table.tsx'

/** What changed the open index in a day, a week and four. */
export function ChangeTable(props: { score: Score; course: Course }) {
  const rows = [
    useChange('today.since-day', 1, props),
    useChange('today.since-week', 7, props),
    useChange('today.since-four-weeks', 28, props),
  ]
  return <SinceTable rows={rows} />
}

function useChange(
  name: 'today.since-day' | 'today.since-week' | 'today.since-four-weeks',
  days: number,
  { score, course }: { readonly score: Score; readonly course: Course },
): Since {
  const since = between(course, days)
  const { data } = useExplained(since)
  const change = changeSince(course.total, days)
  const told = data === undefined ? '' : inParts(data, labelsOf(score))
  return {
    name: say(name),
    day: since === null ? '' : briefDay(addDays(course.to, -days)),
    points: change === null ? '' : inSignedPoints(change),
    words: since === null ? say('today.too-short') : told,
  }
}
