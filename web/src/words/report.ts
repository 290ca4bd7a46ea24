import type { FileReport, Report } from '../shapes.ts'
import { dayFrom, fullDay } from './days.ts'
import type { MessageKey } from './message-keys.ts'
import { countOf, inFigures, inPoints, inWords, listed, opening } from './numbers.ts'
import { remark } from './remark.ts'
import { say } from './say.ts'

/** What is said of what an import brought. */

/** Which files these are, from when, and how long they took. */
export function reportWhen({ name, edition, snapshotDay, seconds }: Report): string {
  const parts = [
    ...(edition === null ? [] : [say(`edition.${edition}`)]),
    ...(snapshotDay === null ? [] : [say('import.snapshot', { day: fullDay(dayFrom(snapshotDay)) })]),
    ...(seconds > 0 ? [say('import.seconds', { seconds: inPoints(seconds) })] : []),
  ]
  return parts.length === 0 ? name : `${name}. ${opening(parts.join(', '))}.`
}

const sum = (files: readonly FileReport[], of: (file: FileReport) => number): number =>
  files.reduce((total, file) => total + of(file), 0)

const problemsIn = (files: readonly FileReport[]): number => sum(files, ({ problemsInAll }) => problemsInAll)

/** `4,212 events added. Three places could not be read as written.` */
export function reportFinding(report: Report): string {
  const { name, files, failed } = report
  if (failed !== null) return say('import.not-imported', { name })
  const places = problemsIn(files)
  const unread = files.filter(({ status }) => status === 'failed').length
  const added = addedFinding(report)
  if (unread > 0) return `${added} ${opening(say('import.unread', countOf(unread)))}`
  return places > 0 ? `${added} ${opening(say('import.places-unread', countOf(places)))}` : added
}

function addedFinding({ events, readings }: Report): string {
  if (events.added + readings.added > 0)
    return say('import.added', { added: addedWords({ events, readings }) })
  return say(events.known + readings.known > 0 ? 'import.nothing-new' : 'import.no-event')
}

/** `4,212 events`, `1 reading`, `4,212 events and 4 readings`. */
export function addedWords({ events, readings }: Pick<Report, 'events' | 'readings'>): string {
  const told = say('import.events', { n: events.added })
  const read = say('import.readings', { n: readings.added })
  if (readings.added === 0) return told
  return events.added === 0 ? read : listed([told, read])
}

export const problemsHead = ({ files }: Report): string =>
  opening(say('import.places', countOf(problemsIn(files))))

/** How many of the places are shown, and where the others would be. */
export function placesShown({ files }: Report, shown: number, told: number): string {
  const all = problemsIn(files)
  if (shown < told) return say('import.places-shown', { shown: inFigures(shown), all: inFigures(all) })
  return all > told ? say('import.places-kept', { shown: inFigures(told), all: inFigures(all) }) : ''
}

/** What was skipped, repaired and known already. */
export function reportLead({ events, files }: Report): string {
  const [skipped, repaired] = [sum(files, (file) => file.skipped), sum(files, (file) => file.repaired)]
  const rows = [
    ...(skipped > 0 ? [say('import.rows-skipped', { n: skipped })] : []),
    ...(repaired > 0 ? [say('import.rows-repaired', { n: repaired })] : []),
    ...(events.known > 0 && events.added > 0 ? [say('import.events-known', { n: events.known })] : []),
  ]
  const read = files.filter(({ status }) => status === 'read').length
  const all = { all: files.length, allWords: inWords(files.length) }
  const opened = opening(say('import.files-read', { ...countOf(read), ...all }))
  return rows.length === 0 ? `${opened}.` : `${opened}; ${listed(rows)}.`
}

/** Files that LinkedIn would still send, or null where none is awaited. */
export const awaitedWords = ({ awaited }: Report): string | null =>
  awaited.length === 0 ? null : say('import.awaited', { files: listed(awaited) })

/** `Comments.csv, line 118, column Date`. */
export const placeOf = (file: string, { line, column }: FileReport['problems'][number]): string =>
  say('import.place', { file, line: inFigures(line), has: column === null ? 'no' : 'yes', column })

/** What was done about a place that could not be read as written. */
export function whatCameOfIt({ status, skipped, repaired }: FileReport): string {
  if (status === 'failed') return say('import.nothing-taken')
  if (skipped === 0) return say('import.as-far')
  return say(repaired === 0 ? 'import.row-skipped' : 'import.row-skipped-or')
}

/** A file's peculiarities: its reason, else how many rows for which reason. */
export function remarkOf({ reason, notes }: FileReport): string {
  const counts = Object.entries(notes).map(([note, n]) => `${remark(note)} (${inFigures(n)})`)
  return reason === null ? counts.join('; ') : remark(reason)
}

/** Many files of one reader in one folder, such as articles, as one row; three or fewer stay as they are. */
export function gathered(files: readonly FileReport[]): readonly FileReport[] {
  const groups = Map.groupBy(files, ({ file, reader }) => `${reader} ${folderOf(file)}`)
  return [...groups.values()].flatMap((group) => (group.length > 3 ? asOne(group) : group))
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

function asOne(group: readonly FileReport[]): readonly FileReport[] {
  const [first] = group
  if (first === undefined) return []
  const notes: Record<string, number> = {}
  for (const [note, n] of group.flatMap((file) => Object.entries(file.notes)))
    notes[note] = (notes[note] ?? 0) + n
  return [
    {
      ...first,
      file: say('import.files-in', { folder: folderOf(first.file), n: group.length }),
      rows: sum(group, ({ rows }) => rows),
      events: sum(group, ({ events }) => events),
      known: sum(group, ({ known }) => known),
      skipped: sum(group, ({ skipped }) => skipped),
      repaired: sum(group, ({ repaired }) => repaired),
      notes,
    },
  ]
}

interface Folded {
  readonly says: string
  readonly files: readonly FileReport[]
}

const FOLDS: readonly {
  readonly says: MessageKey
  readonly holds: (file: FileReport) => boolean
}[] = [
  { says: 'import.fold-facts', holds: ({ status, rows }) => status === 'read' && rows > 0 },
  {
    says: 'import.fold-empty',
    holds: ({ status, rows }) => status === 'empty' || (status === 'read' && rows === 0),
  },
  { says: 'import.fold-unopened', holds: ({ status }) => status === 'ignored' },
  { says: 'import.fold-unknown', holds: ({ status }) => status === 'unknown' },
]

/** The files that gave no events, by what became of them. */
export const foldedFiles = (files: readonly FileReport[]): readonly Folded[] =>
  FOLDS.flatMap(({ says, holds }) => {
    const held = files.filter(holds)
    return held.length === 0 ? [] : [{ says: say(says, { n: held.length }), files: held }]
  })

export function undoQuestion(report: Pick<Report, 'events' | 'readings'>): string {
  if (report.readings.added > 0) return say('import.undo-added', { added: addedWords(report) })
  return say('import.undo-events', { n: report.events.added })
}
