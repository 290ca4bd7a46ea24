import { useMemo, useState } from 'react'
import { addDays, dayText, type Day } from '../../../../src/kernel/day.ts'
import { DaySlider, type Stretch } from '../../charts/day-slider.tsx'
import { dayAt } from '../../charts/line-box.ts'
import type { BaselineBand, Mark } from '../../charts/line-props.ts'
import { Line } from '../../charts/line.tsx'
import { useWidth } from '../../charts/width.ts'
import { Choose } from '../../parts/choose.tsx'
import { csv, saveAs } from '../../parts/save.ts'
import { Twin } from '../../parts/twin.tsx'
import { useInfluence } from '../../queries.ts'
import type { Influence } from '../../shapes.ts'
import { axisDay, dayFrom, fullDay, weekDay } from '../../words/days.ts'
import { directionOf, inFigures, inPoints } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'
import { pointsOrSpan, spanOf } from '../../words/score.ts'
import { rowDays } from '../history/row-days.ts'
import { spanAt } from '../today/course-of.ts'
import { cutTo, lineOf, type InfluenceCourse } from './line-of.ts'

const RANGES = { month: 30, quarter: 90, year: 365 } as const
type Range = keyof typeof RANGES
const NAMES = Object.keys(RANGES) as readonly Range[]

/** The influence over days, with its highest and its lowest; a year is asked for only when one wants to see it. */
export function CoursePart({ influence }: { readonly influence: Influence }) {
  const [range, setRange] = useState<Range>('quarter')
  const [chosen, setChosen] = useState<{ readonly from: Day; readonly to: Day } | null>(null)
  const day = dayFrom(influence.day)
  const long = useInfluence(dayText(addDays(day, 1 - RANGES.year)), range === 'year')
  const line = range === 'year' ? (long.data ?? influence).line : influence.line
  const known = useMemo(() => lineOf(line), [line])
  const days = chosen ?? { from: addDays(day, 1 - RANGES[range]), to: day }
  const course = known === null ? null : cutTo(known, days)
  return (
    <section className="part influence-course">
      <div className="caption">
        <h2 className="head">{say('influence.course')}</h2>
        <Choose<Range | ''>
          label={say('today.range')}
          options={NAMES.map((value) => ({ value, name: say(`influence.range-${value}`) }))}
          value={chosen === null ? range : ''}
          onChange={(next) => {
            setChosen(null)
            if (next !== '') setRange(next)
          }}
        />
      </div>
      {influence.baseline !== null && <p className="says">{baselineWords(influence.baseline)}</p>}
      {course !== null && course.to >= course.from && (
        <Course
          course={course}
          baseline={influence.baseline}
          breaks={line.breaks}
          onChosen={(from, to) => setChosen({ from, to })}
          onWiden={() => setChosen(null)}
        />
      )}
    </section>
  )
}

interface CourseProps {
  readonly course: InfluenceCourse
  readonly baseline: Influence['baseline']
  readonly breaks: Influence['line']['breaks']
  readonly onChosen: (from: Day, to: Day) => void
  readonly onWiden: () => void
}

function Course({ course, baseline, breaks, onChosen, onWiden }: CourseProps) {
  const { from, columns } = course
  const [told, setTold] = useState<number | null>(null)
  const [choosing, setChoosing] = useState<Stretch | null>(null)
  const [ref, width] = useWidth<HTMLDivElement>()
  const marks = useMemo(() => marksOf(breaks, from), [breaks, from])
  const band = useMemo(() => bandOf(baseline, from), [baseline, from])
  const days = columns.points.length
  const at = Math.min(told ?? days - 1, days - 1)
  const [highest, lowest] = [extreme(columns.points, Math.max), extreme(columns.points, Math.min)]
  const extremes = highest === null || lowest === null ? '' : extremeWords(course, highest, lowest)
  const stops = [...new Set([highest, lowest, ...marks.map((mark) => mark.at)])]
    .filter((stop) => stop !== null)
    .toSorted((a, b) => a - b)
  return (
    <figure>
      <dl className="readout course-readout">
        <div>
          <dt>{say('history.day')}</dt>
          <dd>
            <b>{weekDay(addDays(from, at))}</b>
          </dd>
        </div>
        <div>
          <dt>{say('influence.line')}</dt>
          <dd>
            <b>{toldAt(course, at, pointsOrSpan)}</b>
          </dd>
        </div>
        <div>
          <dt>{say('history.span-hatched')}</dt>
          <dd>{toldAt(course, at, spanOf)}</dd>
        </div>
      </dl>
      <p className="note says-on">
        {choosing === null ? extremes : choosingWords(from, choosing)}
        {breaks.map((one) => ` ${breakWords(one)}`).join('')}
      </p>
      <div ref={ref} className="course">
        {width > 0 && (
          <Line
            from={from}
            columns={columns}
            dots={[]}
            ceiling={100}
            width={width}
            height={width < 600 ? 260 : 320}
            title={say('influence.course-title', { from: fullDay(from), to: fullDay(course.to) })}
            description={say('today.course-told', {
              first: toldAt(course, 0, pointsOrSpan),
              now: toldAt(course, days - 1, pointsOrSpan),
            })}
            told={told}
            chosen={choosing}
            marks={marks}
            baseline={band}
            names={{
              line: say('influence.end'),
              dot: '',
              baseline: say('history.end-baseline'),
            }}
            nameDay={(i) => axisDay(addDays(from, i))}
            unit={(least) =>
              least > 0 ? say('today.unit-from', { from: inFigures(least) }) : say('today.unit')
            }
          />
        )}
        <DaySlider
          days={days}
          at={told}
          label={say('influence.slider')}
          text={say('today.slider-text', {
            day: fullDay(addDays(from, at)),
            told: say('today.told-span', {
              points: toldAt(course, at, pointsOrSpan),
              span: toldAt(course, at, spanOf),
            }),
          })}
          dayAt={(x) => dayAt(x, days, width, true)}
          stops={stops}
          onTell={setTold}
          onChoosing={setChoosing}
          onChosen={([a, b]) => onChosen(addDays(from, a), addDays(from, b))}
          onWiden={onWiden}
        />
      </div>
      <Twin
        note={say('influence.course-note')}
        label={say('influence.course')}
        onCsv={() => saveAs(`influence-${dayText(from)}-${dayText(course.to)}.csv`, csvOf(course))}
      >
        <CourseTable course={course} />
      </Twin>
    </figure>
  )
}

