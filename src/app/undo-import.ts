import { alone } from '../store/import-lock.ts'
import { finishedImports, removeImport } from '../store/imports.ts'
import type { Store } from '../store/open-store.ts'
import { AppError } from './app-error.ts'
import { removeDoings } from './sample-doings.ts'

/** What undoing an import took away. */
export interface Undone {
  readonly id: string
  readonly name: string
  readonly events: {
    readonly removed: number
    /** Known from another import too, and so still there. */
    readonly kept: number
  }
  readonly readings: { readonly removed: number; readonly kept: number }
}

/**
 * Takes an import back, exactly: events and readings that only it knew go, with what it covered and its facts; all else stays.
 * With the last import of the fictional member go her programs, what she logged, and her accounts on networks.
 * Throws `AppError` where there is no such import.
 */
export const undoImport = (store: Store, id: string, member = 'me'): Promise<Undone> =>
  alone(store.folder, async () => {
    const imports = await finishedImports(store.db, member)
    const found = imports.find((one) => String(one.id) === id)
    if (found === undefined) throw unknownImport(id, imports.length)
    const { events, kept, readings } = await removeImport(store.db, found.id)
    const isHerLast =
      found.sample === 1 && imports.every(({ id: of, sample }) => of === found.id || sample === 0)
    if (isHerLast) await removeDoings(store, member)
    return { id, name: found.name, events: { removed: events, kept }, readings }
  })

const unknownImport = (id: string, imports: number): AppError =>
  new AppError(
    'No such import',
    `There is no import ${id}.`,
    imports === 0 ? 'Nothing has been imported.' : 'List the imports with their ids: fourscore undo.',
  )
