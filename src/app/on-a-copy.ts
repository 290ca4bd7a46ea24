import { copyStore } from '../store/backup.ts'
import { alone } from '../store/import-lock.ts'
import { openStore, storeFile, type Store } from '../store/open-store.ts'
import { inScratchFolder } from './scratch-folder.ts'

/** Does something to a copy of the store, which is thrown away: the answer is what it would be, and nothing changes. */
export const onACopy = <T>(
  store: Store,
  work: (copy: Store) => Promise<T>,
  onWait?: () => void,
): Promise<T> =>
  alone(store.folder, () => inScratchFolder(store.folder, (folder) => inCopy(store, folder, work)), {
    onWait,
  })

async function inCopy<T>(store: Store, folder: string, work: (copy: Store) => Promise<T>): Promise<T> {
  copyStore(store.file, storeFile(folder))
  const copy = await openStore(folder)
  try {
    return await work(copy)
  } finally {
    await copy.close()
  }
}
