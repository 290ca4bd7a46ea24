import type { Counted, CountedKind } from '../events/counted.ts'
import type { Subject } from '../events/coverage.ts'
import { EVENT_KIND_NAMES } from '../events/kinds.ts'
import { addDays, day, type Day } from '../kernel/day.ts'
import { random } from '../kernel/random.ts'
import type { Evidence } from '../model/evidence.ts'

export const FIRST_DAY = day(18_000)

/** What no complete export tells. */
const UNTOLD: ReadonlySet<Subject> = new Set<Subject>([
  'hashtag.followed',
  'profile-view.made',
  'profile-view.received',
  'lead.saved',
  'follower.gained',
  'engagement.received',
  'impression.received',
])

/** What a complete export covers, up to a day. */
export const coveredTo = (to: Day, from: Day = FIRST_DAY): Evidence['coverage'] =>
  [...EVENT_KIND_NAMES, 'profile' as const, 'employer' as const]
    .filter((subject) => !UNTOLD.has(subject))
    .map((subject) => ({ subject, days: { from, to } }))

export const evidenceOf = (counted: readonly Counted[], to: Day): Evidence => ({
  counted: counted.toSorted((a, b) => a.day - b.day),
  coverage: coveredTo(to),
  profiles: [
    {
      asOf: to,
      items: new Map([
        ['headline', true],
        ['about', false],
        ['industry', true],
      ] as const),
    },
  ],
  notApplicable: new Set(),
})

export const one = (kind: CountedKind, on: Day, n = 1): Counted => ({ kind, day: on, since: on, n })

/** How often a working day has some of each kind. */
export type DailyMeans = Readonly<Partial<Record<CountedKind, number>>>

/** Days of somebody who is there on working days, `level` times as busy on each as the means say. */
export function lived({
  days,
  means,
  seed,
  level = () => 1,
}: {
  readonly days: number
  readonly means: DailyMeans
  readonly seed: number
  readonly level?: (day: number) => number
}): readonly Counted[] {
  const draw = random(seed)
  return Array.from({ length: days }, (_, i) => i).flatMap((i) => {
    const weekday = i % 7
    const busy = weekday < 5 ? level(i) : 0.15 * level(i)
    return (Object.entries(means) as [CountedKind, number][]).flatMap(([kind, mean]) => {
      const n = draw.poisson(mean * busy)
      return n === 0 ? [] : [one(kind, addDays(FIRST_DAY, i), n)]
    })
  })
}
