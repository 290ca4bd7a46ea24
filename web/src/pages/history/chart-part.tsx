import { dayText, type Day } from '../../../../src/kernel/day.ts'
import type { Days } from '../../../../src/kernel/days.ts'
import { Patience } from '../../parts/patience.tsx'
import { saveAs } from '../../parts/save.ts'
import { Twin } from '../../parts/twin.tsx'
import type { Note, Program, Score } from '../../shapes.ts'
import { Link } from '../../router.tsx'
import { baselineWords } from '../../words/reading.ts'
import { say } from '../../words/say.ts'
import { CourseFigure } from './course-figure.tsx'
import { courseCsv, CourseTable } from './course-table.tsx'
import { MarksList } from './marks-list.tsx'
import { marksOf, spansOf } from './marks-of.ts'
import { RangeChoice } from './range-choice.tsx'
import { SeriesChoice } from './series-choice.tsx'
import { seriesWords } from './series-words.ts'
import { shownOf, type Known } from './shown.ts'
import { daysOf, type View } from './view.ts'

export interface ChartPartProps {
  readonly known: Known
  readonly view: View
  readonly score: Score | undefined
  readonly notes: readonly Note[]
  readonly programs: readonly Program[]
  readonly isWaiting: boolean
  readonly onView: (view: View) => void
}

/** The chart, what it shows and since when, and what stands out in it. */
export function ChartPart(props: ChartPartProps) {
  const { known, view, score, notes, programs, isWaiting, onView } = props
  const { course, readings } = known
  const days = daysOf(view.range, course)
  const words = seriesWords(view.series, score)
  const shown = shownOf(known, view.series, days, view.isCalibrated)
  const marks = marksOf(readings?.shocks ?? [], notes, days)
  const isEmpty = shown.dots.length === 0 && shown.columns.low.every(Number.isNaN)
  const choose = (from: Day, to: Day) => onView({ ...view, range: { kind: 'days', from, to } })
  return (
    <section className="part">
      <h2 className="unseen">{say('history.over-time', { name: words.name })}</h2>
      <div className="caption">
        <SeriesChoice score={score} view={view} onView={onView} />
        <RangeChoice known={course} view={view} onView={onView} />
      </div>
      {isWaiting ? (
        <Patience>{say('history.computing')}</Patience>
      ) : isEmpty ? (
        <p className="says empty-chart">{say('history.nothing-shown', { name: words.name })}</p>
      ) : (
        <CourseFigure
          key={`${days.from} ${days.to}`}
          known={known}
          shown={shown}
          series={view.series}
          words={words}
          marks={marks}
          spans={spansOf(programs, days)}
          onChosen={choose}
          onWiden={() => onView({ ...view, range: { kind: 'all' } })}
        />
      )}
      <MarksList marks={marks} from={days.from} />
      <Twin
        note={noteFor(known, view, days)}
        label={say('history.table-label', { name: words.name })}
        onCsv={() => saveAs(fileName(view, days), courseCsv({ shown, series: view.series, marks }))}
      >
        <CourseTable shown={shown} series={view.series} words={words} marks={marks} />
      </Twin>
      {readings !== null && view.series.kind !== 'signal' && (
        <p className="note baseline-note">
          {baselineWords(readings)} <Link to="/settings#baseline">{say('history.other-baseline')}</Link>
        </p>
      )}
    </section>
  )
}

function noteFor({ readings, course }: Known, { series, isCalibrated }: View, { from, to }: Days): string {
  if (series.kind === 'signal') return say('history.signal-note')
  const columns = series.kind === 'total' ? course.total : course.pillars[series.pillar]
  const points = columns.points.slice(from - course.from, to - course.from + 1)
  return [
    ...(readings === null ? [] : [say('history.dots-note')]),
    ...(columns.low.every(Number.isNaN)
      ? []
      : [say(points.some((value) => value !== null) ? 'history.line-note' : 'history.band-note')]),
    ...(isCalibrated ? [say('history.calibrated-note')] : []),
  ].join(' ')
}

const fileName = ({ series }: View, { from, to }: Days): string => {
  const name = series.kind === 'total' ? 'total' : series.kind === 'pillar' ? series.pillar : series.signal
  return `history-${name}-${dayText(from)}-${dayText(to)}.csv`
}