function CourseTable({ course }: { readonly course: InfluenceCourse }) {
  const { step, rows } = rowDays(course.columns.points.length, [])
  return (
    <table className="table days">
      <caption className="note">{say('influence.table-days', { step })}</caption>
      <thead>
        <tr>
          <th scope="col">{say('history.day')}</th>
          <th scope="col" className="num">
            {say('page.influence')}
          </th>
          <th scope="col" className="num">
            {say('history.span')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((at) => (
          <tr key={at}>
            <th scope="row">{fullDay(addDays(course.from, at))}</th>
            <td className="num strong">{toldAt(course, at, pointsOrSpan)}</td>
            <td className="num">{toldAt(course, at, spanOf)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Write = (span: ReturnType<typeof spanAt>) => string

function toldAt({ columns }: InfluenceCourse, at: number, write: Write): string {
  const span = spanAt(columns, at)
  return Number.isNaN(span.low) ? say('today.unknown') : write(span)
}

/** The first day, by its turn, with the most or the fewest points; null where no day has any. */
function extreme(points: readonly (number | null)[], of: (...values: number[]) => number): number | null {
  const known = points.filter((value) => value !== null)
  return known.length === 0 ? null : points.indexOf(of(...known))
}

function extremeWords(
  { from, columns: { points } }: InfluenceCourse,
  highest: number,
  lowest: number,
): string {
  const [most, least] = [points[highest] ?? 0, points[lowest] ?? 0]
  if (inPoints(most) === inPoints(least)) return say('influence.still', { points: inPoints(most) })
  return say('influence.extremes', {
    most: inPoints(most),
    mostDay: fullDay(addDays(from, highest)),
    least: inPoints(least),
    leastDay: fullDay(addDays(from, lowest)),
  })
}

const choosingWords = (from: Day, [a, b]: Stretch): string =>
  say('history.choosing', { from: fullDay(addDays(from, a)), to: fullDay(addDays(from, b)), n: b - a + 1 })

const bandOf = (baseline: CourseProps['baseline'], from: Day): BaselineBand | null =>
  baseline === null
    ? null
    : {
        mean: baseline.mean,
        plusMinus: baseline.plusMinus ?? 0,
        from: dayFrom(baseline.from) - from,
        to: dayFrom(baseline.to) - from,
      }

/** `Down 1.3 since your baseline of 1 to 28 September 2026, beyond the day-to-day noise.` */
const baselineWords = ({ change, isNoise, from, to, mean }: NonNullable<Influence['baseline']>): string =>
  say('influence.baseline', {
    ...directionOf(change),
    from: fullDay(dayFrom(from)),
    to: fullDay(dayFrom(to)),
    mean: inPoints(mean),
    noise: isNoise === null ? 'unknown' : isNoise ? 'within' : 'beyond',
  })

const marksOf = (breaks: CourseProps['breaks'], from: Day): readonly Mark[] =>
  breaks.map(({ day, to }) => ({
    at: dayFrom(day) - from,
    kind: 'shock' as const,
    label: say('influence.break-mark', { version: to }),
  }))

const breakWords = ({ day, from, to, before, after }: CourseProps['breaks'][number]): string =>
  say('influence.break', {
    day: fullDay(dayFrom(day)),
    from,
    to,
    has: before === null || after === null ? 'no' : 'yes',
    before: inPoints(before ?? 0),
    after: inPoints(after ?? 0),
  })

function csvOf({ from, columns: { low, points, high } }: InfluenceCourse): string {
  const known = (x: number | undefined): number | null => (x === undefined || Number.isNaN(x) ? null : x)
  return csv([
    ['day', 'low', 'points', 'high'],
    ...points.map((value, i) => [dayText(addDays(from, i)), known(low[i]), value, known(high[i])]),
  ])
}
