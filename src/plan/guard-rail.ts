import type { Counted } from '../events/counted.ts'
import { addDays, type Day } from '../kernel/day.ts'

/**
 * The most invitations in any seven days in a row, whatever the plan or the program. LinkedIn has allowed about so many
 * since 2021. Sources: dux-soup.com and allstonlabs.com on LinkedIn's weekly invitation limit; LinkedIn itself names no number.
 */
export const MOST_INVITATIONS_IN_7_DAYS = 100

/** A number of invitations on a day. */
export interface SentOn {
  readonly day: Day
  readonly n: number
}

/** The invitations of the last six days up to `on`: those that still count in a week that begins the day after. */
export const invitationsOfLastDays = (counted: readonly Counted[], on: Day): readonly SentOn[] =>
  counted
    .filter(({ kind, day }) => kind === 'invitation.sent' && on - WINDOW + 1 < day && day <= on)
    .map(({ day, n }) => ({ day, n }))

/** How many may be sent on a day so that no seven days in a row have more than the most, given all that is sent or planned. */
export function invitationsLeft(sent: readonly SentOn[], on: Day): number {
  const windows = Array.from({ length: WINDOW }, (_, back) => addDays(on, back - WINDOW + 1))
  const fullest = Math.max(...windows.map((first) => sumOf(sent, first, addDays(first, WINDOW - 1))))
  return Math.max(0, MOST_INVITATIONS_IN_7_DAYS - fullest)
}

/**
 * How many a week may be planned from the day after `on` on, on whichever days of it they are done: with those of the last
 * six days they stay within the most. `sent` is what `invitationsOfLastDays` gives.
 */
export const invitationsAWeek = (sent: readonly SentOn[], on: Day): number =>
  Math.max(0, MOST_INVITATIONS_IN_7_DAYS - sumOf(sent, addDays(on, 2 - WINDOW), on))

const WINDOW = 7

const sumOf = (sent: readonly SentOn[], from: Day, to: Day): number =>
  sent.reduce((sum, { day, n }) => (from <= day && day <= to ? sum + n : sum), 0)
