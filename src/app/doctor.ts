import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { dayText, instant, instantText, utcDay } from '../kernel/day.ts'
import { checksumFile } from '../store/checksum.ts'
import { MIGRATIONS, versionOf } from '../store/migrate.ts'
import { storeFile } from '../store/open-store.ts'
import { numberOf, openDatabase } from '../store/sqlite.ts'
import { backupsOf } from './backup.ts'

/** One thing that was looked at: whether it is as it must be, and what was seen, with what to do where it is not. */
export interface Check {
  readonly name: string
  readonly ok: boolean
  readonly says: string
}

/** Looks at this machine and at the store of a folder. It changes nothing, and no finding makes it throw. */
export function doctor(folder: string): readonly Check[] {
  const file = storeFile(folder)
  const machine = [node(), sqlite(), writable(folder), freeDisk(folder, file)]
  if (!existsSync(file)) {
    return [...machine, { name: 'store', ok: true, says: `none yet; the first import makes ${file}` }]
  }
  return [
    ...machine,
    { name: 'store', ok: true, says: `${file}, ${megabytes(sizeOf(file))}` },
    ...insideOf(file),
    newestBackup(folder),
  ]
}

function newestBackup(folder: string): Check {
  const name = 'last backup'
  const backups = backupsOf(folder)
  const last = backups.at(-1)
  if (last === undefined) {
    return { name, ok: true, says: 'none yet: fourscore backup makes one, and a server every night' }
  }
  const at = instantText(last.at).slice(0, 16).replace('T', ' ')
  const says = `${at} UTC, ${megabytes(sizeOf(last.file))}, the newest of ${backups.length} in ${dirname(last.file)}`
  if (existsSync(checksumFile(last.file))) return { name, ok: true, says }
  return { name, ok: false, says: `${says}; its checksum is missing: make another with fourscore backup` }
}

const NODE_NEEDED = 24

function node(): Check {
  const ok = Number(process.versions.node.split('.')[0]) >= NODE_NEEDED
  const advice = ok ? '' : `; Fourscore needs ${NODE_NEEDED} or newer: start it through bin/fourscore`
  return { name: 'Node', ok, says: `${process.version}${advice}` }
}

const sqlite = (): Check => ({ name: 'SQLite', ok: true, says: process.versions['sqlite'] ?? 'unknown' })

function writable(folder: string): Check {
  const nearest = nearestFolder(folder)
  try {
    accessSync(nearest, constants.W_OK)
    return { name: 'data folder', ok: true, says: folder }
  } catch {
    const says = `${nearest} cannot be written: change its permissions, or choose another folder with --data`
    return { name: 'data folder', ok: false, says }
  }
}

/** A migration and a dry run copy the store; an export of everything is about as large again. */
const COPIES = 3
const LEAST_FREE_BYTES = 200 * 2 ** 20

function freeDisk(folder: string, file: string): Check {
  const { bavail, bsize } = statfsSync(nearestFolder(folder))
  const needed = LEAST_FREE_BYTES + COPIES * sizeOf(file)
  const ok = bavail * bsize >= needed
  const advice = ok ? '' : `; ${megabytes(needed)} are needed to be safe: free some`
  return { name: 'free disk', ok, says: `${megabytes(bavail * bsize)}${advice}` }
}

function insideOf(file: string): readonly Check[] {
  let database: DatabaseSync | undefined
  try {
    database = openDatabase(file, { readOnly: true })
    const version = schemaVersion(database)
    return version.ok ? [version, integrity(database), references(database), ...imports(database)] : [version]
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return [
      {
        name: 'integrity',
        ok: false,
        says: `the store cannot be read (${why}): put back a copy from backups/`,
      },
    ]
  } finally {
    database?.close()
  }
}

function schemaVersion(database: DatabaseSync): Check {
  const [version, known] = [versionOf(database), MIGRATIONS.length]
  const advice =
    version > known
      ? ': update Fourscore'
      : version < known
        ? ': the next command brings it to the newest'
        : ''
  return {
    name: 'tables',
    ok: version <= known && version > 0,
    says: `version ${version} of ${known}${advice}`,
  }
}

function integrity(database: DatabaseSync): Check {
  const found = database
    .prepare('pragma integrity_check(3)')
    .all()
    .map((row) => String(row['integrity_check']))
  const ok = found[0] === 'ok'
  return {
    name: 'integrity',
    ok,
    says: ok ? 'sound' : `damaged (${found.join('; ')}): put back a copy from backups/`,
  }
}

function references(database: DatabaseSync): Check {
  const broken = database.prepare('pragma foreign_key_check').all().length
  const says =
    broken === 0 ? 'whole' : `${broken} rows refer to others that are missing: put back a copy from backups/`
  return { name: 'references', ok: broken === 0, says }
}

function imports(database: DatabaseSync): readonly Check[] {
  const count = (table: string): number => numberOf(database, `select count(*) from ${table}`)
  const unfinished = count('import where finished = 0')
  const last = database
    .prepare('select name, imported_at from import where finished = 1 order by id desc limit 1')
    .get()
  const says =
    last === undefined
      ? 'none yet: import an export, or look around with fourscore sample'
      : `${String(last['name'])}, on ${dayText(utcDay(instant(Number(last['imported_at']))))}`
  const left = unfinished === 0 ? '' : `; ${unfinished} broke off or still runs, the next import tidies up`
  return [
    { name: 'last import', ok: true, says: `${says}${left}` },
    {
      name: 'contents',
      ok: true,
      says: [
        counted(count('import where finished = 1'), 'import'),
        counted(count('event'), 'event'),
        // A store of an old version has none until the next command brings it to the newest.
        ...(versionOf(database) < MIGRATIONS.length
          ? []
          : [counted(count('(select distinct identity from reading)'), 'reading')]),
      ].join(', '),
    },
  ]
}

/** The folder, or where it would be made. */
function nearestFolder(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestFolder(dirname(folder))
}

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`

const sizeOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0)

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`
