import { addDays } from '../../../../src/kernel/day.ts'
import type { ReactNode } from 'react'
import { weekDay } from '../../words/days.ts'
import { groupName } from '../../words/names.ts'
import { inPoints, opening, upToHundredths } from '../../words/numbers.ts'
import { exactly } from '../../words/reading.ts'
import { say } from '../../words/say.ts'
import { pointsOrSpan, spanOf } from '../../words/score.ts'
import type { OfficialReading } from '../../shapes.ts'
import { spanAt } from '../today/course-of.ts'
import type { SeriesWords } from './series-words.ts'
import type { Known, Shown } from './shown.ts'
import type { Series } from './view.ts'

export interface CourseReadoutProps {
  readonly known: Known
  readonly shown: Shown
  readonly series: Series
  readonly words: SeriesWords
  readonly at: number
  /** What stands out on the day. */
  readonly says: string
}

/** A day in numbers, always in the same places, and what stands out on it. */
export function CourseReadout({ known, shown, series, words, at, says }: CourseReadoutProps) {
  const day = addDays(shown.from, at)
  const span = spanAt(shown.columns, at)
  const isKnown = !Number.isNaN(span.low)
  const reading = shown.dots.find((dot) => dot.at === at)
  const groups = known.byDay.get(day)?.groups.filter(({ rank }) => rank !== null) ?? []
  const hasReadings = known.readings !== null && series.kind !== 'signal'
  return (
    <>
      <dl className="readout course-readout">
        <Told name={say('history.day')}>
          <b>{weekDay(day)}</b>
        </Told>
        {hasReadings && (
          <Told name={say('history.reading-dot')}>
            <b>{reading === undefined ? say('history.none') : exactly(reading.value)}</b>
          </Told>
        )}
        {series.kind === 'signal' ? (
          <Told name={words.name}>
            <b>{isKnown ? words.write(span.points ?? span.low) : say('history.not-observed')}</b>
          </Told>
        ) : (
          <>
            <Told name={say('history.index-line')}>
              <b>{isKnown ? pointsOrSpan(span) : say('history.unknown')}</b>
            </Told>
            <Told name={say('history.span-hatched')}>{isKnown ? spanOf(span) : say('history.unknown')}</Told>
          </>
        )}
        {shown.baseline !== null && (
          <Told name={say('history.baseline-dashed')}>
            {inPoints(shown.baseline.mean)}{' '}
            <span className="unit">
              {say('history.noise-grey', { noise: upToHundredths(shown.baseline.plusMinus) })}
            </span>
          </Told>
        )}
        {hasReadings && series.kind === 'total' && (
          <Told name={say('history.ranks')}>{groups.length === 0 ? say('history.none') : ranks(groups)}</Told>
        )}
      </dl>
      <p className="note says-on">{says === '' ? say('history.how') : says}</p>
    </>
  )
}

const Told = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

const ranks = (groups: OfficialReading['groups']): string =>
  opening(
    groups
      .map(({ group, rank }) => say('history.rank-in', { rank: rank ?? 0, group: groupName(group) }))
      .join(', '),
  )
