import { addDays } from '../../../../src/kernel/day.ts'
import { shortDay } from '../../words/days.ts'
import { PILLAR_LABELS, PILLAR_NAMES, pointsOrSpan, spanOf } from '../../words/score.ts'
import { spanAt, type Course } from './course-of.ts'

/** So many days apart are the rows, so that there are about a hundred; the CSV has every day. */
const stepFor = (days: number): number => (days <= 120 ? 1 : days <= 800 ? 7 : 28)

const CAPTIONS: Readonly<Record<number, string>> = {
  1: 'Every day, the last first.',
  7: 'Every seventh day, the last first. The CSV has every day.',
  28: 'Every 28th day, the last first. The CSV has every day.',
}

export function HistoryTable({ course }: { course: Course }) {
  const days = course.total.points.length
  const step = stepFor(days)
  const rows = Array.from({ length: Math.ceil(days / step) }, (_, i) => days - 1 - i * step)
  return (
    <table className="table days">
      <caption className="note">{CAPTIONS[step]}</caption>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col" className="num">
            Open index
          </th>
          <th scope="col" className="num">
            Span
          </th>
          {PILLAR_NAMES.map((name) => (
            <th key={name} scope="col" className="num fine">
              {PILLAR_LABELS[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((at) => (
          <tr key={at}>
            <th scope="row">{shortDay(addDays(course.from, at))}</th>
            <td className="num strong">{pointsOrSpan(spanAt(course.total, at))}</td>
            <td className="num">{spanOf(spanAt(course.total, at))}</td>
            {PILLAR_NAMES.map((name) => (
              <td key={name} className="num fine">
                {pointsOrSpan(spanAt(course.pillars[name], at))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
