import type { Counted, CountedKind } from '../events/counted.ts'
import type { Day } from '../kernel/day.ts'
import type { Signal } from '../model/model.ts'
import { countedKinds } from '../model/signals.ts'

/** How many of a kind came, in all and on each day on which any came. */
export interface KindBehind {
  readonly kind: CountedKind
  readonly n: number
  readonly days: readonly { readonly day: Day; readonly n: number }[]
}

/** What a signal counted after day `from`, up to day `to`: what stands behind the `new` of its change between them. */
export function eventsBehind(
  { reads }: Signal,
  counted: readonly Counted[],
  from: Day,
  to: Day,
): readonly KindBehind[] {
  const came = counted.filter(({ day }) => from < day && day <= to)
  return countedKinds(reads).flatMap((kind) => {
    const ofKind = came.filter((one) => one.kind === kind)
    if (ofKind.length === 0) return []
    const days = [...Map.groupBy(ofKind, ({ day }) => day)].map(([day, found]) => ({ day, n: total(found) }))
    return [{ kind, n: total(ofKind), days }]
  })
}

const total = (counted: readonly Counted[]): number => counted.reduce((sum, { n }) => sum + n, 0)
