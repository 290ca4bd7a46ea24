import { addDays } from '../../../../src/kernel/day.ts'
import { Sign } from '../../charts/sign.tsx'
import { weekDay } from '../../words/days.ts'
import { PILLAR_LABELS, PILLAR_NAMES, pointsOrSpan, spanOf } from '../../words/score.ts'
import { spanAt, type Course } from './course-of.ts'

/** A day in numbers, always in the same places. */
export function Readout({ course, at }: { course: Course; at: number }) {
  const total = spanAt(course.total, at)
  return (
    <dl className="readout">
      <div>
        <dt>Day</dt>
        <dd>
          <b>{weekDay(addDays(course.from, at))}</b>
        </dd>
      </div>
      <div>
        <dt>Open index, line</dt>
        <dd>
          <b>{pointsOrSpan(total)}</b>
        </dd>
      </div>
      <div>
        <dt>Span, hatched</dt>
        <dd>{spanOf(total)}</dd>
      </div>
      {PILLAR_NAMES.map((name) => (
        <div key={name} className="fine">
          <dt>
            <Sign pillar={name} />
            {PILLAR_LABELS[name]}
          </dt>
          <dd>{pointsOrSpan(spanAt(course.pillars[name], at))}</dd>
        </div>
      ))}
    </dl>
  )
}
