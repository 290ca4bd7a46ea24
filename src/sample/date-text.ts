import { dayText, instantText, utcDay, type Day, type Instant } from '../kernel/day.ts'

/** The forms in which LinkedIn writes days and moments, each named after a file that uses it. All are UTC. */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const

/** `05 Feb 2024`, in Connections. */
export const connectedOn = (on: Day): string => {
  const { year, month, dayOfMonth } = parts(on)
  return `${twoDigits(dayOfMonth)} ${shortMonth(month)} ${year}`
}

/** `Feb 2024`, in Positions and Certifications. */
export const monthAndYear = (on: Day): string => `${shortMonth(parts(on).month)} ${parts(on).year}`

/** `2024-03-17 18:03:38`, in Shares, Comments and Reactions. */
export const isoSeconds = (at: Instant): string => instantText(at).slice(0, 19).replace('T', ' ')

/** `2024/03/17 18:03:38 UTC`, in SearchQueries and endorsements. */
export const slashedSeconds = (at: Instant): string => `${isoSeconds(at).replaceAll('-', '/')} UTC`

/** `2022-03-10 12:43 UTC`, in Learning. */
export const isoMinutes = (at: Instant): string => `${isoSeconds(at).slice(0, 16)} UTC`

/** `3/12/24, 9:20 AM`, in Invitations and Registration. */
export const shortUs = (at: Instant): string => {
  const { year, month, dayOfMonth } = parts(utcDay(at))
  return `${month}/${dayOfMonth}/${twoDigits(year % 100)}, ${clock(at)}`
}

/** `03/12/24, 09:20 AM`, in recommendations. */
export const paddedUs = (at: Instant): string => `${paddedDay(at)}, ${paddedClock(at)}`

/** `03/12/24 09:20 AM UTC`, in Receipts. */
export const receiptTime = (at: Instant): string => `${paddedDay(at)} ${paddedClock(at)} UTC`

/** `Thu Jan 30 10:05:15 UTC 2025`, in Company Follows and Logins. */
export const javaDate = (at: Instant): string => {
  const { year, month, dayOfMonth } = parts(utcDay(at))
  const time = instantText(at).slice(11, 19)
  return `${WEEKDAYS[weekday(utcDay(at))]} ${shortMonth(month)} ${twoDigits(dayOfMonth)} ${time} UTC ${year}`
}

/** `October 24, 2024 at 4:26 PM (GMT)`, inside the sentences of Rich_Media. */
export const inSentence = (at: Instant): string => {
  const { year, month, dayOfMonth } = parts(utcDay(at))
  return `${MONTHS[month - 1]} ${dayOfMonth}, ${year} at ${clock(at)} (GMT)`
}

/** `Oct 18, 2023 05:30 PM`, in Events. */
export const eventTime = (at: Instant): string => {
  const { year, month, dayOfMonth } = parts(utcDay(at))
  return `${shortMonth(month)} ${dayOfMonth}, ${year} ${paddedClock(at)}`
}

/** `05-18-2026`, in the name of the archive. */
export const archiveDay = (on: Day): string => {
  const { year, month, dayOfMonth } = parts(on)
  return `${twoDigits(month)}-${twoDigits(dayOfMonth)}-${year}`
}

/** 0 is Sunday; 1970-01-01 was a Thursday. */
export const weekday = (on: Day): number => (((on + 4) % 7) + 7) % 7

function parts(on: Day) {
  const [year = 0, month = 0, dayOfMonth = 0] = dayText(on).split('-').map(Number)
  return { year, month, dayOfMonth }
}

const twoDigits = (n: number): string => String(n).padStart(2, '0')

const shortMonth = (month: number): string => (MONTHS[month - 1] ?? '').slice(0, 3)

const paddedDay = (at: Instant): string => {
  const { year, month, dayOfMonth } = parts(utcDay(at))
  return [month, dayOfMonth, year % 100].map(twoDigits).join('/')
}

const clock = (at: Instant): string => {
  const [hours = 0, minutes = 0] = instantText(at).slice(11, 16).split(':').map(Number)
  return `${hours % 12 === 0 ? 12 : hours % 12}:${twoDigits(minutes)} ${hours < 12 ? 'AM' : 'PM'}`
}

const paddedClock = (at: Instant): string => clock(at).padStart(8, '0')
