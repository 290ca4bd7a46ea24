import { curveValue } from '../../../../src/model/curve.ts'
import { Curve } from '../../charts/curve.tsx'
import type { ModelSignal, PillarName, ScoredSignal } from '../../shapes.ts'
import { signalLabel, signalUnit } from '../../words/names.ts'
import { inFigures, inPercent, inPoints, inQuantity } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'
import { valueOf } from '../../words/score.ts'
import { GroundWords } from './ground-words.tsx'

interface CardProps {
  readonly pillar: PillarName
  /** What the pillar gives at most. */
  readonly most: number
  readonly signal: ModelSignal
  readonly scored: ScoredSignal | undefined
}

/** A signal: its curve with the reader's own place, its numbers, and the ground of each. */
export function SignalCard({ pillar, most, signal, scored }: CardProps) {
  const label = signalLabel(signal)
  const full = WRITTEN[signal.kind](signal.full)
  const value = scored?.observed === true ? scored.value : null
  return (
    <article className="signal">
      <h3>{label}</h3>
      <p className="own">{placeWords(scored)}</p>
      <Curve
        pillar={pillar}
        curve={signal.curve}
        value={value}
        full={full}
        title={say('model.curve-title', { signal: label })}
        description={say('model.curve-says', {
          full,
          unit: signalUnit(signal),
          half: inPercent(curveValue(signal.curve, signal.full / 2)),
        })}
      />
      <dl className="signal-numbers">
        <dt>{say('model.counts-as')}</dt>
        <dd>{say(`model.kind-${signal.kind}`)}</dd>
        <dt>{say('model.full')}</dt>
        <dd>{say('score.value', { value: full, unit: signalUnit(signal) })}</dd>
        <dt>{say('model.weight')}</dt>
        <dd>
          {say('model.weight-is', {
            share: inPercent(signal.weight),
            points: inPoints(signal.weight * most),
          })}
        </dd>
        <dt>{say('model.half-life')}</dt>
        <dd>
          {signal.halfLifeDays === null
            ? say('model.no-half-life')
            : say('model.days', { n: signal.halfLifeDays })}
        </dd>
      </dl>
      {signal.onlyWith !== null && (
        <p className="note">{say('model.only-with', { what: signal.onlyWith })}</p>
      )}
      <GroundWords ground={signal.ground} />
    </article>
  )
}

function placeWords(scored: ScoredSignal | undefined): string {
  if (scored === undefined) return ''
  if (!scored.observed || scored.points === null) return say('model.place-none', { value: valueOf(scored) })
  return say('model.place', {
    value: valueOf(scored),
    points: inPoints(scored.points),
    max: inPoints(scored.max),
  })
}

const WRITTEN: Readonly<Record<ModelSignal['kind'], (value: number) => string>> = {
  flow: inQuantity,
  'active-days': inQuantity,
  stock: inFigures,
  ratio: inPercent,
  checklist: inPercent,
  window: inFigures,
  latest: inFigures,
  per: inQuantity,
}
