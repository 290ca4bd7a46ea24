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
  readonly program: ProgramRow
  readonly program_pause: ProgramPauseRow
  readonly activity_done: ActivityDoneRow
  readonly outcome: OutcomeRow
  readonly note: NoteRow
  readonly told_fact: ToldFactRow
  readonly member_setting: MemberSettingRow
  readonly network_account: NetworkAccountRow
  readonly network_snapshot: NetworkSnapshotRow
  readonly network_post: NetworkPostRow
  readonly network_day: NetworkDayRow
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

/** A plan of activities and what became of it. What is a list or an object in it stands as JSON. */
export interface ProgramRow {
  readonly id: Generated<number>
  readonly member: string
  /** A member's programs have names that differ. */
  readonly name: string
  /** The template that it was made of. */
  readonly template: string | null
  /** JSON: a list of pillars. */
  readonly pillars: string
  readonly hypothesis: string
  /** The expected gain, in points of its pillar, and after how many weeks. Never changed once `locked_day` stands. */
  readonly gain: number
  readonly gain_weeks: number | null
  /** JSON: activities with weekly targets and minutes. */
  readonly activities: string
  readonly stop_rule: string
  readonly start_day: number
  readonly end_day: number
  readonly state: 'planned' | 'running' | 'paused' | 'stopped' | 'decided'
  /** When it was started, and its hypothesis locked; null while it is planned. */
  readonly locked_day: number | null
  readonly stopped_day: number | null
  readonly stopped_because: string
  readonly decision: 'keep' | 'stop' | 'change' | null
  readonly decided_day: number | null
  readonly decided_because: string
  /** JSON: the weeks that chance has drawn; null where it is no experiment. */
  readonly experiment: string | null
  readonly sample: number
  readonly created_at: number
}

/** Days on which a program asks for nothing: a pause, open while `to_day` is null, or a single day skipped. */
export interface ProgramPauseRow {
  readonly member: string
  readonly program: number
  readonly kind: 'pause' | 'skip'
  readonly from_day: number
  readonly to_day: number | null
}

/** How often something was done on a day, as the member says. */
export interface ActivityDoneRow {
  readonly member: string
  readonly day: number
  readonly activity: string
  readonly sample: number
  readonly count: number
}

/** What the member really wants, of a day. */
export interface OutcomeRow {
  readonly member: string
  readonly name: string
  readonly day: number
  readonly sample: number
  readonly value: number
  readonly source: 'hand' | 'csv'
}

/** Something that a member writes beside a day, or beside days. */
export interface NoteRow {
  readonly id: Generated<number>
  readonly member: string
  readonly from_day: number
  /** The same as `from_day` where it is a single day. */
  readonly to_day: number
  readonly text: string
  readonly written_at: number
}

/**
 * A fact that the member says and no file tells, as of a day. Of `profile-item` the item is there or not; of `own-company`
 * the item is the sealed company, or '' with `holds` 0 for none; of `hand-log` a kind of event, all of which is logged by hand
 * from the day on where `holds` is 1, and no longer where it is 0.
 */
export interface ToldFactRow {
  readonly member: string
  readonly kind: 'profile-item' | 'own-company' | 'hand-log'
  readonly item: string
  readonly as_of: number
  readonly holds: number
}

/** A choice of a member's; see `settingsOf`. */
export interface MemberSettingRow {
  readonly member: string
  readonly key: string
  readonly value: string
}

/** An account on a social network that the member says is theirs. */
export interface NetworkAccountRow {
  readonly id: Generated<number>
  readonly member: string
  readonly network: string
  /** As its network names it; '' where no file says. */
  readonly account: string
  readonly added_at: number
  /** When the member said that it is theirs. */
  readonly said_mine_at: number
  /** 1 where it is the fictional member's. */
  readonly sample: number
}

/** What one file or one call told of an account: a `Snapshot`. The same once more is not kept twice. */
export interface NetworkSnapshotRow {
  readonly id: Generated<number>
  readonly member: string
  readonly account: number
  readonly came: 'file' | 'endpoint'
  /** Of the file; of a call the host. */
  readonly name: string
  readonly added_at: number
  readonly as_of: number
  readonly posts_from: number | null
  readonly followers: number | null
  readonly listed: number | null
  /** Of what it tells. */
  readonly hash: string
}

export interface NetworkPostRow {
  readonly member: string
  readonly snapshot: number
  readonly address: string
  readonly at: number
  readonly is_reply: number
  readonly reshares: number | null
  readonly comments: number | null
  readonly reactions: number | null
  readonly views: number | null
  readonly reactors: number | null
}

export interface NetworkDayRow {
  readonly member: string
  readonly snapshot: number
  readonly day: number
  readonly what: 'follower.gained' | 'reaction.received' | 'star.received' | 'view.received'
  readonly count: number
}

/** What the store keeps for itself: its key, its counters. */
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
  'program',
  'program_pause',
  'activity_done',
  'outcome',
  'note',
  'told_fact',
  'member_setting',
  'network_account',
  'network_snapshot',
  'network_post',
  'network_day',
  'setting',
] as const satisfies readonly (keyof Tables)[]
