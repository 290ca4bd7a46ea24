import { addDays } from '../../../../src/kernel/day.ts'
import { Sign } from '../../charts/sign.tsx'
import { weekDay } from '../../words/days.ts'
import { PILLAR_LABELS, PILLAR_NAMES, pointsOrSpan, spanOf } from '../../words/score.ts'
import type { OfficialReading, PillarName } from '../../shapes.ts'
import { exactly } from '../../words/reading.ts'
import { spanAt, type Course } from './course-of.ts'

export interface ReadoutProps {
  readonly course: Course
  readonly at: number
  /** LinkedIn's number of the day; null where there are no readings at all. */
  readonly reading: OfficialReading | 'none' | null
}

/** A day in numbers, always in the same places. */
export function Readout({ course, at, reading }: ReadoutProps) {
  const total = spanAt(course.total, at)
  const isKnown = !Number.isNaN(total.low)
  return (
    <dl className={reading === null ? 'readout' : 'readout read'}>
      <div>
        <dt>Day</dt>
        <dd>
          <b>{weekDay(addDays(course.from, at))}</b>
        </dd>
      </div>
      {reading !== null && (
        <div>
          <dt>Reading, dot</dt>
          <dd>
            <b>{reading === 'none' ? 'none' : exactly(reading.total)}</b>
          </dd>
        </div>
      )}
      <div>
        <dt>Open index, line</dt>
        <dd>
          <b>{isKnown ? pointsOrSpan(total) : 'not known'}</b>
        </dd>
      </div>
      <div>
        <dt>Span, hatched</dt>
        <dd>{isKnown ? spanOf(total) : 'not known'}</dd>
      </div>
      {PILLAR_NAMES.map((name) => (
        <div key={name} className="fine">
          <dt>
            <Sign pillar={name} />
            {PILLAR_LABELS[name]}
          </dt>
          <dd>{pillarWords(course, name, at, reading)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A pillar in the open index; where that is not known, as it was read. */
function pillarWords(course: Course, name: PillarName, at: number, reading: ReadoutProps['reading']): string {
  const span = spanAt(course.pillars[name], at)
  if (!Number.isNaN(span.low)) return pointsOrSpan(span)
  const pillars = reading === null || reading === 'none' ? null : reading.pillars
  return pillars === null ? '' : exactly(pillars[name])
}
