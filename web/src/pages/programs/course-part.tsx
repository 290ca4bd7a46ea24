import { useMemo, useState } from 'react'
import { addDays, dayText } from '../../../../src/kernel/day.ts'
import { ChartRoom } from '../../charts/chart-room.tsx'
import { DaySlider } from '../../charts/day-slider.tsx'
import { dayAt } from '../../charts/line-box.ts'
import type { LaneSpan } from '../../charts/line-props.ts'
import { Line } from '../../charts/line.tsx'
import { useWidth } from '../../charts/width.ts'
import { Patience } from '../../parts/patience.tsx'
import { csv, saveAs } from '../../parts/save.ts'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { Twin } from '../../parts/twin.tsx'
import { useNotes, useReadings } from '../../queries.ts'
import type { Effects, PillarName, Program } from '../../shapes.ts'
import { axisDay, fullDay, shortDay } from '../../words/days.ts'
import { inFigures, inHundredths, inPoints } from '../../words/numbers.ts'
import { PILLAR_NAMES } from '../../words/names.ts'
import { say } from '../../words/say.ts'
import { marksOf, spansOf } from '../history/marks-of.ts'
import { MarksList } from '../history/marks-list.tsx'
import { courseOf, type ProgramCourse } from './course-of.ts'
import { Details } from './details.tsx'
import type { EffectsProps } from './effects-part.tsx'
import { useMeasureWords } from './measure-words.ts'
import { useEffects } from './queries.ts'
import { VerdictMark, verdictWords } from './verdict.tsx'

