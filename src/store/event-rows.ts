import type { DatabaseSync } from 'node:sqlite'
import type { Event, Person, SealedEvent } from '../events/event.ts'
import { identity } from '../events/identity.ts'
import { EVENT_KIND_NAMES, type EventKind } from '../events/kinds.ts'
import type { Day, Instant } from '../kernel/day.ts'
import type { Store } from './open-store.ts'
import { inTransaction, numberOf } from './sqlite.ts'

// Half a million events pass here one by one. So this file alone writes its SQL by hand and runs it, prepared once, on
// the connection itself: to compile a query for each row and to await it would take ten times as long.

/** What became of the events of one file. */
export interface Written {
  /** Known from no earlier import, nor from another file of this one. */
  readonly added: number
  /** Known from an earlier import, under this identity or one that names the person otherwise. */
  readonly known: number
  /** Known from another file of this import. */
  readonly doubles: number
}

/** The newest row, 0 where there is none. An import's new rows come after it, since only one import writes at a time. */
export const lastEventRow = ({ database }: Store): number =>
  numberOf(database, 'select coalesce(max(id), 0) from event')

/**
 * Writes the events of a file as known to an import: all or none of them.
 *
 * - `earlier`: the `lastEventRow` from before the import began.
 */
export function writeEvents(
  { database }: Store,
  { member, id, earlier }: { readonly member: string; readonly id: number; readonly earlier: number },
  events: Iterable<SealedEvent>,
): Written {
  const [insert, find] = [database.prepare(INSERT), database.prepare(FIND)]
  const [link, linkNew, findEarlier] = [
    database.prepare(LINK),
    database.prepare(LINK_NEW),
    database.prepare(FIND_EARLIER),
  ]
  const isKnown = (event: SealedEvent): boolean =>
    earlier > 0 && findEarlier.get(...earlierKeys(member, event, earlier)) !== undefined
  return inTransaction(database, () => {
    const before = numberOf(database, LAST)
    const written = { added: 0, known: 0, doubles: 0 }
    for (const event of events) {
      const row = rowOf(member, event)
      if (insert.run(...row).changes === 1) written[isKnown(event) ? 'known' : 'added'] += 1
      else {
        const known = Number(find.get(...row)?.['id'])
        if (known <= before) link.run(known, id)
        written[known <= earlier || isKnown(event) ? 'known' : 'doubles'] += 1
      }
    }
    linkNew.run(id, before)
    return written
  })
}

/**
 * Every wording of a member's events, as finished imports know them. Of a day's sum only that of the latest report, and of
 * two reports up to the same day that of the one imported last, and of one import the larger; of a connection with the day of the newest export that
 * words it so, as `asOf`. Give it to `mergeEvents`.
 * All that one iteration gives is one state of the store.
 */
export function* readEvents({ database }: Store, member: string): Generator<SealedEvent> {
  // One moment for all queries: another process may finish an import between two of them.
  const begins = !database.isTransaction
  if (begins) database.exec('begin')
  try {
    yield* eventsOf(database, member)
  } finally {
    if (begins) database.exec('commit')
  }
}

function* eventsOf(database: DatabaseSync, member: string): Generator<SealedEvent> {
  const anyUnfinished = numberOf(database, 'select exists (select 1 from import where finished = 0)') === 1
  yield* select(database, anyUnfinished ? `${READ} and ${OF_A_FINISHED_IMPORT}` : READ, member)
  yield* select(database, READ_CONNECTIONS, member)
  const latest = new Map<string, SealedEvent>()
  for (const sum of select(database, READ_SUMS, member)) latest.set(identity(sum), sum)
  yield* latest.values()
}

function* select(database: DatabaseSync, query: string, member: string): Generator<SealedEvent> {
  const statement = database.prepare(query)
  statement.setReturnArrays(true)
  // The statement's rows are arrays by the line above, which its type cannot know.
  for (const row of statement.iterate(member)) yield eventOf(row as unknown as StoredEvent)
}

const LAST = 'select coalesce(max(id), 0) from event'

const INSERT = `insert into event (member, kind, day, at, about, address, name, count, senior, company, as_of)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing`

