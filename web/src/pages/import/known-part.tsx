import { dayOf, type Day } from '../../../../src/kernel/day.ts'
import { union, type Days } from '../../../../src/kernel/days.ts'
import { Coverage, CoverageAxis } from '../../charts/coverage.tsx'
import { Sign } from '../../charts/sign.tsx'
import { useImports, useScore, useStatus } from '../../queries.ts'
import type { Import } from '../../shapes.ts'
import { dayFrom, yearOf } from '../../words/days.ts'
import { knownSince } from '../../words/stored.ts'

/** When each signal is observed. */
export function KnownPart() {
  const { data: status } = useStatus()
  const { data: score } = useScore()
  const { data: imports } = useImports()
  if (!status?.first || !status.last || score === undefined || imports === undefined) return null
  const over = daysKnown(dayFrom(status.first), dayFrom(status.last), imports.imports)
  const ticks = yearTicks(over)
  return (
    <section className="part sided">
      <div>
        <h2 className="head">What is known now</h2>
        <p className="note">
          Solid where a signal is observed. Hatched where it is not, which is not zero: it widens the span.
        </p>
      </div>
      <div className="cover">
        {score.pillars.flatMap(({ pillar, signals }) =>
          signals.map(({ signal, label, applicable }) => {
            const observed = observedDays(imports.imports, signal)
            const says = applicable ? knownSince(observed, over) : 'does not apply'
            return (
              <div key={signal} className={`lane ${pillar}`}>
                <span>
                  <Sign pillar={pillar} />
                  {label}
                </span>
                <Coverage over={over} observed={observed} ticks={ticks} title={`${label}: ${says}`} />
                <span className="note">{says}</span>
              </div>
            )
          }),
        )}
        <div className="lane axis" aria-hidden="true">
          <span />
          <CoverageAxis over={over} ticks={ticks} name={(tick) => String(yearOf(tick as Day))} />
          <span />
        </div>
      </div>
    </section>
  )
}

/** From the first event, or from when on something was known before it, to the last day known. */
function daysKnown(first: Day, last: Day, imports: readonly Import[]): Days {
  const begun = imports.flatMap(({ coverage }) => coverage.map(({ from }) => dayFrom(from)))
  return { from: begun.reduce((a, b) => (a < b ? a : b), first), to: last }
}

const observedDays = (imports: readonly Import[], signal: string): readonly Days[] =>
  union(
    imports
      .flatMap(({ coverage }) => coverage)
      .filter((known) => known.signal === signal)
      .map(({ from, to }) => ({ from: dayFrom(from), to: dayFrom(to) })),
  )

/** First of January of about six years at most. */
function yearTicks({ from, to }: Days): readonly Day[] {
  const [first, last] = [yearOf(from) + 1, yearOf(to)]
  const step = Math.max(1, Math.ceil((last - first + 1) / 6))
  const years = Array.from({ length: last - first + 1 }, (_, i) => last - i).filter((_, i) => i % step === 0)
  return years.flatMap((year) => dayOf(year, 1, 1) ?? []).toReversed()
}