/** What happened while a program ran, against what would most likely have happened without it. */
export function CoursePart({ programs, source, view, onView }: Omit<EffectsProps, 'usual'>) {
  const begun = programs.filter(({ state }) => state !== 'planned')
  const program = begun.find(({ id }) => id === view.id) ?? begun[0]
  const measure = view.measure === 'own' ? (program?.measure ?? 'total') : view.measure
  const { data, error, isPlaceholderData, refetch } = useEffects(
    program === undefined ? null : { source, measure },
  )
  if (program === undefined) return null
  const isThere = data !== undefined && !isPlaceholderData
  return (
    <section className="part" id="course">
      <div className="caption">
        <h2 className="head">{say('programs.course', { name: program.name })}</h2>
        {begun.length > 1 && (
          <select
            className="field"
            aria-label={say('programs.which')}
            value={program.id}
            onChange={({ currentTarget }) => onView({ ...view, id: currentTarget.value })}
          >
            {begun.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </div>
      {error !== null && <TroubleNote error={error} again={() => void refetch()} />}
      {!isThere && error === null && <Patience>{say('programs.computing')}</Patience>}
      {isThere && <Course program={program} programs={begun} effects={data} measure={measure} />}
    </section>
  )
}

interface CourseProps {
  readonly program: Program
  readonly programs: readonly Program[]
  readonly effects: Effects
  readonly measure: string
}

function Course(props: CourseProps) {
  const { program, effects } = props
  const words = useMeasureWords()
  const course = useMemo(() => courseOf(program, effects), [program, effects])
  const effect = effects.effects.find(({ id }) => id === program.id)
  return (
    <>
      {effect !== undefined && (
        <p className="says verdict">
          <VerdictMark verdict={effect.verdict} />
          {verdictWords(effect)}{' '}
          {course !== null &&
            effect.estimate !== null &&
            withoutWords(course, props, words.nameOf(props.measure))}
        </p>
      )}
      {course === null ? <p>{say('programs.no-course')}</p> : <Figure {...props} course={course} />}
      <Details program={program} effects={effects} />
    </>
  )
}

const withoutWords = (
  { at, from, came, without }: ProgramCourse,
  { effects }: CourseProps,
  name: string,
): string => {
  const write = effects.unit === 'points' ? inHundredths : inPoints
  return say('programs.without-says', {
    day: fullDay(addDays(from, at)),
    name,
    came: write(came[at] ?? NaN),
    without: inPoints(without.points[at] ?? NaN),
  })
}

const isPillar = (measure: string): measure is PillarName => PILLAR_NAMES.some((name) => name === measure)

function Figure({ program, programs, effects, measure, course }: CourseProps & { course: ProgramCourse }) {
  const { nameOf, unitOf } = useMeasureWords()
  const [told, setTold] = useState<number | null>(null)
  const [ref, width] = useWidth<HTMLDivElement>()
  const [notes, readings] = [useNotes(), useReadings()]
  const { from, came, without, at, bridged } = course
  const length = came.length
  const days = { from, to: addDays(from, length - 1) }
  const marks = marksOf(readings.data?.shocks ?? [], notes.data?.notes ?? [], days)
  const spans: readonly LaneSpan[] = spansOf(programs, days)
  const isRead = effects.source === 'readings'
  const dots = came.flatMap((value, i) => (value === null || !isRead ? [] : [{ at: i, value }]))
  const day = Math.min(told ?? at, length - 1)
  const ceiling = effects.unit === 'points' ? (measure === 'total' ? 100 : 25) : Infinity
  const beside = useMemo(() => ({ values: bridged, isLine: !isRead }), [bridged, isRead])
  return (
    <>
      <p className="note told-row">{dayWords(course, day)}</p>
      <div ref={ref} className="course">
        {width === 0 ? (
          <ChartRoom of="tall-line" lanes={spans.length} />
        ) : (
          <Line
            from={from}
            columns={without}
            dots={dots}
            came={beside}
            ceiling={ceiling}
            width={width}
            height={(width < 600 ? 260 : 340) + 24 * spans.length}
            title={say('programs.course-title', { measure: nameOf(measure), name: program.name })}
            description={dayWords(course, at)}
            told={told}
            nameDay={(i) => axisDay(addDays(from, i))}
            unit={(start) =>
              start > 0
                ? say('history.unit-from', { unit: unitOf(effects), from: inFigures(start) })
                : unitOf(effects)
            }
            names={{
              line: say('programs.without'),
              dot: say('programs.reading'),
              baseline: say('history.end-baseline'),
            }}
            marks={marks}
            spans={spans}
            {...(isPillar(measure) ? { hue: measure } : {})}
          />
        )}
        <DaySlider
          days={length}
          at={told}
          label={say('programs.slider', { name: program.name })}
          text={dayWords(course, day)}
          dayAt={(x) => dayAt(x, length, width, true)}
          stops={[...marks, ...dots].map((one) => one.at).toSorted((a, b) => a - b)}
          onTell={setTold}
          onChoosing={() => undefined}
          onChosen={() => undefined}
          onWiden={() => undefined}
        />
      </div>
      <MarksList marks={marks} from={from} />
      <Twin
        note={say(isRead ? 'programs.course-note' : 'programs.course-note-index')}
        label={say('programs.course-title', { measure: nameOf(measure), name: program.name })}
        onCsv={() => saveAs(`program-${program.id}.csv`, csvOf(course))}
      >
        <CourseTable course={course} />
      </Twin>
    </>
  )
}

/** `4 October 2026: 17.90; without the program 16.1, between 15.9 and 16.3.` */
function dayWords({ from, came, without }: ProgramCourse, i: number): string {
  const [value, point] = [came[i] ?? null, without.points[i] ?? null]
  const day = fullDay(addDays(from, i))
  return [
    say('programs.day-came', {
      day,
      known: value === null ? 'no' : 'yes',
      came: value === null ? '' : inHundredths(value),
    }),
    ...(point === null
      ? []
      : [
          say('programs.day-without', {
            without: inPoints(point),
            low: inPoints(without.low[i] ?? NaN),
            high: inPoints(without.high[i] ?? NaN),
          }),
        ]),
  ].join(' ')
}

function CourseTable({ course: { from, came, without } }: { course: ProgramCourse }) {
  const rows = came.flatMap((value, i) => (value === null ? [] : [{ i, value }]))
  return (
    <table className="table days">
      <thead>
        <tr>
          <th scope="col">{say('history.day')}</th>
          <th scope="col" className="num">
            {say('programs.came')}
          </th>
          <th scope="col" className="num">
            {say('programs.without')}
          </th>
          <th scope="col" className="num">
            {say('programs.sure')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ i, value }) => {
          const point = without.points[i] ?? null
          return (
            <tr key={i}>
              <th scope="row">{shortDay(addDays(from, i))}</th>
              <td className="num strong">{inHundredths(value)}</td>
              <td className="num">{point === null ? '' : inPoints(point)}</td>
              <td className="num">
                {point === null
                  ? ''
                  : say('programs.range', {
                      low: inPoints(without.low[i] ?? NaN),
                      high: inPoints(without.high[i] ?? NaN),
                    })}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const csvOf = ({ from, came, without }: ProgramCourse): string => {
  const known = (x: number | undefined) => (x === undefined || Number.isNaN(x) ? null : x)
  return csv([
    ['day', 'came', 'without_low', 'without', 'without_high'],
    ...came.map((value, i) => [
      dayText(addDays(from, i)),
      value,
      known(without.low[i]),
      without.points[i] ?? null,
      known(without.high[i]),
    ]),
  ])
}
