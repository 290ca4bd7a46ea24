import { dayText, type Day } from '../kernel/day.ts'
import type { Signal } from '../model/model.ts'
import type { KindBehind } from './events-behind.ts'

/** What a signal counted after the day `from`, up to the day `to`, as the API gives it: kinds, days and how many. */
export interface EventsJson {
  readonly signal: string
  readonly from: string
  readonly to: string
  /** Kinds that came at all; none of what is read from a profile, which has no events. */
  readonly kinds: readonly {
    /** `comment.given`. */
    readonly kind: string
    readonly n: number
    readonly days: readonly { readonly day: string; readonly n: number }[]
  }[]
}

export const eventsJson = ({ id }: Signal, from: Day, to: Day, kinds: readonly KindBehind[]): EventsJson => ({
  signal: id,
  from: dayText(from),
  to: dayText(to),
  kinds: kinds.map(({ kind, n, days }) => ({
    kind,
    n,
    days: days.map((one) => ({ day: dayText(one.day), n: one.n })),
  })),
})
