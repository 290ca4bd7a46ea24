import { createHash } from 'node:crypto'
import type { Store } from '../../store/open-store.ts'

/** A word that differs whenever a member has said, chosen or done something else: notes, facts, settings, programs, outcomes, accounts on networks. */
export function toldMark({ database }: Store, member = 'me'): string {
  const hash = createHash('sha256')
  for (const table of TABLES) {
    for (const row of database.prepare(`select * from ${table} where member = ?`).iterate(member)) {
      hash.update(JSON.stringify(Object.values(row)))
    }
    hash.update(table)
  }
  return hash.digest('base64url').slice(0, 12)
}

const TABLES = [
  'note',
  'told_fact',
  'member_setting',
  'program',
  'program_pause',
  'activity_done',
  'outcome',
  'network_account',
  'network_snapshot',
] as const
