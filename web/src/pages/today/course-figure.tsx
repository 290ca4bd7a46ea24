import { useState, type KeyboardEvent, type PointerEvent } from 'react'
import { addDays } from '../../../../src/kernel/day.ts'
import { dayAt, Line } from '../../charts/line.tsx'
import { useWidth } from '../../charts/width.ts'
import { axisDay, fullDay } from '../../words/days.ts'
import { pointsOrSpan, spanOf } from '../../words/score.ts'
import { spanAt, type Course } from './course-of.ts'
import { Readout } from './readout.tsx'

/** The line over days. The day under the pointer, or reached by arrow keys, is told in the row above. */
export function CourseFigure({ course }: { course: Course }) {
  const last = course.total.points.length - 1
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
      <Readout course={course} at={told} />
      <div ref={ref} className="course">
        {width > 0 && (
          <Line
            from={course.from}
            columns={course.total}
            ceiling={100}
            width={width}
            height={width < 600 ? 240 : 320}
            title={`Open index from ${fullDay(course.from)} to ${fullDay(course.to)}, an estimate`}
            description={`From ${pointsOrSpan(first)} (span ${spanOf(first)}) to ${pointsOrSpan(now)} (span ${spanOf(now)}) of 100.`}
            told={pointed}
            nameDay={(i) => axisDay(addDays(course.from, i))}
          />
        )}
        <div
          className="pointed"
          role="slider"
          tabIndex={0}
          aria-label="Day of the open index"
          aria-valuemin={0}
          aria-valuemax={last}
          aria-valuenow={told}
          aria-valuetext={`${fullDay(addDays(course.from, told))}: ${pointsOrSpan(spanAt(course.total, told))}, span ${spanOf(spanAt(course.total, told))}`}
          onPointerMove={follow}
          onPointerDown={follow}
          onPointerLeave={() => setPointed(null)}
          onBlur={() => setPointed(null)}
          onKeyDown={step}
        />
      </div>
    </figure>
  )
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
