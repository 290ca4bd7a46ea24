import { influenceHistory, influenceOn } from '../../influence/influence.ts'
import { influenceAfterPause, influenceMoments, influenceWithOneMore } from '../../influence/moments.ts'
import { influenceShares, whatMovedInfluence } from '../../influence/moved.ts'
import { WINDOW_DAYS } from '../../influence/pillars.ts'
import { STANDS_DAYS } from '../../influence/standing.ts'
import { addDays, type Day } from '../../kernel/day.ts'
import type { Days } from '../../kernel/days.ts'
import type { Snapshot } from '../../networks/snapshot.ts'
import { AppError } from '../app-error.ts'
import { influenceBaseline } from './influence-baseline.ts'
import { influenceJson, type InfluenceJson } from './influence-json.ts'
import { needed } from './needed.ts'

export interface InfluenceQuestion {
  /** Else today, or the last day that anything is told of. */
  readonly on?: Day | undefined
  /** Of the line; else the 90 days up to that day. */
  readonly from?: Day | undefined
  /** The days that it is compared with; else the first 28 of the line that have points. */
  readonly baseline?: Days | undefined
  readonly today: Day
}

/** For a day further back, the line would take long to draw. */
const LONGEST_LINE = 1100
const WEEK = 7

/**
 * The influence of a day, with all that a page shows of it. Throws `AppError` where nothing is told of the day, or the line would be
 * too long.
 */
export function influenceFor(
  snapshots: readonly Snapshot[],
  { on: asked, from: askedFrom, baseline, today }: InfluenceQuestion,
): InfluenceJson {
  const on = asked ?? lastToldDay(snapshots, today)
  const from = askedFrom ?? addDays(on, 1 - WINDOW_DAYS)
  refuseLine({ from, to: on })
  const known = needed(snapshots, addDays(from < on ? from : on, -WEEK))
  const line = influenceHistory(known, { from, to: on })
  const score = influenceOn(known, on)
  if (score === null) throw nothingTold()
  return influenceJson({
    on,
    score,
    shares: influenceShares(score),
    line,
    baseline: influenceBaseline(snapshots, line.days, baseline),
    moved: whatMovedInfluence(known, addDays(on, -WEEK), on),
    moments: influenceMoments(known, on),
    pause: influenceAfterPause(known, on, WEEK),
    oneMore: influenceWithOneMore(known, on),
  })
}

/** Today as long as what was told last still stands, else the day that it was told of. Throws `AppError` where nothing was. */
export function lastToldDay(snapshots: readonly Snapshot[], today: Day): Day {
  const [first] = snapshots
  if (first === undefined) throw nothingTold()
  const last = snapshots.reduce((newest, { asOf }) => (asOf > newest ? asOf : newest), first.asOf)
  return today - last <= STANDS_DAYS ? today : last
}

function refuseLine({ from, to }: Days): void {
  if (from <= to && to - from < LONGEST_LINE) return
  throw new AppError(
    from > to ? 'The days are in the wrong order' : 'Too many days',
    from > to ? 'The first day of the line lies after its last.' : `A line has at most ${LONGEST_LINE} days.`,
    'Ask for other days.',
    'cannot-be',
  )
}

const nothingTold = (): AppError =>
  new AppError(
    'No influence yet',
    'Nothing is known of any account on a social network.',
    'Add an archive of yours: fourscore influence add x FILE; or a public account: fourscore influence add mastodon NAME@HOST --mine.',
  )
