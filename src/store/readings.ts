import type { Kysely } from 'kysely'
import { mergeReadings } from '../events/merge-readings.ts'
import {
  PILLARS,
  readingIdentity,
  type GroupReading,
  type Pillars,
  type Reading,
  type ReadingSource,
} from '../events/reading.ts'
import type { Day, Instant } from '../kernel/day.ts'
import type { ReadingRow, Tables } from './tables.ts'

/** Writes what an import says of readings, each once. What it was read from is not kept, only its hash. */
export async function addReadings(
  db: Kysely<Tables>,
  id: number,
  readings: readonly Reading[],
): Promise<void> {
  const rows = mergeReadings(readings).map((reading) => rowOf(id, reading))
  for (let at = 0; at < rows.length; at += BATCH) {
    await db
      .insertInto('reading')
      .values(rows.slice(at, at + BATCH))
      .execute()
  }
}

/** A row has 13 values, and SQLite takes 32,766 in one statement. */
const BATCH = 1_000

/** Every wording of a member's readings, as finished imports know them. Give it to `mergeReadings`. */
export async function readReadings(db: Kysely<Tables>, member: string): Promise<readonly Reading[]> {
  const rows = await db
    .selectFrom('reading')
    .innerJoin('import', 'import.id', 'reading.import')
    .selectAll('reading')
    .where('import.member', '=', member)
    .where('import.finished', '=', 1)
    .orderBy('import.id')
    .orderBy('identity')
    .execute()
  return rows.map(readingOf)
}

function rowOf(id: number, reading: Reading): ReadingRow {
  const { at, day, total, totalShown, pillars, groups, source, hash } = reading
  const points = Object.fromEntries(PILLARS.map((pillar) => [pillar, pillars?.[pillar] ?? null]))
  return {
    import: id,
    identity: readingIdentity(reading),
    at,
    day,
    total,
    total_shown: totalShown,
    ...(points as Readonly<Record<keyof Pillars, number | null>>),
    groups: JSON.stringify(groups),
    source,
    hash,
  }
}

const readingOf = (row: ReadingRow): Reading => ({
  at: row.at as Instant | null,
  day: row.day as Day | null,
  total: row.total,
  totalShown: row.total_shown,
  pillars: pillarsOf(row),
  groups: JSON.parse(row.groups) as readonly GroupReading[],
  source: row.source as ReadingSource,
  hash: row.hash,
})

/** The table takes all four or none. */
function pillarsOf({ brand, people, insights, relationships }: ReadingRow): Pillars | null {
  if (brand === null || people === null || insights === null || relationships === null) return null
  return { brand, people, insights, relationships }
}
