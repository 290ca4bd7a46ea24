import { useImports, useScore, useStatus } from '../../queries.ts'
import { dayFrom } from '../../words/days.ts'
import { daysKnown } from './days-known.ts'
import { KnownLanes } from './known-lanes.tsx'

/** When each signal is observed. */
export function KnownPart() {
  const { data: status } = useStatus()
  const { data: score } = useScore()
  const { data: imports } = useImports()
  if (!status?.first || !status.last || score === undefined || imports === undefined) return null
  return (
    <section className="part sided">
      <div>
        <h2 className="head">What is known now</h2>
        <p className="note">
          Solid where a signal is observed. Hatched where it is not, which is not zero: it widens the span.
        </p>
      </div>
      <KnownLanes
        score={score}
        imports={imports.imports}
        over={daysKnown(dayFrom(status.first), dayFrom(status.last), imports.imports)}
      />
    </section>
  )
}
