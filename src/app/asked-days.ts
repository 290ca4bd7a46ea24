import { dayText, type Day } from '../kernel/day.ts'
import type { Evidence } from '../model/evidence.ts'
import { AppError } from './app-error.ts'

/** The last day that any import covers: nothing is known beyond. Throws `AppError` where nothing was imported. */
export function lastCoveredDay({ coverage }: Evidence): Day {
  const last = coverage.map(({ days }) => days.to).reduce((a, b) => (a > b ? a : b), -Infinity as Day)
  if (last > -Infinity) return last
  throw new AppError(
    'No data yet',
    'Nothing has been imported.',
    'Import an export first: fourscore import FILE. Or look around: fourscore sample.',
  )
}

/** Throws `AppError` where a day lies beyond the last one that an import covers. */
export function refuseBeyond(evidence: Evidence, ...days: readonly Day[]): void {
  const last = lastCoveredDay(evidence)
  const beyond = days.find((day) => day > last)
  if (beyond === undefined) return
  throw new AppError(
    'Not known yet',
    `${dayText(beyond)} lies beyond ${dayText(last)}, the last day that an import covers.`,
    'Choose an earlier day, or import a newer export.',
  )
}

/** Throws `AppError` where the second day comes before the first. */
export function refuseBackwards(from: Day, to: Day): void {
  if (from <= to) return
  throw new AppError(
    'Days in the wrong order',
    `${dayText(to)} comes before ${dayText(from)}.`,
    'Give the earlier day first.',
    'wrong-use',
  )
}
