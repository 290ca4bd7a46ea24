import { history, type History } from '../history/history.ts'
import { extent } from '../history/extent.ts'
import { dayText, type Day } from '../kernel/day.ts'
import type { Evidence } from '../model/evidence.ts'
import { AppError } from './app-error.ts'
import { lastCoveredDay, refuseBackwards, refuseBeyond } from './asked-days.ts'
import { modelNamed } from './model-named.ts'

/**
 * The history of the days asked for, from the first event on: by default all of it. It never begins before the first event
 * and never goes beyond the last day that an import covers; `days` of the result says what it holds.
 */
export function historyFor(
  evidence: Evidence,
  asked: {
    readonly from?: Day | undefined
    readonly to?: Day | undefined
    readonly model?: string | undefined
  } = {},
): History {
  const model = modelNamed(asked.model)
  // Throws where nothing was imported, which is another thing than an import without events.
  lastCoveredDay(evidence)
  const all = extent(evidence)
  if (all === undefined) throw nothingHappened()
  const [from, to] = [asked.from ?? all.from, asked.to ?? all.to]
  if (asked.from !== undefined && asked.to !== undefined) refuseBackwards(asked.from, asked.to)
  if (asked.from === undefined && to < all.from) throw nothingBefore(to, all.from)
  refuseBeyond(evidence, from, to)
  return history(model, evidence, {
    from: from > all.from ? from : all.from,
    to: to > all.from ? to : all.from,
  })
}

const nothingBefore = (to: Day, first: Day): AppError =>
  new AppError(
    'Not known',
    `${dayText(to)} lies before ${dayText(first)}, the first day of which anything is known.`,
    'Choose a later day.',
  )

const nothingHappened = (): AppError =>
  new AppError(
    'No history yet',
    'No import holds an event on a day that it covers.',
    'Import a complete export: fourscore import FILE.',
  )
