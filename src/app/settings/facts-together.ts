import type { Coverage } from '../../events/coverage.ts'
import { PROFILE_ITEMS_BY_HAND } from '../../events/fact.ts'
import { HAND_LOG_KINDS, type HandLog } from '../../events/hand-log.ts'
import { addDays, type Day } from '../../kernel/day.ts'
import type { DatedFact } from '../../store/knowledge.ts'
import type { ToldFact } from '../../store/told-facts.ts'

/**
 * The profile as files and the member tell it together, the oldest first. As a file's, what the member says stands for the
 * days before it too, up to where they said otherwise: so it counts on the days that imports cover, which lie before it.
 */
export function profileFacts(
  imported: readonly DatedFact[],
  told: readonly ToldFact[],
): readonly DatedFact[] {
  const earliest = imported.find(({ fact }) => fact.kind === 'profile-item')?.asOf
  const said = PROFILE_ITEMS_BY_HAND.flatMap((item): readonly DatedFact[] => {
    const sayings = told.filter((one) => one.kind === 'profile-item' && one.item === item)
    const dated = sayings.map(({ asOf, holds }) => ({
      asOf,
      fact: { kind: 'profile-item', item, holds } as const,
    }))
    const [first] = dated
    return first === undefined || earliest === undefined || first.asOf <= earliest
      ? dated
      : [{ ...first, asOf: earliest }, ...dated]
  })
  return [...imported, ...said].toSorted((a, b) => a.asOf - b.asOf)
}

/** Where the member works by what they said last, unless a file that was made later tells of a position: then undefined. */
export function companiesTold(
  imported: readonly DatedFact[],
  told: readonly ToldFact[],
): ReadonlySet<string> | undefined {
  const last = told.findLast(({ kind }) => kind === 'own-company')
  if (last === undefined || newestPosition(imported) > last.asOf) return undefined
  return new Set(last.holds ? [last.item] : [])
}

/**
 * With what the member says of their employer, which stands for all days that imports cover, and with what they log by
 * hand. A log ends with the last day that an import covers, since history does: nothing else is known of later days.
 */
export function coverageTold(coverage: readonly Coverage[], told: readonly ToldFact[]): readonly Coverage[] {
  if (coverage.length === 0) return coverage
  const from = Math.min(...coverage.map(({ days }) => days.from)) as Day
  const to = Math.max(...coverage.map(({ days }) => days.to)) as Day
  const employer: readonly Coverage[] = told.some(({ kind }) => kind === 'own-company')
    ? [{ subject: 'employer', days: { from, to } }]
    : []
  const logs = logsTold(told, to).map(({ kind, days }): Coverage => ({ subject: kind, days, byHand: true }))
  return [...coverage, ...employer, ...logs]
}

/** The days up to `last` of which the member says that they logged all of a kind by hand. */
export function logsTold(told: readonly ToldFact[], last: Day): readonly HandLog[] {
  return HAND_LOG_KINDS.flatMap((kind) => {
    const sayings = told
      .filter((one) => one.kind === 'hand-log' && one.item === kind)
      .toSorted((a, b) => a.asOf - b.asOf)
    return sayings.flatMap(({ asOf: from, holds }, i): readonly HandLog[] => {
      const next = sayings[i + 1]
      const end = next === undefined ? last : addDays(next.asOf, -1)
      const to = end < last ? end : last
      return holds && from <= to ? [{ kind, days: { from, to } }] : []
    })
  })
}

const newestPosition = (imported: readonly DatedFact[]): number =>
  Math.max(
    -Infinity,
    ...imported
      .filter(
        ({ fact }) =>
          fact.kind === 'own-company' || (fact.kind === 'profile-item' && fact.item === 'current-position'),
      )
      .map(({ asOf }) => asOf),
  )
