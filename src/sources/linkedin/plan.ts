import type { Archive, ArchiveFile } from '../archive.ts'
import { entryOf, TABLES, tableOf, type Entry, type Table } from './directory.ts'
import { exportOf, type ExportName } from './snapshot.ts'

/** A file of an archive, what is done with it, and the export it belongs to. */
export interface Planned {
  readonly file: ArchiveFile
  readonly entry: Entry
  /** The folder or ZIP of the export: an archive may hold both deliveries, each in a ZIP of its own. */
  readonly root: string
  readonly name: ExportName
}

/** The files of an archive in the order in which they are read; see `Table.turn`. */
export function planOf({ name: archive, files }: Archive): readonly Planned[] {
  const planned = files.map((file): Planned => {
    const { root, ...name } = exportOf(archive, file.path)
    return { file, entry: entryFor(file), root, name }
  })
  return planned.toSorted((a, b) => turnOf(a) - turnOf(b))
}

const ORDER: readonly Table[] = Object.values(TABLES)

/** A file that opens like a workbook is one, whatever it is called. */
function entryFor(file: ArchiveFile): Entry {
  const entry = entryOf(file.path)
  return entry.kind === 'unknown' && file.parts !== undefined ? { kind: 'workbook', table: undefined } : entry
}

/**
 * Those that come first in the order of the directory, the others in the archive's own; workbooks come last, because what
 * they tell of posts is looked up among those that the files tell.
 */
function turnOf({ entry }: Planned): number {
  const table = tableOf(entry)
  if (table?.turn === 'first') return ORDER.indexOf(table)
  return table?.turn === 'last' || (entry.kind === 'workbook' && table === undefined)
    ? ORDER.length + 1
    : ORDER.length
}
