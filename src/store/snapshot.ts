import type { Store } from './open-store.ts'
import { kyselyOn, openDatabase } from './sqlite.ts'
import type { Tables } from './tables.ts'

/**
 * What is committed at this moment, seen through a connection of its own: whatever is written meanwhile, here or by
 * another process, `read` sees one state from beginning to end. It can write nothing.
 */
export async function atOneMoment<T>(store: Store, read: (snapshot: Store) => Promise<T>): Promise<T> {
  const database = openDatabase(store.file, { readOnly: true })
  const close = (): Promise<void> => Promise.resolve(database.close())
  try {
    database.exec('begin')
    return await read({ ...store, db: kyselyOn<Tables>(database), database, close })
  } finally {
    if (database.isOpen) await close()
  }
}
