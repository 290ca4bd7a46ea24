import { addDays, type Day } from '../kernel/day.ts'
import type { ActivityName } from './activities.ts'
import type { Done } from './counts.ts'
import { dayKind, lastAskedDay } from './days.ts'
import type { Program } from './program.ts'
import { DAYS_A_WEEK, daysOfWeek, mondaysOf } from './weeks.ts'

/** A calendar week of a program, from Monday to Sunday. */
export interface ProgramWeek {
  readonly monday: Day
  /** On how many of its days the program asks for something. */
  readonly days: number
  readonly asks: readonly Ask[]
  /** How much of what it asks for was done, 0 to 1, each activity counting alike; null where it asks for nothing. */
  readonly share: number | null
  /** Whether all of it was done. */
  readonly inFull: boolean
  /** Whether its last day is behind; weeks that are not do not count yet. */
  readonly finished: boolean
}

export interface Ask {
  readonly activity: ActivityName
  /** The weekly target; less where the program does not run all seven days. */
  readonly target: number
  /** Done in the days of the week that lie in the program, those paused or skipped included. */
  readonly done: number
}

/** How steadily a program is kept. */
export interface Consistency {
  /** The mean share of its finished weeks, 0 to 1; null while there are none. */
  readonly share: number | null
  /** Finished weeks that asked for something, and how many of them were done in full. */
  readonly weeks: number
  readonly weeksInFull: number
  /** How many weeks in a row were done in full up to now; weeks that ask for nothing neither add nor break. */
  readonly streak: number
  /** Whether the last finished week was not done in full: time for "never miss twice". */
  readonly missedLast: boolean
}

/** All weeks of a program with what was done in them, up to its last day or the day on which it was stopped. */
export const weeksOf = (program: Program, done: Done, today: Day): readonly ProgramWeek[] =>
  mondaysOf(program.start, lastAskedDay(program)).map((monday) => weekOf(program, done, monday, today))

function weekOf(program: Program, done: Done, monday: Day, today: Day): ProgramWeek {
  const inside = daysOfWeek(monday).filter((on) => dayKind(program, on) !== 'outside')
  const days = inside.filter((on) => dayKind(program, on) === 'run').length
  const [first = monday, last = monday] = [inside[0], inside.at(-1)]
  const asks = program.activities.map(({ activity, weekly }) => ({
    activity,
    target: targetOf(weekly, days),
    done: done.between(activity, first, last),
  }))
  const asking = asks.filter(({ target }) => target > 0)
  const shares = asking.map((ask) => Math.min(1, ask.done / ask.target))
  return {
    monday,
    days,
    asks,
    share: shares.length === 0 ? null : shares.reduce((a, b) => a + b, 0) / shares.length,
    inFull: shares.length > 0 && shares.every((share) => share === 1),
    finished: today > addDays(monday, DAYS_A_WEEK - 1) || today > lastAskedDay(program),
  }
}

/** A weekly target over fewer days: its share, rounded, and at least one where there is any day. */
export const targetOf = (weekly: number, days: number): number =>
  days === 0 ? 0 : Math.max(1, Math.round((weekly * days) / DAYS_A_WEEK))

export function consistencyOf(weeks: readonly ProgramWeek[]): Consistency {
  const finished = weeks.filter(({ finished: over, share }) => over && share !== null)
  const shares = finished.map(({ share }) => share ?? 0)
  return {
    share: shares.length === 0 ? null : shares.reduce((a, b) => a + b, 0) / shares.length,
    weeks: finished.length,
    weeksInFull: finished.filter(({ inFull }) => inFull).length,
    streak: streakOf(weeks),
    missedLast: finished.at(-1)?.inFull === false,
  }
}

/** The week under way adds to it once it is full, and breaks nothing before it is over. */
function streakOf(weeks: readonly ProgramWeek[]): number {
  const counted = weeks.filter(({ share, finished, inFull }) => share !== null && (finished || inFull))
  return counted.length - 1 - counted.findLastIndex(({ inFull }) => !inFull)
}
