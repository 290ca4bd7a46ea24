import { useImports, useScore, useStatus } from '../../queries.ts'
import { dayFrom } from '../../words/days.ts'
import { daysKnown } from './days-known.ts'
import { KnownLanes } from './known-lanes.tsx'
import { say } from '../../words/say.ts'

/** When each signal is observed. */
export function KnownPart() {
  const { data: status } = useStatus()
  const { data: score } = useScore()
  const { data: imports } = useImports()
  if (!status?.first || !status.last || score === undefined || imports === undefined) return null
  return (
    <section className="part sided">
      <div>
        <h2 className="head">{say('import.known-now')}</h2>
        <p className="note">{say('import.known-note')}</p>
      </div>
      <KnownLanes
        score={score}
        imports={imports.imports}
        over={daysKnown(dayFrom(status.first), dayFrom(status.last), imports.imports)}
      />
    </section>
  )
}
