import { day, MS_PER_DAY, type Day, type Instant } from '../../kernel/day.ts'

/** Whether this program knows a time zone of that name: `Europe/Berlin`, `UTC`. */
export function isZone(name: string): boolean {
  // Offsets are no zones: they do not know of summer.
  if (!/^[A-Za-z][\w+-]*(?:\/[\w+-]+)*$/.test(name)) return false
  try {
    clockOf(name)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/**
 * Tells the calendar day on which an instant falls in a time zone, for very many instants: a clock is read for each only
 * on days on which it is put forward or back. Throws `RangeError` where there is no such zone.
 */
export function dayIn(zone: string): (at: Instant) => Day {
  const clock = clockOf(zone)
  const offsets = new Map<number, number | null>()
  return (at) => {
    const utc = Math.floor(at / MS_PER_DAY)
    let offset = offsets.get(utc)
    if (offset === undefined) {
      const [first, last] = [offsetAt(clock, utc * MS_PER_DAY), offsetAt(clock, (utc + 1) * MS_PER_DAY)]
      offset = first === last ? first : null
      offsets.set(utc, offset)
    }
    return day(Math.floor((at + (offset ?? offsetAt(clock, at))) / MS_PER_DAY))
  }
}

const clockOf = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })

/** How far a clock is before UTC at an instant, in ms. */
function offsetAt(clock: Intl.DateTimeFormat, at: number): number {
  const second = Math.floor(at / 1000) * 1000
  const shown = new Map(clock.formatToParts(second).map(({ type, value }) => [type, Number(value)]))
  const part = (type: Intl.DateTimeFormatPartTypes): number => shown.get(type) ?? 0
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return local - second
}
