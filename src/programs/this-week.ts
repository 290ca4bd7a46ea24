import { invitationsLeft } from './guard-rail.ts'
import type { ActivityName } from './activities.ts'
import { spread } from './calendar.ts'
import { weeksOf } from './consistency.ts'
import { doneOf, type DoneDay } from './counts.ts'
import { dayKind, isOver } from './days.ts'
import type { Program } from './program.ts'
import { daysOfWeek, mondayOf } from './weeks.ts'
import type { Day } from '../kernel/day.ts'

/** What an activity of a program asks for in the week under way. */
export interface ToDo {
  readonly activity: ActivityName
  readonly done: number
  readonly target: number
  readonly left: number
  /** What is proposed for today: so much of what is left that the days after it do not get more. */
  readonly today: number
}

/**
 * What each running program asks for in the week of `today`, by its id. Together they never propose more invitations for a
 * day than the guard rail leaves, whatever is left of their targets.
 * @param done of at least the last seven days and the week of `today`
 */
export function thisWeek(
  programs: readonly Program[],
  done: readonly DoneDay[],
  today: Day,
): ReadonlyMap<number, readonly ToDo[]> {
  const counted = doneOf(done)
  let invitations = invitationsLeft(done, today)
  const asking = programs.filter(
    (program) => program.state === 'running' && program.start <= today && !isOver(program, today),
  )
  return new Map(
    asking.map((program) => {
      const week = weeksOf(program, counted, today).find(({ monday }) => monday === mondayOf(today))
      const daysLeft = daysOfWeek(mondayOf(today)).filter(
        (on) => on >= today && dayKind(program, on) === 'run',
      )
      const toDos = (week?.asks ?? []).map(({ activity, done: made, target }): ToDo => {
        const left = Math.max(0, target - made)
        const share = shareOfToday(left, counted.on(activity, today), daysLeft, today)
        if (activity !== 'invitation') return { activity, done: made, target, left, today: share }
        const proposed = Math.min(share, invitations)
        invitations -= proposed
        return { activity, done: made, target, left, today: proposed }
      })
      return [program.id, toDos]
    }),
  )
}

/**
 * What is still to be done today so that what was left this morning is spread evenly over the days left. On the last of
 * them it is all that is left; on a day on which the program does not run it is nothing.
 */
function shareOfToday(left: number, doneToday: number, daysLeft: readonly Day[], today: Day): number {
  const days = spread(0, daysLeft).map(([on]) => on)
  if (!days.includes(today)) return 0
  return Math.min(left, Math.max(0, Math.ceil((left + doneToday) / days.length) - doneToday))
}
