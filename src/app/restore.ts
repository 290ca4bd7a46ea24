import { ArchiveError } from '../archive/archive-error.ts'
import { alone } from '../store/import-lock.ts'
import { holdsAnything } from '../store/holds-anything.ts'
import { migrate, MIGRATIONS } from '../store/migrate.ts'
import { storeFile, type Store } from '../store/open-store.ts'
import { numberOf, openDatabase } from '../store/sqlite.ts'
import { failedReport, type AddedAndKnown, type FileJson, type ImportReport } from './import-report.ts'
import { FORMAT_VERSION } from './own-export/format.ts'
import { isSame, loadRows, replaceAll } from './own-export/load-rows.ts'
import type { OwnExport } from './own-export/read-own-export.ts'
import { loadReadings } from './readings/read-readings.ts'
import { inScratchFolder } from './scratch-folder.ts'

/**
 * Makes the store what it was when everything was exported. An export of an older version is brought to this one first.
 *
 * Only an empty store takes it, and one that holds just the same, where nothing changes. Throws `ArchiveError` where the
 * export is broken or of a newer Fourscore, or where the store holds something else: then nothing has changed.
 */
export const restore = (
  store: Store,
  own: OwnExport,
  name: string,
  onWait?: () => void,
): Promise<ImportReport> =>
  alone(store.folder, () => inScratchFolder(store.folder, (folder) => restoreBy(folder, store, own, name)), {
    onWait,
  })

async function restoreBy(folder: string, store: Store, own: OwnExport, name: string): Promise<ImportReport> {
  const started = performance.now()
  refuseNewer(own, name)
  const file = storeFile(folder)
  await rebuild(own, file, name)
  const events = eventsIn(file)
  const wasThere = holdsAnything(store.database)
  if (!wasThere) replaceAll(store.database, file)
  else if (!isSame(store.database, file)) throw notEmpty(store.folder, name)
  const told = (n: number): AddedAndKnown => (wasThere ? { added: 0, known: n } : { added: n, known: 0 })
  return report(name, { events: told(events), readings: told(await readingsIn(store)) }, started)
}

function refuseNewer({ head }: OwnExport, name: string): void {
  if (head.version <= FORMAT_VERSION && head.schema <= MIGRATIONS.length) return
  throw new ArchiveError(`${name} was written by a newer Fourscore. Update Fourscore and import it again.`)
}

/** A store of its own, so that every check of the tables and every migration is behind us before ours changes. */
async function rebuild(own: OwnExport, file: string, name: string): Promise<void> {
  const database = openDatabase(file)
  try {
    // It is thrown away whatever happens, so it need not survive a power cut.
    database.exec('pragma synchronous = off; pragma journal_mode = memory')
    await migrate(database, () => {}, MIGRATIONS, own.head.schema)
    await loadRows(own, database)
    await migrate(database, () => {}, MIGRATIONS)
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause
    throw broken(name, cause)
  } finally {
    database.close()
  }
}

export const broken = (name: string, cause: SyntaxError): ArchiveError =>
  new ArchiveError(
    `${name} is not a whole export of Fourscore (${cause.message}). Take another copy of it, or export again.`,
    { cause },
  )

const notEmpty = (folder: string, name: string): ArchiveError =>
  new ArchiveError(
    `${name} is an export of everything, and ${folder} holds other data already. ` +
      'Import it into an empty folder: fourscore import FILE --data NEW-FOLDER.',
  )

function eventsIn(file: string): number {
  const database = openDatabase(file, { readOnly: true })
  try {
    return numberOf(database, 'select count(*) from event')
  } finally {
    database.close()
  }
}

/** Counted as they are shown: one that several imports know is one. */
async function readingsIn(store: Store): Promise<number> {
  const members = store.database.prepare('select id from member').all()
  const all = await Promise.all(members.map(({ id }) => loadReadings(store, String(id))))
  return all.reduce((sum, readings) => sum + readings.length, 0)
}

const report = (
  name: string,
  { events, readings }: Pick<ImportReport, 'events' | 'readings'>,
  started: number,
): ImportReport => ({
  ...failedReport('fourscore-export', name, '', [wholeFile(name, events)]),
  events,
  readings,
  seconds: (performance.now() - started) / 1000,
  failed: null,
})

const wholeFile = (file: string, { added, known }: ImportReport['events']): FileJson => ({
  file,
  reader: 'fourscore-export',
  status: 'read',
  reason: null,
  rows: added + known,
  events: added + known,
  known,
  skipped: 0,
  repaired: 0,
  notes: {},
  problems: [],
  problemsInAll: 0,
})
