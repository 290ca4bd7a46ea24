import type { Pillar } from '../events/reading.ts'
import type { Schedule, SchedulePlan } from '../effects/schedule.ts'
import type { Day } from '../kernel/day.ts'
import type { ActivityName } from './activities.ts'

/** What somebody means to do, and what they expect of it. It can be changed until it is started. */
export interface Draft {
  readonly name: string
  /** The template that it was made of, by its id. */
  readonly template: string | null
  /** At least one. With one pillar its points are looked at, with several the total. */
  readonly pillars: readonly Pillar[]
  readonly hypothesis: Hypothesis
  /** At least one, each activity once. */
  readonly activities: readonly Target[]
  /** When to give up, in the member's own words; '' where none was said. */
  readonly stopRule: string
  readonly start: Day
  /** Its last day. */
  readonly end: Day
  /** Whether chance draws the weeks on which it runs; null where it runs on all. */
  readonly experiment: ExperimentMode | null
}

/** What is expected of it: locked when it starts, so that nobody expects afterwards what came. */
export interface Hypothesis {
  readonly text: string
  /** In points of the pillar, or of the total; may be below 0. */
  readonly gain: number
  /** After how many weeks; null for by its end. */
  readonly weeks: number | null
}

export interface Target {
  readonly activity: ActivityName
  /** How many a week: a whole number of at least 1. */
  readonly weekly: number
  /** What one takes. */
  readonly minutes: number
}

/** Weeks on and off, as chance drew them from a seed; week 0 begins on the program's first day. */
export interface ExperimentMode {
  readonly seed: number
  readonly plan: SchedulePlan
  readonly schedule: Schedule
  /** So many days at the beginning of each week do not count in its test. */
  readonly settling: number
}

export const PROGRAM_STATES = ['planned', 'running', 'paused', 'stopped', 'decided'] as const
/** `planned` until it is started; `decided` once somebody has said what comes of it. */
export type ProgramState = (typeof PROGRAM_STATES)[number]

export const DECISIONS = ['keep', 'stop', 'change'] as const
/** `keep`: it goes on as a habit, without an end. `change`: something else follows it. */
export type Decision = (typeof DECISIONS)[number]

/** A plan of activities, from when to when, and what became of it. */
export interface Program extends Draft {
  readonly id: number
  readonly state: ProgramState
  /** When it was started and its hypothesis locked; null while it is planned. */
  readonly lockedOn: Day | null
  readonly stopped: { readonly on: Day; readonly because: string } | null
  readonly decided: { readonly decision: Decision; readonly on: Day; readonly because: string } | null
  /** By their first day; no two overlap. */
  readonly pauses: readonly Pause[]
  /** In order, each once. */
  readonly skipDays: readonly Day[]
  /** Whether it is the fictional member's. */
  readonly sample: boolean
}

/** Days on which it asks for nothing; still going on where `to` is null. */
export interface Pause {
  readonly from: Day
  readonly to: Day | null
}

/** What its effect is measured on: its pillar, or the total where it has several. */
export const measureOf = ({ pillars }: Pick<Draft, 'pillars'>): Pillar | 'total' =>
  pillars.length === 1 && pillars[0] !== undefined ? pillars[0] : 'total'

/** What all of it takes. */
export const minutesAWeek = ({ activities }: Pick<Draft, 'activities'>): number =>
  activities.reduce((sum, { weekly, minutes }) => sum + weekly * minutes, 0)

/** The name, with a number behind it where one of those taken is called so already: `Comments 2`. */
export function freeName(name: string, taken: readonly string[]): string {
  const known = new Set(taken.map((one) => one.trim().toLowerCase()))
  for (let n = 1; ; n++) {
    const tried = n === 1 ? name : `${name} ${n}`
    if (!known.has(tried.trim().toLowerCase())) return tried
  }
}
