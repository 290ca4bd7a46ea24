import { useMemo, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { addDays, type Day } from '../../../../src/kernel/day.ts'
import { ChartRoom } from '../../charts/chart-room.tsx'
import { dayAt } from '../../charts/line-box.ts'
import { Line } from '../../charts/line.tsx'
import { useWidth } from '../../charts/width.ts'
import { useNotes, usePrograms } from '../../queries.ts'
import type { OfficialReading, Readings, Span } from '../../shapes.ts'
import { MarksList } from '../history/marks-list.tsx'
import { marksOf, spansOf } from '../history/marks-of.ts'
import { exactly } from '../../words/reading.ts'
import { readingsByDay } from './reading-days.ts'
import { axisDay, fullDay } from '../../words/days.ts'
import { pointsOrSpan, spanOf } from '../../words/score.ts'
import { spanAt, type Course } from './course-of.ts'
import { Readout } from './readout.tsx'
import { inFigures } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'

/** The line over days. The day under the pointer, or reached by arrow keys, is told in the row above. */
export function CourseFigure({ course, readings }: { course: Course; readings: Readings | null }) {
  const read = useMemo(() => readingsByDay(readings), [readings])
  const dots = useMemo(
    () => [...read].map(([day, { total }]) => ({ at: day - course.from, value: total })),
    [read, course.from],
  )
  const last = course.total.points.length - 1
  const [notes, programs] = [useNotes().data?.notes, usePrograms().data?.programs]
  const days = useMemo(() => ({ from: course.from, to: course.to }), [course])
  const marks = useMemo(() => marksOf(readings?.shocks ?? [], notes ?? [], days), [readings, notes, days])
  const spans = useMemo(() => spansOf(programs ?? [], days), [programs, days])
  const [pointed, setPointed] = useState<number | null>(null)
  const [ref, width] = useWidth<HTMLDivElement>()
  const told = pointed ?? last
  const [first, now] = [spanAt(course.total, 0), spanAt(course.total, last)]
  const follow = (event: PointerEvent<HTMLDivElement>) => {
    const { left } = event.currentTarget.getBoundingClientRect()
    setPointed(dayAt(event.clientX - left, last + 1, width))
  }
  const step = (event: KeyboardEvent) => {
    const next = stepped(event.key, told, last)
    if (next === null) return
    event.preventDefault()
    setPointed(clamp(next, last))
  }
  return (
    <figure>
      <Readout
        course={course}
        at={told}
        reading={readings === null ? null : (read.get(addDays(course.from, told)) ?? 'none')}
      />
      <div ref={ref} className="course">
        {width === 0 ? (
          <ChartRoom of="line" lanes={spans.length} />
        ) : (
          <Line
            from={course.from}
            columns={course.total}
            dots={dots}
            ceiling={100}
            width={width}
            height={(width < 600 ? 240 : 320) + 24 * spans.length}
            title={say(readings === null ? 'today.course-title' : 'today.course-title-readings', {
              from: fullDay(course.from),
              to: fullDay(course.to),
            })}
            description={describe(first, now, dots.length)}
            told={pointed}
            marks={marks}
            spans={spans}
            unit={(from) =>
              from > 0 ? say('today.unit-from', { from: inFigures(from) }) : say('today.unit')
            }
            nameDay={(i) => axisDay(addDays(course.from, i))}
          />
        )}
        <div
          className="pointed"
          role="slider"
          tabIndex={0}
          aria-label={say('today.slider')}
          aria-valuemin={0}
          aria-valuemax={last}
          aria-valuenow={told}
          aria-valuetext={dayWords(addDays(course.from, told), spanAt(course.total, told), read)}
          onPointerMove={follow}
          onPointerDown={follow}
          onPointerLeave={() => setPointed(null)}
          onBlur={() => setPointed(null)}
          onKeyDown={step}
        />
      </div>
      <MarksList marks={marks} from={course.from} />
    </figure>
  )
}

const toldOf = (span: Span): string =>
  Number.isNaN(span.low)
    ? say('today.told-none')
    : say('today.told-span', { points: pointsOrSpan(span), span: spanOf(span) })

function describe(first: Span, now: Span, readings: number): string {
  const course = say('today.course-told', { first: toldOf(first), now: toldOf(now) })
  return readings === 0 ? course : `${course} ${say('today.course-readings', { n: readings })}`
}

function dayWords(day: Day, span: Span, read: ReadonlyMap<Day, OfficialReading>): string {
  const reading = read.get(day)
  const words = { day: fullDay(day), told: toldOf(span) }
  if (reading === undefined) return say('today.slider-text', words)
  return say('today.slider-text-reading', { ...words, reading: exactly(reading.total) })
}

const clamp = (i: number, last: number): number => Math.min(Math.max(i, 0), last)

/** Where a key leads: a day by arrows, four weeks by page keys, to the ends by Home and End. */
function stepped(key: string, at: number, last: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: at - 1,
    ArrowDown: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at + 1,
    PageDown: at - 28,
    PageUp: at + 28,
    Home: 0,
    End: last,
  }
  return steps[key] ?? null
}
