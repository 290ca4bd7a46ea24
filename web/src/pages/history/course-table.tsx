import { addDays, dayText } from '../../../../src/kernel/day.ts'
import { csv } from '../../parts/save.ts'
import { shortDay } from '../../words/days.ts'
import { exactly } from '../../words/reading.ts'
import { say } from '../../words/say.ts'
import { pointsOrSpan, spanOf } from '../../words/score.ts'
import { spanAt } from '../today/course-of.ts'
import type { ToldMark } from './marks-of.ts'
import type { SeriesWords } from './series-words.ts'
import type { Shown } from './shown.ts'
import { rowDays } from './row-days.ts'
import type { Series } from './view.ts'

export interface CourseTableProps {
  readonly shown: Shown
  readonly series: Series
  readonly words: SeriesWords
  readonly marks: readonly ToldMark[]
}

/** The chart as a table: days apart so that there are about a hundred, and every day with a reading or a mark. */
export function CourseTable({ shown, series, words, marks }: CourseTableProps) {
  const { step, rows } = rowDays(
    shown.columns.points.length,
    [...shown.dots, ...marks].map(({ at }) => at),
  )
  const read = new Map(shown.dots.map(({ at, value }) => [at, value]))
  const isSignal = series.kind === 'signal'
  return (
    <table className="table days">
      <caption className="note">{say('history.table-days', { step })}</caption>
      <thead>
        <tr>
          <th scope="col">{say('history.day')}</th>
          {read.size > 0 && (
            <th scope="col" className="num">
              {say('history.reading')}
            </th>
          )}
          <th scope="col" className="num">
            {isSignal ? words.name : say('history.open-index')}
          </th>
          {!isSignal && (
            <th scope="col" className="num">
              {say('history.span')}
            </th>
          )}
          {marks.length > 0 && <th scope="col">{say('history.mark')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((at) => {
          const span = spanAt(shown.columns, at)
          const isKnown = !Number.isNaN(span.low)
          const value = read.get(at)
          return (
            <tr key={at}>
              <th scope="row">{shortDay(addDays(shown.from, at))}</th>
              {read.size > 0 && <td className="num strong">{value === undefined ? '' : exactly(value)}</td>}
              <td className="num strong">
                {isKnown ? (isSignal ? words.write(span.points ?? span.low) : pointsOrSpan(span)) : ''}
              </td>
              {!isSignal && <td className="num">{isKnown ? spanOf(span) : ''}</td>}
              {marks.length > 0 && <td>{sayMarks(marks, at)}</td>}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const sayMarks = (marks: readonly ToldMark[], at: number): string =>
  marks
    .filter((mark) => mark.at === at)
    .map(({ says }) => says)
    .join(' ')

/** Every day, as CSV. */
export function courseCsv({ shown, series, marks }: Omit<CourseTableProps, 'words'>): string {
  const read = new Map(shown.dots.map(({ at, value }) => [at, value]))
  const known = (x: number | undefined): number | null => (x === undefined || Number.isNaN(x) ? null : x)
  const { low, points, high } = shown.columns
  const rows = points.map((value, i) => [
    dayText(addDays(shown.from, i)),
    ...(series.kind === 'signal' ? [value] : [read.get(i) ?? null, known(low[i]), value, known(high[i])]),
    sayMarks(marks, i),
  ])
  const header = series.kind === 'signal' ? ['value'] : ['reading', 'low', 'points', 'high']
  return csv([['day', ...header, 'mark'], ...rows])
}
