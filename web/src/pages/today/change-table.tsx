import { addDays } from '../../../../src/kernel/day.ts'
import { useExplained } from '../../queries.ts'
import type { Score } from '../../shapes.ts'
import { briefDay } from '../../words/days.ts'
import { inParts } from '../../words/moved.ts'
import { inSignedPoints } from '../../words/numbers.ts'
import { between, changeSince, type Course } from './course-of.ts'
import { labelsOf } from './labels-of.ts'

const SINCE = [
  { name: 'a day', days: 1 },
  { name: 'a week', days: 7 },
  { name: 'four weeks', days: 28 },
] as const

export function ChangeTable({ score, course }: { score: Score; course: Course }) {
  return (
    <table className="table since">
      <thead>
        <tr>
          <th scope="col">In</th>
          <th scope="col" className="num">
            Points
          </th>
          <th scope="col">In words</th>
        </tr>
      </thead>
      <tbody>
        {SINCE.map(({ name, days }) => (
          <ChangeRow key={name} name={name} days={days} score={score} course={course} />
        ))}
      </tbody>
    </table>
  )
}

function ChangeRow(props: { name: string; days: number; score: Score; course: Course }) {
  const { name, days, score, course } = props
  const since = between(course, days)
  const { data } = useExplained(since)
  const change = changeSince(course.total, days)
  return (
    <tr>
      <th scope="row">
        {name}
        <span className="unit"> {since === null ? '' : `since ${briefDay(addDays(course.to, -days))}`}</span>
      </th>
      <td className="num">{change === null ? '' : inSignedPoints(change)}</td>
      <td>{wordsFor(since === null, data === undefined ? undefined : inParts(data, labelsOf(score)))}</td>
    </tr>
  )
}

const wordsFor = (isTooShort: boolean, words: string | undefined): string =>
  isTooShort ? 'History is not that long yet.' : (words ?? ' ')
