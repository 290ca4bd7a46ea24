import type { Kysely } from 'kysely'
import { mergeEvents } from '../../events/merge.ts'
import { mergeReadings } from '../../events/merge-readings.ts'
import { dayText, parseDay } from '../../kernel/day.ts'
import { holds, type Days } from '../../kernel/days.ts'
import { readEvents } from '../../store/event-rows.ts'
import { memberSettings, setMemberSetting } from '../../store/member-settings.ts'
import type { Store } from '../../store/open-store.ts'
import { readReadings } from '../../store/readings.ts'
import type { Tables } from '../../store/tables.ts'
import { AppError } from '../app-error.ts'
import { refuseBackwards } from '../asked-days.ts'
import { inZone, movedBetween } from './in-zone.ts'
import { isZone } from './zone.ts'

/** What a member has chosen; null where nothing is chosen. */
export interface Settings {
  /**
   * In which days are counted where the moment is known: `Europe/Berlin`. Null: an event is on the day that its file tells,
   * which LinkedIn counts in UTC, a reading on the day that it was here.
   */
  readonly timeZone: string | null
  /** The days that readings are compared with; null: the first 28 with a reading. */
  readonly baseline: Days | null
}

/** As `fourscore settings --json` and the API give them. */
export interface SettingsJson {
  readonly timeZone: string | null
  readonly baseline: { readonly from: string; readonly to: string } | null
}

/** The settings as they are now, and what another zone has put on another day. */
export interface SettingsChanged extends SettingsJson {
  /** Null where the zone is as it was. */
  readonly moved: MovedByZone | null
}

export interface MovedByZone {
  readonly events: Moved
  readonly readings: Moved
}

export interface Moved {
  readonly moved: number
  readonly of: number
}

export type SettingsChange = Partial<Settings>

const ZONE = 'time-zone'
const BASELINE = 'baseline'

export async function settingsOf(db: Kysely<Tables>, member = 'me'): Promise<Settings> {
  const chosen = await memberSettings(db, member)
  const [from, to] = (chosen.get(BASELINE) ?? '').split('..').map(parseDay)
  return {
    timeZone: chosen.get(ZONE) ?? null,
    baseline: from === undefined || to === undefined ? null : { from, to },
  }
}

/**
 * Changes what is given and leaves the rest. Nothing stored is written anew: days are counted when they are asked for, so
 * that another zone recounts all of them, and going back gives exactly what was.
 *
 * Throws `AppError` where the zone is unknown, or no reading lies in the baseline.
 */
export async function changeSettings(
  store: Store,
  change: SettingsChange,
  member = 'me',
): Promise<SettingsChanged> {
  const before = await settingsOf(store.db, member)
  const after = { ...before, ...change }
  if (change.timeZone != null && !isZone(change.timeZone)) throw unknownZone(change.timeZone)
  if (change.baseline != null) await refuseEmpty(store, change.baseline, after.timeZone, member)
  if (change.timeZone !== undefined) await setMemberSetting(store.db, member, ZONE, change.timeZone)
  if (change.baseline !== undefined) {
    await setMemberSetting(store.db, member, BASELINE, change.baseline && daysText(change.baseline))
  }
  const isMoved = before.timeZone !== after.timeZone
  const moved = isMoved ? await movedByZone(store, before.timeZone, after.timeZone, member) : null
  return { ...settingsJson(after), moved }
}

export const settingsJson = ({ timeZone, baseline }: Settings): SettingsJson => ({
  timeZone,
  baseline: baseline && { from: dayText(baseline.from), to: dayText(baseline.to) },
})

export const daysText = ({ from, to }: Days): string => `${dayText(from)}..${dayText(to)}`

async function movedByZone(
  store: Store,
  from: string | null,
  to: string | null,
  member: string,
): Promise<MovedByZone> {
  const events = mergeEvents([...readEvents(store, member)])
  const readings = mergeReadings(await readReadings(store.db, member))
  return {
    events: { moved: movedBetween(events, from, to), of: events.length },
    readings: { moved: movedBetween(readings, from, to), of: readings.length },
  }
}

async function refuseEmpty(
  { db }: Store,
  baseline: Days,
  timeZone: string | null,
  member: string,
): Promise<void> {
  refuseBackwards(baseline.from, baseline.to)
  const readings = inZone(mergeReadings(await readReadings(db, member)), timeZone)
  if (readings.some(({ day }) => day !== null && holds(baseline, day))) return
  throw new AppError(
    'No readings for that baseline',
    `No reading lies between ${dayText(baseline.from)} and ${dayText(baseline.to)}.`,
    'Choose days on which there are readings: fourscore readings lists them.',
    'wrong-use',
  )
}

const unknownZone = (name: string): AppError =>
  new AppError(
    'Unknown time zone',
    `No time zone is called ${JSON.stringify(name.slice(0, 60))} here.`,
    'Give a place as the time zone database names it, such as Europe/Berlin or America/Sao_Paulo, or none.',
    'wrong-use',
  )
