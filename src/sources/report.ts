import type { Coverage } from '../events/coverage.ts'
import type { Event } from '../events/event.ts'
import type { Fact } from '../events/fact.ts'
import type { Day } from '../kernel/day.ts'
import type { Problem } from '../kernel/place.ts'

/**
 * What became of a file. `read`: something was taken from it, or it has a header and no rows by right (`empty`).
 * `ignored`: known, and left alone on purpose, for `reason`. `unknown`: no reader knows it. `failed`: it has rows and
 * none of them could be used; `reason` says why.
 */
export type FileStatus = 'read' | 'ignored' | 'empty' | 'unknown' | 'failed'

/** What one file gave. Every row is accounted for: rows = rows that gave something + skipped. */
export interface FileReport {
  readonly file: string
  readonly reader: string | null
  readonly status: FileStatus
  readonly reason: string | null
  readonly rows: number
  /** Events read, after doubles within the file were dropped. */
  readonly events: number
  /** Rows that gave nothing: doubles, sponsored messages, drafts, unreadable ones. `notes` counts them by reason. */
  readonly skipped: number
  /** Rows that were not written as they should be and were read all the same. */
  readonly repaired: number
  /** How many rows for each reason, in words: `sponsored, not counted`, `doubles`, `line breaks joined`. */
  readonly notes: Readonly<Record<string, number>>
  /** At most 100; `problemsInAll` counts them all. */
  readonly problems: readonly Problem[]
  readonly problemsInAll: number
}

export interface FileResult {
  readonly report: FileReport
  readonly events: readonly Event[]
  readonly facts: readonly Fact[]
}

export type Edition = 'basic' | 'complete' | 'partial'

/** What can be said of an export only when all of its files are read. */
export interface ExportSummary {
  /** `content-analytics`: nothing but such workbooks gave anything. */
  readonly source: 'linkedin-export' | 'content-analytics'
  /** The day up to which the export knows: from the archive's name, else the newest date inside; null if it has none. */
  readonly snapshotDay: Day | null
  readonly snapshotFrom: 'name' | 'newest date' | null
  /** Null where there is no export. */
  readonly edition: Edition | null
  readonly coverage: readonly Coverage[]
  /** Files with events that a complete export could still bring, for people: `Comments.csv`. */
  readonly awaited: readonly string[]
}

export type ReadStep =
  | { readonly kind: 'opening'; readonly file: string; readonly index: number; readonly of: number }
  | { readonly kind: 'rows'; readonly file: string; readonly rows: number }
  | { readonly kind: 'file'; readonly result: FileResult }
  | { readonly kind: 'done'; readonly summary: ExportSummary }
