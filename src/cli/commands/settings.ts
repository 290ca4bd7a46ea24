import {
  changeSettings,
  settingsJson,
  settingsOf,
  type MovedByZone,
  type SettingsChange,
  type SettingsJson,
} from '../../app/settings/settings.ts'
import { dayWords } from '../calendar.ts'
import { daysArgument } from '../day-argument.ts'
import { wrongUse } from '../failure.ts'
import { counted, whole } from '../number.ts'
import { wrap } from '../paper.ts'
import type { Answer, Session } from '../session.ts'
import { withStore } from '../with-store.ts'

/** Shows what is chosen, or chooses. */
export const settingsCommand = (
  session: Session,
  name: string | undefined,
  value: string | undefined,
): Promise<Answer> =>
  withStore(session, async (store) => {
    if (name === undefined) return shown({ ...settingsJson(await settingsOf(store.db)), moved: null })
    if (value === undefined) throw wrongUse(`No value is given for ${name}.`, CHOICES)
    return shown(await changeSettings(store, changeOf(name, value)))
  })

const CHOICES =
  'Choose fourscore settings time-zone Europe/Berlin, fourscore settings baseline 2026-01-01..2026-01-31, or none for either.'

function changeOf(name: string, value: string): SettingsChange {
  const chosen = value === 'none' ? null : value
  if (name === 'time-zone') return { timeZone: chosen }
  if (name === 'baseline') return { baseline: chosen === null ? null : daysArgument(chosen) }
  throw wrongUse(`There is no setting ${JSON.stringify(name)}.`, CHOICES)
}

const shown = ({ moved, ...settings }: SettingsJson & { readonly moved: MovedByZone | null }): Answer => ({
  document: { ...settings, moved },
  lines: ({ columns }) =>
    [zoneWords(settings), baselineWords(settings), ...(moved === null ? [] : [movedWords(moved)])].flatMap(
      (said) => wrap(said, columns, '', '  '),
    ),
})

const zoneWords = ({ timeZone }: SettingsJson): string =>
  `time-zone: ${timeZone === null ? 'none; events are on the days that LinkedIn’s files tell, which are those of UTC' : timeZone}`

const baselineWords = ({ baseline }: SettingsJson): string =>
  `baseline: ${baseline === null ? 'none; readings are compared with the first 28 days that have one' : `${dayWords(baseline.from)} to ${dayWords(baseline.to)}`}`

const movedWords = ({ events, readings }: MovedByZone): string =>
  `${whole(events.moved)} of ${counted(events.of, 'event')} and ${whole(readings.moved)} of ${counted(readings.of, 'reading')} are on another day now.`
