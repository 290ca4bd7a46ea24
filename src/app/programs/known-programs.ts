import { addDays, type Day, type Instant } from '../../kernel/day.ts'
import { ACTIVITIES, ACTIVITY_NAMES } from '../../programs/activities.ts'
import { countActivities, type DoneDay } from '../../programs/counts.ts'
import type { Program } from '../../programs/program.ts'
import { mondayOf } from '../../programs/weeks.ts'
import { readActs, readByHand } from '../../store/activities-done.ts'
import type { Store } from '../../store/open-store.ts'
import { readPrograms } from '../../store/programs.ts'
import { atOneMoment } from '../../store/snapshot.ts'
import { settingsOf } from '../settings/settings.ts'
import { dayIn } from '../settings/zone.ts'

/** The member's own calendar. */
export interface Calendar {
  readonly today: Day
  /** The day on which a moment falls on this machine's clock, which is the member's unless they chose a time zone. */
  readonly dayOf: (at: Instant) => Day
  /** `me`, unless said otherwise. */
  readonly member?: string | undefined
}

/** Programs, and all that was done since the first of them began; at least since the week before this one. */
export interface KnownPrograms {
  readonly programs: readonly Program[]
  readonly done: readonly DoneDay[]
}

export const loadPrograms = (store: Store, calendar: Calendar): Promise<KnownPrograms> =>
  atOneMoment(store, async (snapshot) => {
    const programs = await readPrograms(snapshot.db, calendar.member ?? 'me')
    const firsts = programs.map(({ start }) => start)
    const from = mondayOf(addDays(calendar.today, -7))
    return { programs, done: await doneSince(snapshot, calendar, earliest([from, ...firsts])) }
  })

/** What was done from a day on, by imports and by hand, each act once. */
export async function doneSince(
  store: Store,
  { dayOf: dayHere, member = 'me' }: Calendar,
  from: Day,
): Promise<readonly DoneDay[]> {
  const { timeZone } = await settingsOf(store.db, member)
  const dayOf = timeZone === null ? dayHere : dayIn(timeZone)
  // A day of the calendar may have begun on the day before in UTC.
  const acts = await readActs(store.db, member, KINDS, addDays(from, -1))
  const imported = acts.map(({ kind, day, at, count }) => ({
    kind,
    day: at === null ? day : dayOf(at),
    count,
  }))
  const counted = countActivities(imported, await readByHand(store.db, member, from))
  return counted.filter(({ day }) => day >= from)
}

const KINDS = ACTIVITY_NAMES.flatMap((name) => ACTIVITIES[name].events)

const earliest = (days: readonly Day[]): Day => days.reduce((a, b) => (a < b ? a : b))
