import { addDays, dayText, type Day } from '../../kernel/day.ts'
import { ACTIVITY_NAMES, activityNamed, type ActivityName } from '../../programs/activities.ts'
import type { DoneDay } from '../../programs/counts.ts'
import { readByHand, setByHand } from '../../store/activities-done.ts'
import type { Store } from '../../store/open-store.ts'
import { AppError } from '../app-error.ts'
import { doneDayJson, type DoneDayJson } from './done-json.ts'
import { doneSince, type Calendar } from './known-programs.ts'

/** Something done. A count below 0 takes back what was logged by mistake. */
export interface Logged {
  readonly activity: string
  readonly count: number
  readonly on: Day
}

/** Nobody does more of anything on a day. */
const MOST_A_DAY = 1_000

/**
 * Adds to what was logged by hand on a day, and gives what counts on that day then. Throws `AppError` where no activity is
 * called so, where the day has not come yet, or where more is taken back than was logged.
 */
export async function logActivity(store: Store, logged: Logged, calendar: Calendar): Promise<DoneDay> {
  const { member = 'me', today } = calendar
  const { count, on } = logged
  const activity = activityAsked(logged.activity)
  if (on > today)
    throw wrong(
      'Not yet',
      `${dayText(on)} has not come yet.`,
      'Log what was done, on today or an earlier day.',
    )
  const before = await readByHand(store.db, member, on)
  const there = before.find((one) => one.activity === activity && one.day === on)?.count ?? 0
  const sampled = await sampleCount(store, member, activity, on)
  const own = there - sampled + count
  if (own < 0)
    throw wrong(
      'More than was logged',
      `On ${dayText(on)} ${there - sampled} ${activity} were logged by hand, and ${-count} are to be taken back.`,
      'Take back fewer. What imports know cannot be taken back here.',
    )
  if (own > MOST_A_DAY)
    throw wrong('Too many', `${own} ${activity} on one day are more than ${MOST_A_DAY}.`, 'Check the number.')
  await setByHand(store.db, member, { activity, day: on, count: own })
  const counted = await doneSince(store, calendar, on)
  const found = counted.find((one) => one.activity === activity && one.day === on)
  return found ?? { activity, day: on, imported: 0, byHand: 0, count: 0 }
}

/** The same as JSON. */
export const logAnswer = async (store: Store, logged: Logged, calendar: Calendar): Promise<DoneDayJson> =>
  doneDayJson(await logActivity(store, logged, calendar))

/** Of the fictional member, whose log is no one's to change. */
async function sampleCount(store: Store, member: string, activity: ActivityName, on: Day): Promise<number> {
  const row = await store.db
    .selectFrom('activity_done')
    .select('count')
    .where('member', '=', member)
    .where('day', '=', on)
    .where('activity', '=', activity)
    .where('sample', '=', 1)
    .executeTakeFirst()
  return row?.count ?? 0
}

/** The activity of a name. Throws `AppError` where there is none. */
export function activityAsked(name: string): ActivityName {
  const found = activityNamed(name)
  if (found !== undefined) return found
  throw wrong(
    'No such activity',
    `Nothing that is counted is called ${JSON.stringify(name.slice(0, 40))}.`,
    `Choose one of: ${ACTIVITY_NAMES.join(', ')}.`,
  )
}

/** What was done on the days from `from` to `to`, the last four weeks unless said otherwise. */
export async function activitiesDone(
  store: Store,
  calendar: Calendar,
  {
    from = addDays(calendar.today, -27),
    to = calendar.today,
  }: { readonly from?: Day; readonly to?: Day } = {},
): Promise<readonly DoneDay[]> {
  return (await doneSince(store, calendar, from)).filter(({ day }) => day <= to)
}

const wrong = (title: string, detail: string, hint: string): AppError =>
  new AppError(title, detail, hint, 'cannot-be')
