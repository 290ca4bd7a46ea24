import type { Day } from '../kernel/day.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Model } from '../model/model.ts'
import { isObserved } from '../model/observed.ts'
import { lastCoveredDay } from './asked-days.ts'

/** A day of which less than this share is known of what is known at best tells too little to stand for today. */
const TELLING = 1 / 3

/**
 * The day that is shown where none is asked for: the last that imports cover, unless hardly anything is known of it. A
 * workbook may tell of followers for weeks after the last archive; then it is the archive's day. Throws `AppError` where
 * nothing was imported.
 */
export function lastTellingDay(evidence: Evidence, model: Model): Day {
  const last = lastCoveredDay(evidence)
  const days = [...new Set(evidence.coverage.map(({ days }) => days.to))].toSorted((a, b) => b - a)
  const known = days.map((day) => observedPoints(model, evidence, day))
  const most = Math.max(...known)
  return days.find((_, i) => (known[i] ?? 0) >= most * TELLING) ?? last
}

/** How many points the observed signals could give together. */
const observedPoints = ({ pillars }: Model, { coverage, notApplicable }: Evidence, on: Day): number =>
  pillars
    .flatMap(({ max, signals }) => signals.map((signal) => ({ ...signal, points: max * signal.weight })))
    .filter(({ id, needs }) => !notApplicable.has(id) && isObserved(needs, coverage, on))
    .reduce((sum, { points }) => sum + points, 0)
