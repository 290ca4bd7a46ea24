import type { ReactNode } from 'react'
import { ReadingRing } from '../../charts/reading-ring.tsx'
import { RankTable } from '../../parts/reading/reading-numbers.tsx'
import type { DatedReading, Readings } from '../../shapes.ts'
import { inHundredths } from '../../words/numbers.ts'
import { pillarLabel, PILLAR_NAMES } from '../../words/names.ts'
import { baselineWords, exactly, readingDay } from '../../words/reading.ts'
import { say } from '../../words/say.ts'
import { learntBaseline } from './learnt-baseline.ts'
import { ReadingChanges } from './reading-changes.tsx'

export interface ReadingPartProps {
  readonly reading: DatedReading
  readonly readings: Readings
}

/** What LinkedIn said last: solid, with ranks and averages, and what changed since when; the open index beside it. */
export function ReadingPart({ reading, readings, children }: ReadingPartProps & { children: ReactNode }) {
  return (
    <section className="part hero">
      <div>
        <div className="caption">
          <h2 className="head">{say('today.reading')}</h2>
          <span className="note">{say('today.linkedin-number')}</span>
        </div>
        <ReadRing reading={reading} readings={readings} />
        <RankTable reading={reading} />
      </div>
      <div>
        <h2 className="head">{say('today.change')}</h2>
        <ReadingChanges readings={readings} />
        <p className="note baseline">{baselineWords(readings)}</p>
        {children}
      </div>
    </section>
  )
}

function ReadRing({ reading, readings }: ReadingPartProps) {
  const { total, totalShown, pillars } = reading
  if (pillars === null)
    return (
      <p>
        <span className="figure">{exactly(total)}</span> <span className="unit">{say('reading.of-100')}</span>
      </p>
    )
  const quarters = PILLAR_NAMES.map((pillar) => ({
    pillar,
    label: pillarLabel(pillar),
    points: pillars[pillar],
    told: inHundredths(pillars[pillar]),
    baseline: learntBaseline(readings, pillar),
  }))
  const hasBaseline = quarters.some(({ baseline }) => baseline !== null)
  return (
    <>
      <ReadingRing
        quarters={quarters}
        total={String(totalShown ?? Math.round(total))}
        of={say('today.points-of', { points: inHundredths(total), max: 100 })}
        title={say('today.reading-title', { day: readingDay(reading), total: inHundredths(total) })}
        description={say('today.ring-quarters', {
          pillars: quarters.map(({ label, told }) => `${label} ${told}`).join(', '),
        })}
      />
      {hasBaseline && <p className="note">{say('today.ring-note-reading')}</p>}
    </>
  )
}
