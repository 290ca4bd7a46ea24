import type { CountedKind } from '../events/counted.ts'
import { OWN_KINDS, type EventKind } from '../events/kinds.ts'

/** How many of each kind a week, own and received, and on how many days of it anything is done. Plain data. */
export interface Doing {
  /** A kind that is absent does not happen. */
  readonly perWeek: PerWeekByKind
  /** 0 to 7. */
  readonly activeDays: number
}

export type PerWeekByKind = Readonly<Partial<Record<CountedKind, number>>>

export const NOTHING: Doing = { perWeek: {}, activeDays: 0 }

/** What one of a kind brings back: `each` of `gives` for every one of `of`. */
export interface Return {
  readonly of: EventKind
  readonly gives: CountedKind
  readonly each: number
}

/** What a plan takes for a working week: nobody is asked to be there on more days than these. */
export const WORKING_DAYS = 5

/** A week in which so many of some kinds are done and nothing else, with what they bring back. They are spread over working days. */
export function weekOf(perWeek: PerWeekByKind, returns: readonly Return[]): Doing {
  const done = OWN_KINDS.reduce((sum, kind) => sum + (perWeek[kind] ?? 0), 0)
  return { perWeek: withReturns(perWeek, returns), activeDays: Math.min(WORKING_DAYS, done) }
}

/**
 * A usual week in which some kinds are done so many times instead, with what that brings back or no longer does.
 *
 * What is done n times a week is taken to be done on n days, five at the most; less of everything leaves fewer days, in
 * proportion.
 */
export function changedWeek(usual: Doing, to: PerWeekByKind, returns: readonly Return[]): Doing {
  const kinds = Object.keys(to) as readonly CountedKind[]
  const by = Object.fromEntries(kinds.map((kind) => [kind, (to[kind] ?? 0) - (usual.perWeek[kind] ?? 0)]))
  const perWeek: Partial<Record<CountedKind, number>> = { ...usual.perWeek }
  for (const [kind, change] of Object.entries(withReturns(by, returns)) as [CountedKind, number][]) {
    const sum = (perWeek[kind] ?? 0) + change
    perWeek[kind] = change < 0 ? Math.max(0, sum) : sum
  }
  const [before, after] = [own(usual.perWeek), own(perWeek)]
  const kept = before > 0 ? usual.activeDays * Math.min(1, after / before) : 0
  const raised = kinds.filter((kind) => (by[kind] ?? 0) > 0).map((kind) => to[kind] ?? 0)
  return { perWeek, activeDays: Math.max(kept, Math.min(WORKING_DAYS, Math.max(0, ...raised))) }
}

/** The same with what it brings back. */
function withReturns(perWeek: PerWeekByKind, returns: readonly Return[]): PerWeekByKind {
  const all: Partial<Record<CountedKind, number>> = { ...perWeek }
  for (const { of, gives, each } of returns) {
    const n = perWeek[of]
    if (n !== undefined) all[gives] = (all[gives] ?? 0) + n * each
  }
  return all
}

const own = (perWeek: PerWeekByKind): number => OWN_KINDS.reduce((sum, kind) => sum + (perWeek[kind] ?? 0), 0)
