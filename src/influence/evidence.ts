import { accountKind, allOf } from '../events/account-kinds.ts'
import type { Counted } from '../events/counted.ts'
import type { Coverage } from '../events/coverage.ts'
import { addDays, type Day } from '../kernel/day.ts'
import type { Evidence } from '../model/evidence.ts'
import { subjectsOf, type Model } from '../model/model.ts'
import type { Tellings } from './tellings.ts'
import type { Told } from './told.ts'

/**
 * What is told on a day as a model reads it: counts of account kinds, which no event has, on the day that they are as old as,
 * and coverage of that day alone.
 *
 * A network of which nothing is told that its pillar reads does not apply, and neither do lists that nothing tells: no file that a member can get
 * holds X's, and a span that nothing can narrow says nothing.
 */
export const evidenceOf = (model: Model, told: readonly Told[], on: Day): Evidence => ({
  counted: told.flatMap((one) => countedOf(one, on)).toSorted((a, b) => a.day - b.day),
  coverage: told.flatMap((one) => coverageOf(one, on)),
  profiles: [],
  notApplicable: new Set(
    model.pillars.flatMap(({ id, signals }) => {
      const tells: Tellings = told.find(({ network }) => network === id)?.tells ?? new Map()
      const kinds = new Set<string>([...tells.keys()].map((word) => accountKind(id, word)))
      const isAnySeen = signals.some((signal) => subjectsOf(signal).some((subject) => kinds.has(subject)))
      const lists = accountKind(id, 'listed')
      return signals
        .filter(
          ({ reads }) =>
            !isAnySeen || (reads.kind === 'latest' && reads.level === lists && !kinds.has(lists)),
        )
        .map((signal) => signal.id)
    }),
  ),
})

function countedOf({ network, tells }: Told, on: Day): readonly Counted[] {
  return [...tells].flatMap(([word, { counts }]) => {
    const byAge = new Map<number, number>()
    for (const { age, n } of counts) byAge.set(age, (byAge.get(age) ?? 0) + n)
    return [...byAge].map(([age, n]) => {
      const counted = addDays(on, -age)
      return { kind: accountKind(network, word), day: counted, since: counted, n }
    })
  })
}

const coverageOf = ({ network, tells }: Told, on: Day): readonly Coverage[] =>
  [...tells].flatMap(([word, { all }]) => {
    const kind = accountKind(network, word)
    const days = { from: on, to: on }
    return [{ subject: kind, days }, ...(all ? [{ subject: allOf(kind), days }] : [])]
  })
