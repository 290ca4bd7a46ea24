import { addDays } from '../../../../src/kernel/day.ts'
import { shortDay } from '../../words/days.ts'
import type { Columns, OfficialReading, Readings, Span } from '../../shapes.ts'
import { exactly } from '../../words/reading.ts'
import { readingsByDay } from './reading-days.ts'
import { pillarLabel, PILLAR_NAMES } from '../../words/names.ts'
import { say } from '../../words/say.ts'
import { pointsOrSpan, spanOf } from '../../words/score.ts'
import { spanAt, type Course } from './course-of.ts'

/** So many days apart are the rows, so that there are about a hundred; the CSV has every day. */
const stepFor = (days: number): keyof typeof CAPTIONS => (days <= 120 ? 1 : days <= 800 ? 7 : 28)

const CAPTIONS = { 1: 'today.every-day', 7: 'today.every-seventh', 28: 'today.every-28th' } as const

export function HistoryTable({ course, readings }: { course: Course; readings: Readings | null }) {
  const days = course.total.points.length
  const step = stepFor(days)
  const read = readingsByDay(readings)
  const stepped = Array.from({ length: Math.ceil(days / step) }, (_, i) => days - 1 - i * step)
  const withReading = [...read.keys()].map((day) => day - course.from).filter((at) => at >= 0 && at < days)
  const rows = [...new Set([...stepped, ...withReading])].toSorted((a, b) => b - a)
  return (
    <table className="table days">
      <caption className="note">
        {say(CAPTIONS[step])}
        {step > 1 && read.size > 0 && ` ${say('today.reading-days')}`}
      </caption>
      <thead>
        <tr>
          <th scope="col">{say('today.day')}</th>
          {readings !== null && (
            <th scope="col" className="num">
              {say('today.reading')}
            </th>
          )}
          <th scope="col" className="num">
            {say('today.open-index')}
          </th>
          <th scope="col" className="num">
            {say('today.span')}
          </th>
          {PILLAR_NAMES.map((name) => (
            <th key={name} scope="col" className="num fine">
              {pillarLabel(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((at) => (
          <tr key={at}>
            <th scope="row">{shortDay(addDays(course.from, at))}</th>
            {readings !== null && (
              <td className="num strong">{readingWords(read.get(addDays(course.from, at)))}</td>
            )}
            <td className="num strong">{told(course.total, at, pointsOrSpan)}</td>
            <td className="num">{told(course.total, at, spanOf)}</td>
            {PILLAR_NAMES.map((name) => (
              <td key={name} className="num fine">
                {told(course.pillars[name], at, pointsOrSpan)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Nothing on days that no archive covers. */
function told(columns: Columns, at: number, write: (span: Span) => string): string {
  const span = spanAt(columns, at)
  return Number.isNaN(span.low) ? '' : write(span)
}

const readingWords = (reading: OfficialReading | undefined): string =>
  reading === undefined ? '' : exactly(reading.total)
