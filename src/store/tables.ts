import type { Generated } from 'kysely'

/** The rows of the store. Days are whole days since 1970, instants milliseconds since 1970, booleans 0 or 1. */
export interface Tables {
  readonly member: MemberRow
  readonly import: ImportRow
  readonly event: EventRow
  readonly event_import: EventImportRow
  readonly coverage: CoverageRow
  readonly fact: FactRow
  readonly reading: ReadingRow
  readonly setting: SettingRow
}

/** Who is scored. A laptop has one, `me`. */
export interface MemberRow {
  readonly id: string
}

export interface ImportRow {
  /** Never used again, also after the import was undone. */
  readonly id: number
  readonly member: string
  readonly source: string
  readonly name: string
  /** 1 where it is the fictional member's. */
  readonly sample: number
  readonly snapshot_day: number | null
  readonly edition: string | null
  readonly imported_at: number
  /** 0 while it is being read. One that stays 0 has died, and is undone before the next import. */
  readonly finished: number
  /** What the import said of itself, as JSON; '' until it is finished. */
  readonly report: string
}

/**
 * One wording of an event. Two imports may word one event differently (a person changed company, a day's sum grew): each
 * wording is a row, so that undoing either import leaves what the other said. Reading merges them by identity.
 */
export interface EventRow {
  readonly id: Generated<number>
  readonly member: string
  readonly kind: string
  readonly day: number
  readonly at: number | null
  readonly about: string
  readonly address: string | null
  readonly name: string | null
  readonly count: number
  readonly senior: number | null
  readonly company: string | null
  /** Of a day's sum: the last day of the report that tells it. */
  readonly as_of: number | null
}

/** Which imports know which event. An event that no import knows any more is gone. */
export interface EventImportRow {
  readonly event: number
  readonly import: number
}

export interface CoverageRow {
  readonly import: number
  readonly subject: string
  readonly from_day: number
  readonly to_day: number
}

/** A `Fact`: `item` is its item, company, address or name, '' where it has none. */
export interface FactRow {
  readonly import: number
  readonly as_of: number
  readonly kind: string
  readonly item: string
  readonly holds: number | null
  readonly day: number | null
}

/**
 * A reading as one import worded it. The same reading of two imports is two rows, so that undoing either leaves what the
 * other said; reading merges them by identity.
 */
export interface ReadingRow {
  readonly import: number
  /** See `readingIdentity`. */
  readonly identity: string
  readonly at: number | null
  readonly day: number | null
  readonly total: number
  readonly total_shown: number | null
  /** The four pillars, all or none. */
  readonly brand: number | null
  readonly people: number | null
  readonly insights: number | null
  readonly relationships: number | null
  /** What was told of groups: `GroupReading`s as JSON. */
  readonly groups: string
  readonly source: string
  readonly hash: string
}

export interface SettingRow {
  readonly key: string
  readonly value: string
}

/** Every table, those before that others refer to. */
export const TABLE_NAMES = [
  'member',
  'import',
  'event',
  'event_import',
  'coverage',
  'fact',
  'reading',
  'setting',
] as const satisfies readonly (keyof Tables)[]
