import { GROUPS, PILLARS, type Reading } from '../../events/reading.ts'
import { dayText, instantText, MS_PER_DAY, utcDay, type Day, type Instant } from '../../kernel/day.ts'

/**
 * Readings as a log in CSV, a row a reading, that `readLog` and any spreadsheet read again: to the minute, with all
 * decimals. Names of groups and the whole number shown are left out; 0 decimals are told apart from nothing by blanks.
 */
export const writeLog = (readings: readonly Reading[]): string =>
  [HEADER, ...readings.filter(({ day }) => day !== null).map(rowOf)]
    .map((cells) => `${cells.join(',')}\r\n`)
    .join('')

const GROUP_COLUMNS = GROUPS.flatMap((group) => {
  const name = group.charAt(0).toUpperCase() + group.slice(1)
  return [`${name} rank`, `${name} average`, ...PILLARS.map((pillar) => `${name} ${pillar}`)]
})

const HEADER: readonly string[] = [
  'Date',
  'SSI',
  'Brand',
  'People',
  'Insights',
  'Relationships',
  ...GROUP_COLUMNS,
]

const rowOf = (reading: Reading): readonly string[] => [
  whenOf(reading),
  String(reading.total),
  ...PILLARS.map((pillar) => text(reading.pillars?.[pillar])),
  ...GROUPS.flatMap((group) => {
    const told = reading.groups.find((one) => one.group === group)
    return [text(told?.rank), text(told?.average), ...PILLARS.map((pillar) => text(told?.pillars?.[pillar]))]
  }),
]

const text = (x: number | null | undefined): string => (x == null ? '' : String(x))

function whenOf({ at, day }: Reading): string {
  if (day === null) return ''
  return at === null ? dayText(day) : momentOn(day, at)
}

/** A moment as a clock shows it that is on that day: in UTC, else in the nearest zone where the day is that one. */
function momentOn(day: Day, at: Instant): string {
  if (utcDay(at) === day) return `${instantText(at).slice(0, 16)}Z`
  const isLater = day > utcDay(at)
  const edge = (isLater ? day : day + 1) * MS_PER_DAY - (isLater ? 0 : 60_000)
  const minutes = Math.ceil(Math.abs(edge - at) / 60_000)
  const zone = [Math.trunc(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0')).join(':')
  const local = new Date(at + (isLater ? 1 : -1) * minutes * 60_000).toISOString().slice(0, 16)
  return `${local}${isLater ? '+' : '-'}${zone}`
}
