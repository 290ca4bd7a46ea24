import { dataFolder } from '../app/data-folder.ts'
import { openStore, type Store } from '../store/open-store.ts'
import type { Session } from './session.ts'

export const folderOf = ({ data }: Session): string => dataFolder(data, process.env)

/** Opens the store of the session for as long as the work takes. */
export async function withStore<T>(session: Session, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(folderOf(session))
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
