import { addDays } from '../../../../src/kernel/day.ts'
import { Sign } from '../../charts/sign.tsx'
import { weekDay } from '../../words/days.ts'
import { pillarLabel, PILLAR_NAMES } from '../../words/names.ts'
import { say } from '../../words/say.ts'
import { pointsOrSpan, spanOf } from '../../words/score.ts'
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
        <dt>{say('today.day')}</dt>
        <dd>
          <b>{weekDay(addDays(course.from, at))}</b>
        </dd>
      </div>
      {reading !== null && (
        <div>
          <dt>{say('today.reading-dot')}</dt>
          <dd>
            <b>{reading === 'none' ? say('today.none') : exactly(reading.total)}</b>
          </dd>
        </div>
      )}
      <div>
        <dt>{say('today.index-line')}</dt>
        <dd>
          <b>{isKnown ? pointsOrSpan(total) : say('today.unknown')}</b>
        </dd>
      </div>
      <div>
        <dt>{say('today.span-hatched')}</dt>
        <dd>{isKnown ? spanOf(total) : say('today.unknown')}</dd>
      </div>
      {PILLAR_NAMES.map((name) => (
        <div key={name} className="fine">
          <dt>
            <Sign pillar={name} />
            {pillarLabel(name)}
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