/** By the very expressions of the index `event_once`. */
const FIND = `select id from event where member = ? and kind = ? and day = ? and coalesce(at, '') = coalesce(?, '')
  and about = ? and coalesce(address, '') = coalesce(?, '') and coalesce(name, '') = coalesce(?, '')
  and count = ? and coalesce(senior, '') = coalesce(?, '') and coalesce(company, '') = coalesce(?, '')
  and coalesce(as_of, '') = coalesce(?, '')`

const LINK = 'insert into event_import (event, import) values (?, ?) on conflict do nothing'
const LINK_NEW = 'insert into event_import (event, import) select id, ? from event where id > ?'

/**
 * What `identity` and `identityByName` of two events say, in SQL: they are the same event if nobody is named in either,
 * the address is one, or the name is one and not both have an address. A test compares the two.
 */
const FIND_EARLIER = `select 1 from event where member = ? and kind = ? and day = ? and coalesce(at, '') = coalesce(?, '')
  and about = ? and id <= ? and (
    address = ?
    or (name = ? and (address is null or ? is null))
    or (address is null and name is null and ? is null)
  ) limit 1`

const earlierKeys = (member: string, { kind, day, at, about, person }: Event, earlier: number) => {
  const [address, name] = [person?.address ?? null, person?.name ?? null]
  return [member, kind, day, at, about, earlier, address, name, address, address ?? name] as const
}

/** Without the plus SQLite goes by the member's index and fetches row by row, instead of reading on. */
const READ = `select kind, day, at, about, address, name, count, senior, company, as_of from event
  where +member = ? and as_of is null and kind <> 'connection.made'`

/** One wording may stand in many exports, in an older and a newer one and not between: so its row holds no day of them. */
const READ_CONNECTIONS = `select kind, day, at, about, address, event.name, count, senior, company, max(snapshot_day)
  from event join event_import on event_import.event = event.id join import on import.id = event_import.import
  where event.member = ? and kind = 'connection.made' and import.finished = 1 group by event.id`

/** The latest report comes last; of two sums of one import the larger, as `mergeEvents` has it. */
const READ_SUMS = `select kind, day, at, about, address, event.name, count, senior, company, as_of from event
  join event_import on event_import.event = event.id join import on import.id = event_import.import
  where event.member = ? and as_of is not null and import.finished = 1
  group by event.id order by as_of, max(import.id), count`

const OF_A_FINISHED_IMPORT = `exists (select 1 from event_import join import on import.id = event_import.import
  where event_import.event = event.id and import.finished = 1)`

const rowOf = (member: string, { kind, day, at, about, person, count, senior, company, asOf }: SealedEvent) =>
  [
    member,
    kind,
    day,
    at,
    about,
    person?.address ?? null,
    person?.name ?? null,
    count,
    senior === undefined ? null : Number(senior),
    company ?? null,
    asOf ?? null,
  ] as const

type StoredEvent = readonly [
  kind: string,
  day: Day,
  at: Instant | null,
  about: string,
  address: string | null,
  name: string | null,
  count: number,
  senior: number | null,
  company: string | null,
  asOf: Day | null,
]

function eventOf(row: StoredEvent): SealedEvent {
  const [kind, day, at, about, address, name, count, senior, company, asOf] = row
  const person: Person | null = address === null && name === null ? null : { address, name }
  const event = { kind: knownKind(kind), day, at, about, person, count }
  if (senior === null && company === null && asOf === null) return event as Event as SealedEvent
  const details = {
    ...(senior !== null && { senior: senior === 1 }),
    ...(company !== null && { company }),
    ...(asOf !== null && { asOf }),
  }
  return { ...event, ...details } as Event as SealedEvent
}

/** One text for each kind, instead of another for each row. */
const KINDS: ReadonlyMap<string, EventKind> = new Map(EVENT_KIND_NAMES.map((kind) => [kind, kind]))

function knownKind(text: string): EventKind {
  const kind = KINDS.get(text)
  if (kind !== undefined) return kind
  throw new TypeError(`the store holds an event of the kind ${text}, which this version does not know`)
}
