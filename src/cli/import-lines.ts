import type { FileJson, ImportReport } from '../app/import-report.ts'
import { dayWords } from './calendar.ts'
import { capital, counted, decimal, listed, whole } from './number.ts'
import { harmless, wrap, type Paper } from './paper.ts'
import { layTable, type Cell, type Column } from './table.ts'

const COLUMNS: readonly Column[] = [
  { head: 'File', align: 'left' },
  { head: 'Rows', align: 'right' },
  { head: 'Events', align: 'right' },
  { head: 'Known', align: 'right' },
  { head: 'Skipped', align: 'right' },
  { head: 'Repaired', align: 'right' },
]

/** What became of an import, for people: the finding, a line a file, places that were not read, what is known now. */
export function importLines(report: ImportReport, isDryRun: boolean, paper: Paper): readonly string[] {
  const { columns, ink } = paper
  return [
    ink.bold(harmless(report.name)),
    ...wrap(about(report), columns),
    ...wrap(finding(report, isDryRun), columns),
    ...section(openedFiles(report.files, paper)),
    ...section(leftFiles(report.files, paper)),
    ...section(problems(report.files, paper)),
    ...section(coverage(report, paper)),
    ...section(report.awaited.length === 0 ? [] : wrap(awaited(report.awaited), columns)),
  ]
}

const section = (lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', ...lines])

const EDITIONS = {
  basic: 'Basic edition',
  complete: 'Complete edition',
  partial: 'Part of an export',
} as const

function about({ edition, snapshotDay }: ImportReport): string {
  const parts = [
    ...(edition === null ? [] : [EDITIONS[edition]]),
    ...(snapshotDay === null ? [] : [`snapshot of ${dayWords(snapshotDay)}`]),
  ]
  return parts.length === 0 ? '' : `${capital(parts.join(', '))}.`
}

function finding({ events, readings, id, failed, seconds }: ImportReport, isDryRun: boolean): string {
  if (failed !== null) return harmless(failed)
  const known = events.known + readings.known
  if (events.added + readings.added === 0) return nothingNew(events.known, readings.known)
  const added = [
    ...(events.added > 0 ? [counted(events.added, 'event')] : []),
    ...(readings.added > 0 ? [counted(readings.added, 'reading')] : []),
  ]
  const verb = isDryRun ? 'would be added' : 'added'
  const before = known === 0 ? '' : `, ${whole(known)} known before`
  const named = id === null ? '' : ` This is import ${id}.`
  return `${listed(added)} ${verb}${before}, in ${decimal(seconds)} s.${named}`
}

function nothingNew(events: number, readings: number): string {
  if (events + readings === 0) return 'No event was found in it.'
  const word = readings === 0 ? 'event' : events === 0 ? 'reading' : 'event and reading'
  return events + readings === 1
    ? `Nothing new: the one ${word} was known.`
    : `Nothing new: all ${whole(events + readings)} ${word}s were known.`
}

const OPENED: readonly FileJson['status'][] = ['failed', 'read', 'empty']

/** A line for each file that was opened, those that failed first; what there is to remark stands below it. */
function openedFiles(files: readonly FileJson[], { columns, ink }: Paper): readonly string[] {
  const opened = OPENED.flatMap((status) => files.filter((file) => file.status === status))
  if (opened.length === 0) return []
  const rows = opened.map((file): readonly Cell[] => {
    const name = harmless(file.file)
    const numbers = [file.rows, file.events, file.known, file.skipped, file.repaired].map(whole)
    return [file.status === 'failed' ? { text: `! ${name}`, ink: ink.alert } : name, ...numbers]
  })
  const laid = layTable(COLUMNS, rows, columns, ink)
  const remarks = opened.map((file) => wrap(remark(file), columns, '  ', '    ').map(ink.faint))
  return [...laid.head, ...laid.rows.flatMap((lines, i) => [...lines, ...(remarks[i] ?? [])])]
}

function remark({ status, reason, notes }: FileJson): string {
  const said =
    status === 'failed'
      ? `not read: ${harmless(reason ?? 'no row could be used')}`
      : status === 'empty'
        ? 'no rows'
        : ''
  const counts = Object.entries(notes).map(([note, n]) => `${whole(n)} ${note}`)
  return [said, ...counts].filter(Boolean).join('; ')
}

/** The files that were not opened, or of which nothing was taken, by reason. */
function leftFiles(files: readonly FileJson[], { columns }: Paper): readonly string[] {
  const unknown = files.filter(({ status }) => status === 'unknown')
  const ignored = files.filter(({ status }) => status === 'ignored')
  const group = (said: string, all: readonly FileJson[]): readonly string[] =>
    wrap(`${said}: ${all.map(({ file }) => harmless(file)).join(', ')}.`, columns, '', '  ')
  return [
    ...(unknown.length === 0 ? [] : group('Unknown, and nothing taken from them', unknown)),
    ...[...Map.groupBy(ignored, ({ reason }) => reason ?? 'on purpose')].flatMap(([reason, all]) =>
      group(`Left alone (${harmless(reason)})`, all),
    ),
  ]
}

/** Each place that could not be read as written; of a file with many, as many as were kept, and how many more. */
function problems(files: readonly FileJson[], { columns, ink }: Paper): readonly string[] {
  const wrong = files.filter((file) => file.problemsInAll > 0)
  if (wrong.length === 0) return []
  return [
    ink.alert('Not read as written'),
    ...wrong.flatMap((file) => [
      ...file.problems.flatMap((problem) => wrap(placeOf(file.file, problem), columns, '  ', '    ')),
      ...(file.problemsInAll > file.problems.length
        ? wrap(
            `and ${whole(file.problemsInAll - file.problems.length)} more in ${harmless(file.file)}`,
            columns,
            '  ',
            '    ',
          )
        : []),
    ]),
  ]
}

function placeOf(file: string, { line, column, expected, found }: FileJson['problems'][number]): string {
  const place = `${file}:${line}${column === null ? '' : ` [${column}]`}`
  return harmless(`${place}: expected ${expected}, found ${found === '' ? 'nothing' : JSON.stringify(found)}`)
}

function coverage({ coverage: stretches }: ImportReport, { columns }: Paper): readonly string[] {
  const byDays = Map.groupBy(stretches, ({ from, to }) =>
    from === to ? `On ${dayWords(from)}` : `${dayWords(from)} to ${dayWords(to)}`,
  )
  if (byDays.size === 0) return []
  return [
    'Observed with it',
    ...[...byDays].flatMap(([days, all]) =>
      wrap(`${days}: ${listed(all.map(({ signal }) => signal.replaceAll('-', ' ')))}`, columns, '  ', '    '),
    ),
  ]
}

const awaited = (files: readonly string[]): string =>
  `Still to come in LinkedIn’s complete export: ${listed(files.map(harmless))}.`
