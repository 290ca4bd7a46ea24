import { addDays, type Day } from '../kernel/day.ts'
import type { Span } from '../kernel/program.ts'
import { DAYS_A_WEEK } from './weeks.ts'
import type { ExperimentMode, Program } from './program.ts'

export const DAY_KINDS = ['run', 'pause', 'skip', 'off', 'outside'] as const
/**
 * What a day is to a program: it runs, is paused, was skipped, or chance has drawn the week as one off. `outside` it does not
 * exist.
 */
export type DayKind = (typeof DAY_KINDS)[number]

type Days = Pick<
  Program,
  'start' | 'end' | 'state' | 'stopped' | 'decided' | 'pauses' | 'skipDays' | 'experiment'
>

export function dayKind(program: Days, on: Day): DayKind {
  if (on < program.start || on > lastAskedDay(program)) return 'outside'
  if (program.pauses.some(({ from, to }) => from <= on && (to === null || on <= to))) return 'pause'
  if (program.skipDays.includes(on)) return 'skip'
  return isOff(program, on) ? 'off' : 'run'
}

/** The last day on which it asks for anything: its end, or the day on which it was stopped. */
export const lastAskedDay = ({ end, stopped }: Pick<Program, 'end' | 'stopped'>): Day =>
  stopped !== null && stopped.on < end ? stopped.on : end

/** Whether its last day is behind, so that a decision is due or made. */
export const isOver = (program: Pick<Program, 'end' | 'stopped'>, today: Day): boolean =>
  today > lastAskedDay(program)

/**
 * The days on which it ran, up to today, as effects are told from: without its pauses and the weeks off, in order. One
 * that still runs, or was kept as a habit, has no last day. Empty for one that was never started.
 */
export function spansOf(program: Days, today: Day): readonly Span[] {
  if (program.state === 'planned' || program.start > today) return []
  const goesOn = lastDay(program, today) === null
  const last = lastDay(program, today) ?? today
  const days = Array.from({ length: last - program.start + 1 }, (_, i) => addDays(program.start, i))
  const spans: { from: Day; to: Day | null }[] = []
  for (const on of days) {
    if (!runsOn(program, on)) continue
    const span = spans.at(-1)
    if (span?.to === addDays(on, -1)) span.to = on
    else spans.push({ from: on, to: on })
  }
  const open = spans.at(-1)
  if (goesOn && open?.to === last) open.to = null
  return spans
}

/** Its last day as far as it shows in a score; null where it goes on. */
function lastDay({ end, stopped, decided }: Days, today: Day): Day | null {
  if (stopped !== null) return stopped.on < today ? stopped.on : today
  if (decided?.decision === 'keep') return null
  return today < end ? null : end
}

/** A day skipped is no change of a habit, so that it stays within its span. */
const runsOn = (program: Days, on: Day): boolean =>
  !program.pauses.some(({ from, to }) => from <= on && (to === null || on <= to)) && !isOff(program, on)

const isOff = ({ experiment, start, end }: Days, on: Day): boolean =>
  experiment !== null && on <= end && !isOnWeek(experiment, start, on)

const isOnWeek = ({ schedule }: ExperimentMode, start: Day, on: Day): boolean =>
  schedule[Math.floor((on - start) / DAYS_A_WEEK)] ?? false
