import type { AnswerOf } from '../../src/api/told/routes.ts'
import type { FileJson, ImportReport } from '../../src/app/import-report.ts'
import type { ReadingJson } from '../../src/events/reading-json.ts'
import type { SpanColumnsJson } from '../../src/history/history-json.ts'
import type { PillarJson, SignalJson, SpanJson } from '../../src/model/score-json.ts'

/** What the API answers, as these pages read it: its own types, with the four pillars by name. */

export type PillarName = 'brand' | 'people' | 'insights' | 'relationships'

export type Span = SpanJson
export type Columns = SpanColumnsJson
export type ScoredSignal = SignalJson

export interface ScoredPillar extends PillarJson {
  readonly pillar: PillarName
}

export interface Score extends AnswerOf<'GET /api/score'> {
  readonly pillars: readonly ScoredPillar[]
}

export interface History extends AnswerOf<'GET /api/history'> {
  readonly pillars: Readonly<Record<PillarName, Columns>>
}

type Moves = AnswerOf<'GET /api/explain'>['signals'][number]

export interface Explained extends AnswerOf<'GET /api/explain'> {
  readonly signals: readonly (Moves & { readonly pillar: PillarName })[]
  readonly coverage: readonly { readonly pillar: PillarName; readonly change: number }[]
}

export type Status = AnswerOf<'GET /api/status'>

/** What LinkedIn's own page said. */
export type OfficialReading = ReadingJson
/** One whose day is known. */
export type DatedReading = OfficialReading & { readonly day: string }
/** All readings, with what they say over time. */
export type Readings = AnswerOf<'GET /api/readings'>
/** What was understood of something that was pasted or typed. */
export type ReadReport = AnswerOf<'POST /api/readings'>

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

/** Days as the server writes them: `YYYY-MM-DD`. */
export interface DaysText {
  readonly from: string
  readonly to: string
}

/** A note beside a day, or beside days. */
export type Note = AnswerOf<'GET /api/notes'>['notes'][number]
export type NoteWords = DaysText & { readonly text: string }

export type Programs = AnswerOf<'GET /api/programs'>
export type Program = Programs['programs'][number]
export type ProgramTemplates = AnswerOf<'GET /api/program-templates'>
export type ProgramTemplate = ProgramTemplates['templates'][number]
export type ActivityName = ProgramTemplates['activities'][number]['activity']
/** What each program did to a series. */
export type Effects = AnswerOf<'GET /api/effects'>

/** What is asked of a week: how many, and how many minutes one takes. */
export interface Target {
  readonly activity: ActivityName
  readonly weekly: number
  readonly minutes: number
}

/** A program to be made. */
export interface ProgramOrder {
  readonly template?: string
  readonly name: string
  readonly pillars: readonly PillarName[]
  readonly hypothesis: string
  readonly gain: number
  readonly gainWeeks?: number
  readonly activities: readonly Target[]
  readonly stopRule: string
  readonly start: string
  readonly weeks: number
  readonly experiment: boolean
  readonly startNow: boolean
}

export type ProgramAction =
  | { readonly action: 'start' | 'pause' | 'resume' }
  | { readonly action: 'skip'; readonly skip: boolean }
  | { readonly action: 'stop'; readonly because: string }
  | { readonly action: 'decide'; readonly decision: 'keep' | 'stop' | 'change'; readonly because: string }

/** Something done, today; a count below 0 takes back. */
export interface Did {
  readonly activity: ActivityName
  readonly count: number
  /** Today, where no day is given. */
  readonly on?: string
}
/** The open index with its weights fitted to own readings, and whether that predicts better. */
export type Calibration = AnswerOf<'GET /api/calibration'>
/** What a signal counted, by kind and day. */
export type Events = AnswerOf<'GET /api/events'>

/** Something that could be done today, and what it would be worth. */
export type NextAction = AnswerOf<'GET /api/next-actions'>['actions'][number]

export type Plan = AnswerOf<'POST /api/plan'>

export type Outcome = AnswerOf<'GET /api/outcomes'>['outcomes'][number]
/** What an outcome is compared with: the index, as it was read where it was, or influence. */
export type LagSource = 'index' | 'influence'
/** Whether the score moves before an outcome. */
export type Lag = AnswerOf<'GET /api/lag'>

/** The score over all social networks, and what it is made of. */
export type Influence = AnswerOf<'GET /api/influence'>
/** An account that the member says is theirs. */
export type Account = AnswerOf<'GET /api/influence/accounts'>['accounts'][number]
export type AccountAdded = AnswerOf<'POST /api/influence/accounts'>
export type AccountOrder =
  | { readonly network: Account['network']; readonly upload: string; readonly account?: string }
  | {
      readonly network: Account['network']
      readonly account: string
      readonly mine: true
      readonly key?: string
    }

export type FileReport = FileJson

/** What became of an import; without an id nothing of it is kept, and `failed` says why. */
export type Report = ImportReport

/** An import that is in the store. */
export type Import = AnswerOf<'GET /api/imports/:id'>

export type Job = AnswerOf<'GET /api/jobs/:id'>

/** How far an import is. */
export type Progress = NonNullable<Job['progress']>

export type Settings = AnswerOf<'GET /api/settings'>

/** What is to be chosen; null gives a choice up. */
export type SettingsChange = Partial<Settings>

export type Fact = AnswerOf<'GET /api/facts'>['facts'][number]
export type FactName = Fact['fact']

/** Facts that say since when something is counted by hand. */
export const LOG_FACTS = [
  'profile-view-log',
  'profile-view-received-log',
  'search-log',
  'lead-log',
] as const satisfies readonly FactName[]
export type LogFact = (typeof LOG_FACTS)[number]

/** A fact to be said, as of today where no day is given. */
export type FactSaid = { readonly asOf?: string } & (
  | { readonly fact: Exclude<FactName, 'company'>; readonly holds: boolean }
  | { readonly fact: 'company'; readonly company: string | null }
)

/** The model that scores, as the server tells it. */
export type ModelTold = AnswerOf<'GET /api/model'>
export type ModelSignal = ModelTold['pillars'][number]['signals'][number]

/** Where the reader stands, as a what-if takes it. */
export type StandingTold = AnswerOf<'GET /api/state'>
