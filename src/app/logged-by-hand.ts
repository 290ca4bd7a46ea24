import type { Kysely } from 'kysely'
import type { HandLogged, HandLogKind } from '../events/hand-log.ts'
import { day } from '../kernel/day.ts'
import type { ActivityName } from '../programs/activities.ts'
import { readByHand } from '../store/activities-done.ts'
import { readOutcomes } from '../store/outcomes.ts'
import type { Tables } from '../store/tables.ts'

const ACTIVITY_OF: Partial<Record<ActivityName, HandLogKind>> = {
  search: 'search.made',
  'profile-view': 'profile-view.made',
  lead: 'lead.saved',
}

/** The outcome under which views of the own profile are logged: one does not do them. */
const VIEWS_RECEIVED = 'profile-views'

/** All that a member logged by hand of what a log can tell: what they did, and who looked at their profile. */
export async function loggedByHand(db: Kysely<Tables>, member: string): Promise<readonly HandLogged[]> {
  const done = (await readByHand(db, member, day(0))).flatMap(
    ({ activity, ...rest }): readonly HandLogged[] => {
      const kind = ACTIVITY_OF[activity]
      return kind === undefined ? [] : [{ kind, ...rest }]
    },
  )
  const seen = (await readOutcomes(db, member)).flatMap(({ name, day: on, value }): readonly HandLogged[] =>
    name.toLowerCase() === VIEWS_RECEIVED && value > 0
      ? [{ kind: 'profile-view.received', day: on, count: value }]
      : [],
  )
  return [...done, ...seen]
}
