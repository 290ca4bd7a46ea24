import { alone } from '../store/import-lock.ts'
import type { Store } from '../store/open-store.ts'
import { inTransaction } from '../store/sqlite.ts'
import { TABLE_NAMES } from '../store/tables.ts'
import { ELSEWHERE, removeCopies, type Forgotten } from './forget.ts'

/**
 * Deletes everything that a store holds, its key too, and every copy that lies beside it, while a server goes on with the
 * empty store. No import runs meanwhile. What is deleted is overwritten in the file.
 */
export const forgetHere = (store: Store): Promise<Forgotten> =>
  alone(store.folder, () => {
    const { database, folder } = store
    inTransaction(database, () => {
      for (const table of [...TABLE_NAMES].toReversed()) database.exec(`delete from ${table}`)
      database.exec("insert into member values ('me')")
    })
    // The log still holds pages of before, and the file its old length.
    database.exec('vacuum; pragma wal_checkpoint(truncate)')
    const deleted = [{ path: 'fourscore.sqlite', bytes: 0 }, ...removeCopies(folder)]
    return Promise.resolve({ folder, deleted, left: [], elsewhere: ELSEWHERE })
  })
