import type { Archive, ArchiveFile } from '../archive.ts'
import { entryOf, TABLES, type Entry, type Table } from './directory.ts'
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
    return { file, entry: entryOf(file.path), root, name }
  })
  return planned.toSorted((a, b) => turnOf(a) - turnOf(b))
}

const ORDER: readonly Table[] = Object.values(TABLES)

/** Those that come first in the order of the directory, the others in the archive's own. */
function turnOf({ entry }: Planned): number {
  if (entry.kind !== 'table' || entry.table.turn === 'middle') return ORDER.length
  return entry.table.turn === 'first' ? ORDER.indexOf(entry.table) : ORDER.length + 1
}
