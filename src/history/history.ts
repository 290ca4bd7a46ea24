import type { Counted } from '../events/counted.ts'
import { day, type Day } from '../kernel/day.ts'
import type { Days } from '../kernel/days.ts'
import type { Evidence } from '../model/evidence.ts'
import { score, type Observations, type Score, type Span } from '../model/interpret.ts'
import { signalsOf, type Model, type SignalId } from '../model/model.ts'
import { observer } from '../model/observe.ts'
import { nextDay, startStates, type States } from '../model/state.ts'

/** Scores day by day, in columns: index 0 is the day `days.from`. NaN stands where there is no number. */
export interface History {
  readonly model: Model
  readonly days: Days
  readonly total: SpanColumns
  /** By the pillar's id. */
  readonly pillars: ReadonlyMap<string, SpanColumns>
  /** A signal's value on each day; NaN where it was not observed or does not apply. */
  readonly signals: ReadonlyMap<SignalId, Float64Array>
}

export interface SpanColumns {
  readonly low: Float64Array
  readonly points: Float64Array
  readonly high: Float64Array
}

/**
 * The scores of all days from `days.from` to `days.to`, in one pass: the states of each day come from those of the day
 * before by one step, so that a day costs the same however long the past is. Each score is that of `scoreOn`, but for rounding.
 */
export function history(model: Model, evidence: Evidence, days: Days): History {
  const made = empty(model, days)
  const observe = observer(model, evidence)
  for (const { on, states } of statesOfDays(model, evidence.counted, days)) {
    const observations = observe(states, on)
    write(made, on - days.from, score(model, observations), observations)
  }
  return made
}

/** The states of each of the days, stepped from the first day on which anything is known. */
function* statesOfDays(
  model: Model,
  counted: readonly Counted[],
  { from, to }: Days,
): Generator<{ readonly on: Day; readonly states: States }, void, undefined> {
  const step = nextDay(model)
  let states = startStates(model)
  let next = 0
  for (let on = Math.min(from, counted[0]?.day ?? from); on <= to; on++) {
    const first = next
    while (counted[next]?.day === on) next++
    states = step(states, counted.slice(first, next))
    if (on >= from) yield { on: day(on), states }
  }
}

function empty(model: Model, days: Days): History {
  const column = (): Float64Array => new Float64Array(days.to - days.from + 1).fill(NaN)
  const columns = (): SpanColumns => ({ low: column(), points: column(), high: column() })
  return {
    model,
    days,
    total: columns(),
    pillars: new Map(model.pillars.map(({ id }) => [id, columns()])),
    signals: new Map(signalsOf(model).map(({ id }) => [id, column()])),
  }
}

function write(
  { total, pillars, signals }: History,
  at: number,
  scored: Score,
  observations: Observations,
): void {
  writeSpan(total, at, scored)
  for (const one of scored.pillars) writeSpan(pillars.get(one.pillar.id), at, one)
  for (const [id, observation] of observations) {
    const column = signals.get(id)
    if (column !== undefined && observation.kind === 'observed') column[at] = observation.value
  }
}

function writeSpan(columns: SpanColumns | undefined, at: number, { low, points, high }: Span): void {
  if (columns === undefined) return
  columns.low[at] = low
  columns.points[at] = points ?? NaN
  columns.high[at] = high
}
