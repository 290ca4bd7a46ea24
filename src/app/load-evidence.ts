import { countEvents } from '../events/count.ts'
import type { Coverage } from '../events/coverage.ts'
import type { ProfileItem } from '../events/fact.ts'
import { countWithLogs, isHandLogKind, type HandLog } from '../events/hand-log.ts'
import { mergeEvents } from '../events/merge.ts'
import type { Day } from '../kernel/day.ts'
import type { Evidence, Profile } from '../model/evidence.ts'
import { signalsOf, type SignalId } from '../model/model.ts'
import { ssiOpen } from '../model/ssi-open.ts'
import { readEvents } from '../store/event-rows.ts'
import { readCoverage, readFacts, type DatedFact } from '../store/knowledge.ts'
import type { Store } from '../store/open-store.ts'
import { atOneMoment } from '../store/snapshot.ts'
import { toldFacts } from '../store/told-facts.ts'
import { loggedByHand } from './logged-by-hand.ts'
import { companiesTold, coverageTold, profileFacts } from './settings/facts-together.ts'
import { inZone } from './settings/in-zone.ts'
import { settingsOf } from './settings/settings.ts'

/** All that is known of a member, from every finished import and what they say themselves, as a model reads it. */
export const loadEvidence = (store: Store, member = 'me'): Promise<Evidence> =>
  atOneMoment(store, async (snapshot) => {
    const facts = await readFacts(snapshot.db, member)
    const told = await toldFacts(snapshot.db, member)
    const { timeZone } = await settingsOf(snapshot.db, member)
    const events = inZone(mergeEvents([...readEvents(snapshot, member)]), timeZone)
    const coverage = coverageTold(await readCoverage(snapshot.db, member), told)
    const logs = logsIn(coverage)
    const counted = countEvents(events, companiesTold(facts, told) ?? ownCompanies(facts))
    return {
      counted:
        logs.length === 0 ? counted : countWithLogs(counted, await loggedByHand(snapshot.db, member), logs),
      coverage,
      profiles: profilesOf(profileFacts(facts, told)),
      notApplicable: withoutSeat(logs),
    }
  })

const logsIn = (coverage: readonly Coverage[]): readonly HandLog[] =>
  coverage.flatMap(({ subject, days, byHand = false }) =>
    byHand && isHandLogKind(subject) ? [{ kind: subject, days }] : [],
  )

/** No import tells of a Sales Navigator seat, so its signals are taken not to apply, unless the member logs what they count. */
const withoutSeat = (logs: readonly HandLog[]): ReadonlySet<SignalId> =>
  new Set(
    signalsOf(ssiOpen).flatMap(({ id, onlyWith, reads }) => {
      const isLogged = 'counts' in reads && logs.some(({ kind }) => reads.counts.includes(kind))
      return onlyWith === undefined || isLogged ? [] : [id]
    }),
  )

/** Where the member works, by the newest import that says so, or that says that they work nowhere. */
export function ownCompanies(facts: readonly DatedFact[]): ReadonlySet<string> {
  const said = facts.filter(
    ({ fact }) =>
      fact.kind === 'own-company' || (fact.kind === 'profile-item' && fact.item === 'current-position'),
  )
  const newest = said.at(-1)?.asOf
  return new Set(
    said.flatMap(({ asOf, fact }) => (asOf === newest && fact.kind === 'own-company' ? [fact.company] : [])),
  )
}

/** A profile for each day on which an import saw one. What it did not see is as it was seen last. */
export function profilesOf(facts: readonly DatedFact[]): readonly Profile[] {
  const profiles = new Map<Day, Profile>()
  const items = new Map<ProfileItem, boolean>()
  for (const { asOf, fact } of facts) {
    if (fact.kind !== 'profile-item') continue
    items.set(fact.item, fact.holds)
    profiles.set(asOf, { asOf, items: new Map(items) })
  }
  return [...profiles.values()]
}
