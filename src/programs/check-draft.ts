import { addDays, dayText, type Day } from '../kernel/day.ts'
import { MOST_INVITATIONS_IN_7_DAYS } from '../plan/guard-rail.ts'
import type { Draft, Program } from './program.ts'
import { invitationsAsked } from './guard-rail.ts'
import { lastAskedDay } from './days.ts'
import { DAYS_A_WEEK } from './weeks.ts'

/** How many weeks a program takes where nothing else is said: long enough for a habit, and for its effect to show. */
export const USUAL_WEEKS = { least: 8, most: 10, unlessSaid: 8 } as const
/** Longer ones are two programs; shorter ones are none. */
export const LONGEST_WEEKS = 52
/** The most that one activity can be asked for in a week. */
export const MOST_A_WEEK = 500

/** Something about a draft that cannot be, and what is expected instead; `field` names it. */
export interface DraftFault {
  readonly field: 'name' | 'pillars' | 'gain' | 'activities' | 'end'
  readonly expected: string
}

/**
 * What is wrong with a draft beside the other programs: an empty list where it can be.
 * @param others all programs but this one
 */
export function checkDraft(draft: Draft, others: readonly Program[]): readonly DraftFault[] {
  const name = draft.name.trim().toLowerCase()
  const names = draft.activities.map(({ activity }) => activity)
  const most = draft.pillars.length === 1 ? 25 : 100
  const days = draft.end - draft.start + 1
  return [
    ...fault(name !== '' && name.length <= 80, 'name', 'a name of 1 to 80 characters'),
    ...fault(
      others.every((one) => one.name.trim().toLowerCase() !== name),
      'name',
      'a name that no other program has',
    ),
    ...fault(draft.pillars.length > 0 && isOnce(draft.pillars), 'pillars', 'at least one pillar, each once'),
    ...fault(Math.abs(draft.hypothesis.gain) <= most, 'gain', `a gain from -${most} to ${most} points`),
    ...fault(names.length > 0 && isOnce(names), 'activities', 'at least one activity, each once'),
    ...draft.activities.flatMap(({ activity, weekly }) =>
      fault(
        Number.isInteger(weekly) && weekly >= 1 && weekly <= MOST_A_WEEK,
        'activities',
        `from 1 to ${MOST_A_WEEK} ${activity} a week`,
      ),
    ),
    ...fault(
      days >= DAYS_A_WEEK && days <= LONGEST_WEEKS * DAYS_A_WEEK,
      'end',
      `a day from ${dayText(addDays(draft.start, DAYS_A_WEEK - 1))} on, one to ${LONGEST_WEEKS} weeks after its start`,
    ),
    ...tooManyInvitations(draft, others),
  ]
}

/** LinkedIn counts invitations, not programs: those that run at the same time are looked at together. */
function tooManyInvitations(draft: Draft, others: readonly Program[]): readonly DraftFault[] {
  if (invitationsAsked([draft]) === 0) return []
  const beside = others.filter(
    (one) => one.state !== 'decided' && one.start <= draft.end && lastAskedDay(one) >= draft.start,
  )
  const rest = MOST_INVITATIONS_IN_7_DAYS - invitationsAsked(beside)
  return fault(
    invitationsAsked([draft]) <= rest,
    'activities',
    rest <= 0
      ? `no invitations, since programs of the same weeks ask for ${MOST_INVITATIONS_IN_7_DAYS} already`
      : `at most ${rest} invitations a week: LinkedIn allows about ${MOST_INVITATIONS_IN_7_DAYS} in seven days, in all programs together`,
  )
}

/** The last day of a program of so many weeks. */
export const endAfter = (start: Day, weeks: number): Day => addDays(start, weeks * DAYS_A_WEEK - 1)

const isOnce = (names: readonly string[]): boolean => new Set(names).size === names.length

const fault = (isRight: boolean, field: DraftFault['field'], expected: string): readonly DraftFault[] =>
  isRight ? [] : [{ field, expected }]
