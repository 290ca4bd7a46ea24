import type { Kysely } from 'kysely'
import type { Event, SealedEvent } from '../events/event.ts'
import type { EventKind } from '../events/kinds.ts'
import { mergeEvents } from '../events/merge.ts'
import type { Day } from '../kernel/day.ts'
import type { ActivityName } from '../programs/activities.ts'
import type { ByHand } from '../programs/counts.ts'
import type { EventRow, Tables } from './tables.ts'

/** What a member said they did from a day on, by day, then by activity. */
export async function readByHand(db: Kysely<Tables>, member: string, from: Day): Promise<readonly ByHand[]> {
  const rows = await db
    .selectFrom('activity_done')
    .select(({ fn }) => ['activity', 'day', fn.sum<number>('count').as('count')])
    .where('member', '=', member)
    .where('day', '>=', from)
    .groupBy(['day', 'activity'])
    .orderBy('day')
    .orderBy('activity')
    .execute()
  return rows.map(({ activity, day, count }) => ({
    activity: activity as ActivityName,
    day: day as Day,
    count,
  }))
}

/** Sets how often something was done on a day by hand; 0 takes it away. */
export async function setByHand(
  db: Kysely<Tables>,
  member: string,
  { activity, day, count }: ByHand,
  sample = false,
): Promise<void> {
  const key = { member, day, activity, sample: Number(sample) }
  if (count === 0) {
    await db
      .deleteFrom('activity_done')
      .where('member', '=', member)
      .where('day', '=', day)
      .where('activity', '=', activity)
      .where('sample', '=', Number(sample))
      .execute()
    return
  }
  await db
    .insertInto('activity_done')
    .values({ ...key, count })
    .onConflict((conflict) =>
      conflict.columns(['member', 'day', 'activity', 'sample']).doUpdateSet({ count }),
    )
    .execute()
}

/** Something that an import knows was done; `day` is that of UTC. */
export type Act = Pick<Event, 'kind' | 'day' | 'at' | 'count'>

/** What finished imports know of some kinds from a day on, each event once, whatever its wordings. */
export async function readActs(
  db: Kysely<Tables>,
  member: string,
  kinds: readonly EventKind[],
  from: Day,
): Promise<readonly Act[]> {
  const rows = await db
    .selectFrom('event')
    .select(['kind', 'day', 'at', 'about', 'address', 'event.name', 'count'])
    .where('member', '=', member)
    .where('day', '>=', from)
    .where('kind', 'in', kinds)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('event_import')
          .innerJoin('import', 'import.id', 'event_import.import')
          .select('import.id')
          .whereRef('event_import.event', '=', 'event.id')
          .where('import.finished', '=', 1),
      ),
    )
    .execute()
  return mergeEvents(rows.map(eventOf))
}

type ActRow = Pick<EventRow, 'kind' | 'day' | 'at' | 'about' | 'address' | 'name' | 'count'>

/** Whatever lies in the store is sealed. */
const eventOf = ({ kind, day, at, about, address, name, count }: ActRow): SealedEvent =>
  ({
    kind,
    day,
    at,
    about,
    person: address === null && name === null ? null : { address, name },
    count,
  }) as Event as SealedEvent
