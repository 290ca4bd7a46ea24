import { Sign } from '../../charts/sign.tsx'
import type { ModelTold, PillarName, ScoredPillar } from '../../shapes.ts'
import { PILLAR_NAMES, pillarLabel } from '../../words/names.ts'
import { inPercent } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'
import { SignalCard } from './signal-card.tsx'

interface PillarProps {
  readonly pillar: ModelTold['pillars'][number]
  /** Where the reader stands; undefined without data. */
  readonly scored: ScoredPillar | undefined
}

/** A pillar's signals, the heaviest first. */
export function PillarPart({ pillar, scored }: PillarProps) {
  const name = PILLAR_NAMES.find((one) => one === pillar.pillar)
  if (name === undefined) return null
  return (
    <section className={`part sided ${name}`} id={name}>
      <div>
        <h2 className="head">
          <Sign pillar={name} />
          {pillarLabel(name)}
        </h2>
        <p className="note" lang="en">
          {pillar.label}
        </p>
        <p className="note">
          {say('model.pillar-note', { max: pillar.max, n: pillar.signals.length })}
          {scored !== undefined && ` ${say('model.pillar-observed', { share: inPercent(scored.observed) })}`}
        </p>
      </div>
      <div className="signal-cards">{cardsOf(name, pillar, scored)}</div>
    </section>
  )
}

const cardsOf = (
  name: PillarName,
  { max, signals }: PillarProps['pillar'],
  scored: ScoredPillar | undefined,
) =>
  signals
    .toSorted((a, b) => b.weight - a.weight)
    .map((signal) => (
      <SignalCard
        key={signal.signal}
        pillar={name}
        most={max}
        signal={signal}
        scored={scored?.signals.find((one) => one.signal === signal.signal)}
      />
    ))
