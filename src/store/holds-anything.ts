import type { DatabaseSync } from 'node:sqlite'
import { numberOf } from './sqlite.ts'
import { TABLE_NAMES } from './tables.ts'

/** Who is scored, what the store keeps for itself, and choices that take seconds to make again. */
const NO_DATA: ReadonlySet<string> = new Set(['member', 'setting', 'member_setting'])

/** Whether a store, or its copy, holds anything that a member has brought in or said. */
export const holdsAnything = (database: DatabaseSync): boolean =>
  TABLE_NAMES.filter((table) => !NO_DATA.has(table)).some(
    (table) => numberOf(database, `select exists (select 1 from ${table})`) === 1,
  )
