import { invitationsLeft as leftOf, type SentOn } from '../plan/guard-rail.ts'
import type { Day } from '../kernel/day.ts'
import type { DoneDay } from './counts.ts'
import type { Target } from './program.ts'

/** What was sent on which day, as the guard rail looks at it. */
export const invitationsSent = (done: readonly DoneDay[]): readonly SentOn[] =>
  done.filter(({ activity }) => activity === 'invitation').map(({ day, count }) => ({ day, n: count }))

/** How many more invitations may be sent on a day. */
export const invitationsLeft = (done: readonly DoneDay[], on: Day): number =>
  leftOf(invitationsSent(done), on)

/** How many invitations all these programs ask for in a week together. */
export const invitationsAsked = (programs: readonly { readonly activities: readonly Target[] }[]): number =>
  programs
    .flatMap(({ activities }) => activities)
    .filter(({ activity }) => activity === 'invitation')
    .reduce((sum, { weekly }) => sum + weekly, 0)
