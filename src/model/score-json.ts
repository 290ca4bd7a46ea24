import { dayText, type Day } from '../kernel/day.ts'
import type { Score, ScoredPillar, ScoredSignal, Span } from './interpret.ts'
import type { Needs, SignalGround } from './model.ts'
import type { ReadKind } from './reads.ts'

/** A score as `fourscore score --json` and the API print it. Points are not rounded, and null where there are none. */
export interface ScoreJson extends SpanJson {
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly model: { readonly name: string; readonly version: number }
  readonly pillars: readonly PillarJson[]
}

export interface PillarJson extends SpanJson {
  readonly pillar: string
  readonly label: string
  readonly max: number
  /** 0 to 1: how much of the weight that applies was observed. */
  readonly observed: number
  readonly signals: readonly SignalJson[]
}

export interface SignalJson extends SpanJson {
  readonly signal: string
  readonly label: string
  readonly kind: ReadKind
  /** Null where it was not observed, or does not apply. */
  readonly value: number | null
  /** What the value counts: `comments a week`. */
  readonly unit: string
  /** The value from which on it gives all of its points. */
  readonly full: number
  /** Null where it does not fade. */
  readonly halfLifeDays: number | null
  /** Its share of the pillar while all signals apply; a pillar's weights add to 1. */
  readonly weight: number
  /** The most points that it can give. */
  readonly max: number
  readonly observed: boolean
  /** Whether the value is all that there was. Where it was observed and this is false, more is possible, up to `high`. */
  readonly exact: boolean
  readonly applicable: boolean
  /** What must be covered on the day for it to be observed, and what for it to be exact. */
  readonly needs: Needs
  /** Which file or log tells it. */
  readonly toldBy: string
  readonly ground: SignalGround
}

export interface SpanJson {
  readonly low: number
  readonly points: number | null
  readonly high: number
}

export const scoreJson = (scored: Score, on: Day): ScoreJson => ({
  day: dayText(on),
  model: { name: scored.model.name, version: scored.model.version },
  ...span(scored),
  pillars: scored.pillars.map(pillarJson),
})

const pillarJson = (scored: ScoredPillar): PillarJson => ({
  pillar: scored.pillar.id,
  label: scored.pillar.label,
  max: scored.pillar.max,
  ...span(scored),
  observed: scored.observed,
  signals: scored.signals.map(signalJson),
})

const signalJson = ({ signal, observation, max, ...points }: ScoredSignal): SignalJson => ({
  signal: signal.id,
  label: signal.label,
  kind: signal.reads.kind,
  value: observation.kind === 'observed' ? observation.value : null,
  unit: signal.unit,
  full: signal.curve.full,
  halfLifeDays: 'halfLifeDays' in signal.reads ? signal.reads.halfLifeDays : null,
  weight: signal.weight,
  max,
  observed: observation.kind === 'observed',
  exact: observation.kind === 'observed' && observation.atMost === undefined,
  applicable: observation.kind !== 'not-applicable',
  ...span(points),
  needs: signal.needs,
  toldBy: signal.toldBy,
  ground: signal.ground,
})

const span = ({ low, points, high }: Span): SpanJson => ({ low, points, high })
