import type { FileJson, ImportReport } from '../../src/app/import-report.ts'
import type { ReadingReport } from '../../src/app/readings/reading-report.ts'
import type { ReadingJson } from '../../src/events/reading-json.ts'
import type { ExplanationJson } from '../../src/history/explain-json.ts'
import type { HistoryColumnsJson, SpanColumnsJson } from '../../src/history/history-json.ts'
import type { ReadingsJson } from '../../src/history/readings-json.ts'
import type { PillarJson, ScoreJson, SignalJson, SpanJson } from '../../src/model/score-json.ts'

/** What the API answers, as these pages read it: its own types, with the four pillars by name. */

export type PillarName = 'brand' | 'people' | 'insights' | 'relationships'

export type Span = SpanJson
export type Columns = SpanColumnsJson
export type ScoredSignal = SignalJson

export interface ScoredPillar extends PillarJson {
  readonly pillar: PillarName
}

export interface Score extends ScoreJson {
  readonly pillars: readonly ScoredPillar[]
}

export interface History extends HistoryColumnsJson {
  readonly pillars: Readonly<Record<PillarName, Columns>>
}

type Moves = ExplanationJson['signals'][number]

export interface Explained extends ExplanationJson {
  readonly signals: readonly (Moves & { readonly pillar: PillarName })[]
  readonly coverage: readonly { readonly pillar: PillarName; readonly change: number }[]
}

export interface Status {
  readonly hasData: boolean
  /** Whether the sample member's data is in. */
  readonly sample: boolean
  /** First and last day that has a score; null without data. */
  readonly first: string | null
  readonly last: string | null
  readonly events: number
  readonly readings: number
  readonly imports: number
  readonly model: { readonly name: string; readonly version: number }
  /** Of the program. */
  readonly version: string
}

/** What LinkedIn's own page said. */
export type OfficialReading = ReadingJson
/** All readings, with what they say over time. */
export type Readings = ReadingsJson
/** What was understood of something that was pasted or typed. */
export type ReadReport = ReadingReport

/** Numbers as they are typed; what is left out is not told. */
export type NumbersGiven = Readonly<
  Partial<Record<'total' | PillarName | 'industryRank' | 'networkRank', string>>
>

/** What is to be read, and when it was on the page: ISO 8601. */
export type ReadOrder = ({ readonly text: string } | { readonly numbers: NumbersGiven }) & {
  readonly at?: string | undefined
  readonly person?: string
  readonly dryRun?: boolean
}

export type FileReport = FileJson

/** What became of an import; without an id nothing of it is kept, and `failed` says why. */
export type Report = ImportReport

/** An import that is in the store. */
export interface Import extends ImportReport {
  readonly id: string
  /** When it came in: ISO 8601. */
  readonly at: string
}

/** How far an import is. */
export interface Progress {
  readonly file: string
  /** Which of the archive's files it is, from 1. */
  readonly index: number
  readonly of: number
  /** Rows of the file read so far. */
  readonly rows: number
}

export interface Job {
  readonly id: string
  readonly state: 'waiting' | 'running' | 'done' | 'failed'
  readonly progress: Progress | null
  readonly result: { readonly imports: readonly Report[] } | null
  readonly problem: {
    readonly status: number
    readonly title: string
    readonly detail: string
    readonly hint?: string
    /** What became of each, where nothing of any was kept. */
    readonly imports?: readonly Report[]
  } | null
}
