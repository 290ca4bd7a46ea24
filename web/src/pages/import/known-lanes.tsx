import type { Day } from '../../../../src/kernel/day.ts'
import type { Days } from '../../../../src/kernel/days.ts'
import { Coverage, CoverageAxis } from '../../charts/coverage.tsx'
import { Sign } from '../../charts/sign.tsx'
import { useWidth } from '../../charts/width.ts'
import type { Import, Score } from '../../shapes.ts'
import { yearOf } from '../../words/days.ts'
import { knownSince } from '../../words/stored.ts'
import { observedDays, yearsIn } from './days-known.ts'
import { signalLabel } from '../../words/names.ts'
import { say } from '../../words/say.ts'

export interface KnownLanesProps {
  readonly score: Score
  readonly imports: readonly Import[]
  /** The days that the picture holds. */
  readonly over: Days
}

/** How much room a year's name needs. */
const YEAR_PX = 52

/** A lane a signal, over years. */
export function KnownLanes({ score, imports, over }: KnownLanesProps) {
  const [axis, width] = useWidth<HTMLDivElement>()
  const ticks = yearsIn(over, Math.max(2, Math.floor(width / YEAR_PX)))
  return (
    <div className="cover">
      {score.pillars.flatMap(({ pillar, signals }) =>
        signals.map((scored) => {
          const { signal, applicable } = scored
          const label = signalLabel(scored)
          const observed = observedDays(imports, signal)
          const says = applicable ? knownSince(observed, over) : say('known.not-applicable')
          return (
            <div key={signal} className={`lane ${pillar}`}>
              <span>
                <Sign pillar={pillar} />
                {label}
              </span>
              <Coverage
                over={over}
                observed={observed}
                ticks={ticks}
                title={say('known.lane', { signal: label, says })}
              />
              <span className="note">{says}</span>
            </div>
          )
        }),
      )}
      <div className="lane axis" aria-hidden="true">
        <div ref={axis}>
          <CoverageAxis over={over} ticks={ticks} name={(tick) => String(yearOf(tick as Day))} />
        </div>
      </div>
    </div>
  )
}
