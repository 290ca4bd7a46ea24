import type { FileReport, Report } from '../shapes.ts'
import { dayFrom, fullDay } from './days.ts'
import { counted, inFigures, inPoints, inWords, listed, opening } from './numbers.ts'

/** What is said of what an import brought. */

const EDITIONS = {
  basic: 'Basic edition',
  complete: 'Complete edition',
  partial: 'Part of an archive',
} as const

/** Which files these are, from when, and how long they took. */
export function reportWhen({ name, edition, snapshotDay, seconds }: Report): string {
  const parts = [
    ...(edition === null ? [] : [EDITIONS[edition]]),
    ...(snapshotDay === null ? [] : [`snapshot of ${fullDay(dayFrom(snapshotDay))}`]),
    ...(seconds > 0 ? [`read in ${inPoints(seconds)} seconds`] : []),
  ]
  return parts.length === 0 ? name : `${name}. ${opening(parts.join(', '))}.`
}

const sum = (files: readonly FileReport[], of: (file: FileReport) => number): number =>
  files.reduce((total, file) => total + of(file), 0)

const problemsIn = (files: readonly FileReport[]): number => sum(files, ({ problemsInAll }) => problemsInAll)

/** `4,212 events added. Three places could not be read as written.` */
export function reportFinding({ name, events, readings, files, failed }: Report): string {
  if (failed !== null) return `${name} was not imported.`
  const places = problemsIn(files)
  const unread = files.filter(({ status }) => status === 'failed').length
  const added =
    events.added + readings.added > 0
      ? `${addedWords({ events, readings })} added.`
      : events.known + readings.known > 0
        ? 'Nothing new: all of it was known.'
        : 'No event was found in it.'
  if (unread > 0) return `${added} ${opening(counted(unread, 'file', 'files', inWords))} could not be read.`
  return places > 0 ? `${added} ${opening(placesIn(places))} could not be read as written.` : added
}

/** `4,212 events`, `one reading`, `4,212 events and 4 readings`. */
export function addedWords({ events, readings }: Pick<Report, 'events' | 'readings'>): string {
  const read = counted(readings.added, 'reading')
  if (events.added === 0 && readings.added > 0) return read
  return readings.added === 0
    ? counted(events.added, 'event')
    : `${counted(events.added, 'event')} and ${read}`
}

const placesIn = (n: number): string => counted(n, 'place', 'places', inWords)

export const problemsHead = ({ files }: Report): string => opening(placesIn(problemsIn(files)))

/** How many of the places are shown, and where the others would be. */
export function placesShown({ files }: Report, shown: number, told: number): string {
  const all = problemsIn(files)
  if (shown < told) return `${inFigures(shown)} of ${inFigures(all)} places.`
  return all > told ? `${inFigures(told)} of ${inFigures(all)} places: a hundred of each file are kept.` : ''
}

/** What was skipped, repaired and known already. */
export function reportLead({ events, files }: Report): string {
  const [skipped, repaired] = [sum(files, (file) => file.skipped), sum(files, (file) => file.repaired)]
  const rows = [
    ...(skipped > 0 ? [`${counted(skipped, 'row')} skipped`] : []),
    ...(repaired > 0 ? [`${counted(repaired, 'row')} repaired`] : []),
    ...(events.known > 0 && events.added > 0 ? [`${counted(events.known, 'event')} known before`] : []),
  ]
  const read = files.filter(({ status }) => status === 'read').length
  const opened = `${counted(read, 'file', 'files', inWords)} of ${inWords(files.length)} read`
  return `${opening(opened)}${rows.length === 0 ? '' : `; ${listed(rows)}`}.`
}

/** Files that LinkedIn would still send, or null where none is awaited. */
export const awaitedWords = ({ awaited }: Report): string | null =>
  awaited.length === 0 ? null : `A complete archive would also bring ${listed(awaited)}.`

/** `Comments.csv, line 118, column Date`. */
export const placeOf = (file: string, { line, column }: FileReport['problems'][number]): string =>
  `${file}, line ${inFigures(line)}${column === null ? '' : `, column ${column}`}`

/** What was done about a place that could not be read as written. */
export function whatCameOfIt({ status, skipped, repaired }: FileReport): string {
  if (status === 'failed') return 'Nothing was taken from this file.'
  if (skipped === 0) return 'Read as far as it goes.'
  return repaired === 0 ? 'Row skipped.' : 'Row skipped, or read as far as it goes.'
}

/** A file's peculiarities: its reason, else how many rows for which reason. */
export function remarkOf({ reason, notes }: FileReport): string {
  const counts = Object.entries(notes).map(([note, n]) => `${note} (${inFigures(n)})`)
  return reason ?? counts.join('; ')
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
      file: `${folderOf(first.file)} (${inFigures(group.length)} files)`,
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
  readonly says: (n: string) => string
  readonly holds: (file: FileReport) => boolean
}[] = [
  { says: (n) => `${n} read for facts`, holds: ({ status, rows }) => status === 'read' && rows > 0 },
  {
    says: (n) => `${n} without rows`,
    holds: ({ status, rows }) => status === 'empty' || (status === 'read' && rows === 0),
  },
  { says: (n) => `${n} never opened`, holds: ({ status }) => status === 'ignored' },
  {
    says: (n) => `${n} unknown to this version, and left alone`,
    holds: ({ status }) => status === 'unknown',
  },
]

/** The files that gave no events, by what became of them. */
export const foldedFiles = (files: readonly FileReport[]): readonly Folded[] =>
  FOLDS.flatMap(({ says, holds }) => {
    const held = files.filter(holds)
    return held.length === 0 ? [] : [{ says: says(counted(held.length, 'file')), files: held }]
  })

export function undoQuestion(report: Pick<Report, 'events' | 'readings'>): string {
  const { events, readings } = report
  if (readings.added > 0) return `Undo removes exactly ${addedWords(report)} and nothing else.`
  return `Undo removes exactly ${events.added === 1 ? 'this one event' : `these ${inFigures(events.added)} events`} and nothing else.`
}
