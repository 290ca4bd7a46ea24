/** Where the days of a workbook begin: Excel for the Macintosh once counted from 1904. */
export type DateSystem = 1900 | 1904

const MS_PER_SECOND = 1000
const SECONDS_PER_DAY = 86_400
/** Days from the system's day 0 to 1970-01-01. The one of 1900 has a 29 February 1900 that never was, its day 60. */
const TO_1970: Readonly<Record<DateSystem, number>> = { 1900: 25_569, 1904: 24_107 }
/** The first day after 9999-12-31. */
const END: Readonly<Record<DateSystem, number>> = { 1900: 2_958_466, 1904: 2_957_004 }

/** The moment, to the second, that a workbook's number of days stands for; undefined where it is no day it could show. */
export function serialDate(days: number, system: DateSystem): Date | undefined {
  if (!(days >= 0 && days < END[system])) return undefined
  const beforeThatDay = system === 1900 && days < 60 ? 1 : 0
  const seconds = Math.round((days + beforeThatDay - TO_1970[system]) * SECONDS_PER_DAY)
  return new Date(seconds * MS_PER_SECOND)
}
