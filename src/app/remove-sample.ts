import { finishedImports } from '../store/imports.ts'
import type { Store } from '../store/open-store.ts'
import { undoImport, type Undone } from './undo-import.ts'

/** Takes the fictional member out again, exactly, with all that is hers. Gives the imports that went; nothing where there was none. */
export async function removeSample(store: Store, member = 'me'): Promise<readonly Undone[]> {
  const undone: Undone[] = []
  for (const { id } of await sampleImports(store, member))
    undone.push(await undoImport(store, String(id), member))
  return undone
}

export const sampleImports = async (store: Store, member = 'me') =>
  (await finishedImports(store.db, member)).filter(({ sample }) => sample === 1)
