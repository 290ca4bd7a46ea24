import type { Coverage } from '../events/coverage.ts'
import { dayText } from '../kernel/day.ts'
import { observedDays } from '../model/observed.ts'
import { signalsOf, type Model } from '../model/model.ts'
import type { Edition, FileReport, FileStatus } from '../sources/report.ts'

/** What became of one import, as `fourscore import --json` and the API print it. Days are `YYYY-MM-DD`. */
export interface ImportReport {
  /** For `undo`; null where nothing was kept: a dry run, a failure, a restored copy. */
  readonly id: string | null
  readonly source:
    | 'linkedin-export'
    | 'content-analytics'
    | 'fourscore-export'
    | 'readings'
    | 'team-report'
    | 'network-archive'
  readonly name: string
  readonly snapshotDay: string | null
  readonly edition: Edition | null
  readonly files: readonly FileJson[]
  readonly events: AddedAndKnown
  readonly readings: AddedAndKnown
  /** What this import alone lets the shipped model observe. */
  readonly coverage: readonly { readonly signal: string; readonly from: string; readonly to: string }[]
  /** Files with events that a complete export would bring and this one has not. */
  readonly awaited: readonly string[]
  readonly seconds: number
  /** Why nothing was kept, with what to do; null where the import succeeded. */
  readonly failed: string | null
}

export interface AddedAndKnown {
  readonly added: number
  readonly known: number
}

export interface FileJson {
  readonly file: string
  readonly reader: string | null
  readonly status: FileStatus
  readonly reason: string | null
  readonly rows: number
  readonly events: number
  /** Those of `events` that an earlier import knew. */
  readonly known: number
  readonly skipped: number
  readonly repaired: number
  readonly notes: Readonly<Record<string, number>>
  readonly problems: readonly ProblemJson[]
  readonly problemsInAll: number
}

export interface ProblemJson {
  readonly line: number
  readonly column: string | null
  readonly expected: string
  readonly found: string
}

export const fileJson = (report: FileReport, known: number): FileJson => ({
  file: report.file,
  reader: report.reader,
  status: report.status,
  reason: report.reason,
  rows: report.rows,
  events: report.events,
  known,
  skipped: report.skipped,
  repaired: report.repaired,
  notes: report.notes,
  problems: report.problems.map(({ at: { line, column }, expected, found }) => ({
    line,
    column: column ?? null,
    expected,
    found,
  })),
  problemsInAll: report.problemsInAll,
})

/** A file that was seen and not opened. */
export const passedOverJson = ({
  path,
  reason,
}: {
  readonly path: string
  readonly reason: string
}): FileJson => ({
  file: path,
  reader: null,
  status: 'ignored',
  reason,
  rows: 0,
  events: 0,
  known: 0,
  skipped: 0,
  repaired: 0,
  notes: {},
  problems: [],
  problemsInAll: 0,
})

/** From when to when each signal of a model is observed. */
export const signalCoverage = (model: Model, coverage: readonly Coverage[]): ImportReport['coverage'] =>
  signalsOf(model).flatMap(({ id, needs }) =>
    observedDays(needs, coverage).map(({ from, to }) => ({
      signal: id,
      from: dayText(from),
      to: dayText(to),
    })),
  )

/** The report of an import that kept nothing. */
export const failedReport = (
  source: ImportReport['source'],
  name: string,
  failed: string,
  files: readonly FileJson[] = [],
): ImportReport => ({
  id: null,
  source,
  name,
  snapshotDay: null,
  edition: null,
  files,
  events: { added: 0, known: 0 },
  readings: { added: 0, known: 0 },
  coverage: [],
  awaited: [],
  seconds: 0,
  failed,
})
