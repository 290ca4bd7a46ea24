import type { AccountKind } from '../events/account-kinds.ts'
import type { CountedKind } from '../events/counted.ts'
import type { ProfileItem } from '../events/fact.ts'
import type { EventKind } from '../events/kinds.ts'
import type { In, Ratio } from '../kernel/units.ts'

/** How many in a week, as a rate: last week's counts most, older ones less and less. */
export type PerWeek = In<'per week'>
/** How many in all. */
export type Stock = In<'in all'>
/** How many of one thing for each of another. */
export type Each = In<'each'>
/** A stretch of time; a `Day` is a point in it. */
export type LengthInDays = In<'days'>

/**
 * What a signal makes a number of. A new kind starts here; the table in `signals.ts` then asks for its meanings.
 *
 * - `flow`: the weekly rate of what `counts` names. On day T: `7·(1−q)·Σ n(d)·q^(T−d)` over days d ≤ T, with
 *   `q = 2^(−1/halfLifeDays)`. So 3 a week, every week, is a rate of 3.
 * - `active-days`: the same of 0 or 1 a day: whether anything that `counts` names happened. At most 7.
 * - `stock`: how many there were up to T.
 * - `ratio`: hits among tries, each fading like a flow, on top of a prior of so many hits in so many tries, so that 1 of 1
 *   is not 100%: `(a + Σ hits·q^…)/(a + b + Σ tries·q^…)`, where `a` is `prior.hits` and `a + b` is `prior.tries`.
 * - `checklist`: which share of the items holds. One that is not known may hold or not; those of `onceKnown` count only
 *   once they are known.
 * - `window`: how many in the last `days` days, T included.
 * - `latest`: a level as it was told last; nothing where it never was.
 * - `per`: how much of `of` for each of `each` in the last `days` days, as if `shrunkBy` more of `each` had had none:
 *   `Σ of/(shrunkBy + Σ each)`.
 */
export interface ReadShapes {
  flow: { readonly counts: readonly CountedKind[]; readonly halfLifeDays: LengthInDays }
  'active-days': { readonly counts: readonly EventKind[]; readonly halfLifeDays: LengthInDays }
  stock: { readonly counts: readonly CountedKind[] }
  ratio: HitsInTries & {
    readonly prior: { readonly hits: number; readonly tries: number }
    readonly halfLifeDays: LengthInDays
  }
  window: { readonly counts: readonly CountedKind[]; readonly days: LengthInDays }
  latest: { readonly level: AccountKind }
  per: {
    readonly of: AccountKind
    readonly each: AccountKind
    readonly shrunkBy: number
    readonly days: LengthInDays
  }
  checklist: { readonly items: readonly ProfileItem[]; readonly onceKnown: readonly ProfileItem[] }
}

/** Pairs of kinds of which the first can only ever be a part of the second. */
export type HitsInTries =
  | { readonly hits: 'invitation.accepted'; readonly tries: 'invitation.settled' }
  | { readonly hits: 'approach.answered'; readonly tries: 'approach.settled' }

export type ReadKind = keyof ReadShapes
export type Reads<K extends ReadKind = ReadKind> = { [P in K]: { readonly kind: P } & ReadShapes[P] }[K]

/** The unit of a signal's value, by what it reads. */
export interface UnitOf {
  flow: PerWeek
  'active-days': PerWeek
  stock: Stock
  ratio: Ratio
  window: Stock
  latest: Stock
  per: Each
  checklist: Ratio
}

export const perWeek = (x: number): PerWeek => fromZero(x, 'a weekly rate') as PerWeek
export const inAll = (x: number): Stock => fromZero(x, 'a stock') as Stock
export const forEach = (x: number): Each => fromZero(x, 'a number for each') as Each
export const lengthInDays = (x: number): LengthInDays => fromZero(x, 'a length in days') as LengthInDays

function fromZero(x: number, what: string): number {
  if (x >= 0 && Number.isFinite(x)) return x
  throw new RangeError(`${what} is finite and not below 0, not ${x}`)
}
