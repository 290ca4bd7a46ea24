import type { Day } from '../kernel/day.ts'
import type { Days } from '../kernel/days.ts'
import { combineSlopes } from '../model/combine.ts'
import type { Evidence } from '../model/evidence.ts'
import { score, type Score, type ScoredPillar, type ScoredSignal } from '../model/interpret.ts'
import type { Model, SignalId } from '../model/model.ts'
import { observer } from '../model/observe.ts'
import { fadedStates, summedStates } from '../model/state.ts'

/** What moved the points from one day to another. All changes are in points of the total. */
export interface Explanation {
  readonly from: Day
  readonly to: Day
  /** Of the total; null where a pillar's is. The changes of `signals` and of `coverage` together add up to it. */
  readonly change: number | null
  readonly pillars: readonly PillarChange[]
  /** The signals that were observed on both days, in the model's order. */
  readonly signals: readonly SignalChange[]
  /** A term for each pillar of which other signals were observed on one day than on the other. */
  readonly coverage: readonly CoverageChange[]
}

/** Without a change where nothing of the pillar was observed on one of the days: then it has no points on it. */
export type PillarChange =
  | { readonly pillar: string; readonly change: number }
  | { readonly pillar: string; readonly change: null; readonly unobservedOn: readonly Day[] }

/** `change` is `faded + new`. */
export interface SignalChange {
  readonly signal: SignalId
  readonly pillar: string
  readonly change: number
  /** What the change would be if nothing had come since the first day. 0 for what does not fade. */
  readonly faded: number
  /** What came since then changed. */
  readonly new: number
}

/** What came or went with knowing more or less, rather than with doing more or less. */
export interface CoverageChange {
  readonly pillar: string
  readonly change: number
}

/**
 * Why the points of day `to` differ from those of day `from`, signal by signal.
 *
 * A signal that was observed on both days changes its pillar by the change of its own points over the weight that was
 * observed on both; the rest of the pillar's change is its coverage's. Where the total is not a sum, a pillar moves it by
 * the pillar's change times the mean slope of the total between the two days.
 *
 * Throws `RangeError` where `from` is after `to`.
 */
export function explain(model: Model, evidence: Evidence, from: Day, to: Day): Explanation {
  if (from > to) throw new RangeError(`a change runs from a day to a later one, not from ${from} to ${to}`)
  const observe = observer(model, evidence)
  const states = summedStates(model, evidence.counted, from)
  const before = score(model, observe(states, from))
  const faded = score(model, observe(fadedStates(model, states, to - from), from))
  const after = score(model, observe(summedStates(model, evidence.counted, to), to))

  return explainScores(model, { before, faded, after }, { from, to })
}

/** The same, of scores that are there already: of the first day, of the second if nothing had come since, and of the second. */
export function explainScores(model: Model, scores: Move<Score>, { from, to }: Days): Explanation {
  const { before, faded, after } = scores
  const moves = trios(before.pillars, faded.pillars, after.pillars)
  const slopes = slopesOf(model, moves)
  const parts = moves.map((move, i) => explainPillar(move, slopes[i] ?? 1, { from, to }))
  return {
    from,
    to,
    change: before.points === null || after.points === null ? null : after.points - before.points,
    pillars: parts.map(({ pillar }) => pillar),
    signals: parts.flatMap(({ signals }) => signals),
    coverage: parts.flatMap(({ coverage }) => coverage),
  }
}

/** A pillar, or a signal: as it was, as it would be if nothing had come, as it is. */
export interface Move<T> {
  readonly before: T
  readonly faded: T
  readonly after: T
}

function explainPillar(
  { before, faded, after }: Move<ScoredPillar>,
  slope: number,
  { from, to }: Days,
): Parts {
  const id = before.pillar.id
  if (before.points === null || after.points === null) {
    const unobservedOn = [...(before.points === null ? [from] : []), ...(after.points === null ? [to] : [])]
    return { pillar: { pillar: id, change: null, unobservedOn }, signals: [], coverage: [] }
  }

  const moves = trios(before.signals, faded.signals, after.signals)
  const onBoth = moves.filter((move) => isObserved(move.before) && isObserved(move.after))
  const weight = onBoth.reduce((sum, move) => sum + move.before.max, 0) / before.pillar.max
  const signals = onBoth.map((move) => explainSignal(move, id, slope / weight))
  const change = slope * (after.points - before.points)
  const rest = signals.reduce((left, signal) => left - signal.change, change)
  const isCoverageChanged = moves.some((move) => isObserved(move.before) !== isObserved(move.after))
  return {
    pillar: { pillar: id, change },
    signals,
    coverage: isCoverageChanged ? [{ pillar: id, change: rest }] : [],
  }
}

function explainSignal(
  { before, faded, after }: Move<ScoredSignal>,
  pillar: string,
  scale: number,
): SignalChange {
  const [lost, gained] = [scale * (faded.low - before.low), scale * (after.low - faded.low)]
  return { signal: before.signal.id, pillar, change: lost + gained, faded: lost, new: gained }
}

interface Parts {
  readonly pillar: PillarChange
  readonly signals: readonly SignalChange[]
  readonly coverage: readonly CoverageChange[]
}

/** By how much each pillar's change moves the total; by itself where the total is not known. */
function slopesOf(model: Model, moves: readonly Move<ScoredPillar>[]): readonly number[] {
  const known = moves.flatMap(({ before, after }) =>
    before.points === null || after.points === null ? [] : [{ from: before.points, to: after.points }],
  )
  if (known.length < moves.length) return moves.map(() => 1)
  return combineSlopes(
    model.combine,
    known.map(({ from }) => from),
    known.map(({ to }) => to),
  )
}

const trios = <T>(before: readonly T[], faded: readonly T[], after: readonly T[]): readonly Move<T>[] =>
  before.flatMap((one, i) => {
    const [then, now] = [faded[i], after[i]]
    return then === undefined || now === undefined ? [] : [{ before: one, faded: then, after: now }]
  })

const isObserved = ({ observation }: ScoredSignal): boolean => observation.kind === 'observed'
