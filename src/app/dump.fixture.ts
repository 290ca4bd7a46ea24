import type { Store } from '../store/open-store.ts'
import { TABLE_NAMES } from '../store/tables.ts'

/** Every row of every table, as it lies there. */
export function dump({ database }: Store): Record<string, readonly object[]> {
  const rows = (table: string): readonly object[] =>
    database
      .prepare(`select * from ${table}`)
      .all()
      .map((row) => ({ ...row }))
  return Object.fromEntries(TABLE_NAMES.map((table) => [table, rows(table)]))
}
