import type { CountedKind } from '../events/counted.ts'
import type { Random } from '../kernel/random.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Model } from '../model/model.ts'
import { signalsOf } from '../model/model.ts'
import { startStates } from '../model/state.ts'
import { statesAhead } from './ahead.ts'
import { NOTHING, weekOf, type Doing, type PerWeekByKind, type Return } from './doing.ts'
import { drawnWeeks, LEAST_WEEKS, widening } from './drawn-weeks.ts'
import { likelyReturns } from './likely-returns.ts'
import { pastWeeks, type Week } from './past-weeks.ts'
import type { Standing } from './standing.ts'
import { placesOf, sumsOf, type Sums } from './sums.ts'

/**
 * How the days to come may go.
 *
 * - `nothing`: nothing more is done, and nothing comes in.
 * - `habits`: the weeks to come are like those of the last months, the last ones most of all.
 * - `week`: each week the same is done, its invitations, posts and so on; besides it nothing, or what else the habits are.
 */
export type Course =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'habits' }
  | { readonly kind: 'week'; readonly perWeek: PerWeekByKind; readonly besides: 'nothing' | 'habits' }

export interface Futures {
  /** One call begins a future, each call of what it gives draws that future's next week. */
  readonly begin: (draw: Random) => () => Week
  /** How many times as far from their middle as the drawn ones the real one may lie. */
  readonly widening: number
}

/** What the days to come may bring on a course; null where too few weeks are known to say. */
export function futuresOf(
  model: Model,
  evidence: Evidence,
  standing: Standing,
  course: Course,
): Futures | null {
  if (course.kind === 'nothing') return { begin: () => () => evenWeek(model, NOTHING), widening: 1 }
  const besides = course.kind === 'habits' || course.besides === 'habits'
  const kinds = new Set(course.kind === 'week' ? (Object.keys(course.perWeek) as CountedKind[]) : [])
  const past = besides ? pastWeeks(model, evidence, standing.day, ({ kind }) => !kinds.has(kind)) : []
  if (besides && past.length < LEAST_WEEKS) return null
  if (course.kind === 'habits') {
    return { begin: (draw) => drawnWeeks(past, draw), widening: widening(past.length) }
  }
  const kept = keptWeeks(model, standing, course)
  if (!besides) return { begin: kept, widening: 1 }
  return {
    begin: (draw) => {
      const [others, own] = [drawnWeeks(past, draw), kept(draw)]
      return () => together(model, others(), own())
    },
    widening: widening(past.length),
  }
}

/** A week that is kept: what one does is certain, what comes back is chance. */
function keptWeeks(
  model: Model,
  { returns, habits }: Standing,
  { perWeek, besides }: Extract<Course, { readonly kind: 'week' }>,
): Futures['begin'] {
  const { activeDays } = weekOf(perWeek, [])
  const own = evenWeek(model, { perWeek, activeDays })
  // What habits bring back stands in the past weeks already: only what is done beyond them brings more.
  const beyond = Object.fromEntries(
    (Object.entries(perWeek) as [CountedKind, number][]).map(([kind, n]) => [
      kind,
      besides === 'habits' ? Math.max(0, n - (habits.perWeek[kind] ?? 0)) : n,
    ]),
  ) as PerWeekByKind
  const oneOf = new Map(
    kindsThatReturn(returns).map((kind) => [
      kind,
      evenWeek(model, { perWeek: { [kind]: 1 }, activeDays: 0 }).map(addedOf),
    ]),
  )
  return (draw) => () => {
    const week = own.map((sums) => sums.slice())
    for (const [kind, n] of likelyReturns(beyond, returns, draw)) {
      for (const [i, sums] of week.entries()) {
        for (const { at, added } of oneOf.get(kind)?.[i] ?? []) sums[at] = (sums[at] ?? 0) + n * added
      }
    }
    return week
  }
}

/** What is not nothing in a row, with its place. */
const addedOf = (sums: Sums): readonly { readonly at: number; readonly added: number }[] =>
  [...sums].flatMap((added, at) => (added === 0 ? [] : [{ at, added }]))

const kindsThatReturn = (returns: readonly Return[]): readonly CountedKind[] => [
  ...new Set(returns.map(({ gives }) => gives)),
]

/** What a week adds in which every day has a seventh of it. */
const evenWeek = (model: Model, doing: Doing): Week =>
  Array.from({ length: 7 }, (_, i) => sumsOf(statesAhead(model, startStates(model), doing, i + 1)))

/** Both weeks at once. Days on which something is done are those of the week that has more of them. */
function together(model: Model, a: Week, b: Week): Week {
  const active = new Set(
    signalsOf(model).flatMap(({ reads }, i) => (reads.kind === 'active-days' ? [placesOf(model)[i]] : [])),
  )
  return a.map((sums, i) =>
    sums.map((sum, at) => {
      const other = b[i]?.[at] ?? 0
      return active.has(at) ? Math.max(sum, other) : sum + other
    }),
  )
}
