import { addDays, instant, MS_PER_DAY, type Day, type Instant } from '../kernel/day.ts'
import { random, type Random } from '../kernel/random.ts'
import { rhythm, type DayRhythm } from './rhythm.ts'

const STREAMS = [
  'days',
  'network',
  'invitations',
  'messages',
  'conversations',
  'activity',
  'interests',
  'praise',
  'media',
  'untouched',
] as const

/** When the member was there: what all files are made of. */
export interface Life {
  readonly until: Day
  readonly days: readonly DayRhythm[]
  /** The times at which she was there, at most one a day, in order. */
  readonly visits: readonly Visit[]
  /** Each group of files draws from a stream of its own, so that more of one leaves the others as they are. */
  chance(stream: (typeof STREAMS)[number]): Random
}

/** An hour at which she opened LinkedIn. */
export interface Visit {
  readonly opens: Instant
  readonly energy: number
}

const HOURS = [7, 7, 8, 8, 12, 16, 17, 19] as const
const VISIT_SECONDS = 3000

export function life(seed: number, until: Day): Life {
  const chance: Life['chance'] = (stream) => random(seed * 1000 + 10 * STREAMS.indexOf(stream))
  const draw = chance('days')
  const days = rhythm(until)
  const visits = daysThere(days, draw).map(({ day, energy }) => ({
    opens: timeOn(day, draw.pick(HOURS) * 3600 + draw.whole(0, 3599)),
    energy,
  }))
  return { until, days, visits, chance }
}

/**
 * The days on which she was there: one for each whole 1 that the chances add up to, somewhere about its middle. So she
 * comes as often as they say in every month, and not only on average.
 */
function daysThere(days: readonly DayRhythm[], draw: Random): readonly DayRhythm[] {
  let [sum, next, whole] = [0, aboutHalf(draw), 0]
  return days.filter(({ presence }) => {
    sum += presence
    if (sum < next) return false
    while (next <= sum) next = ++whole + aboutHalf(draw)
    return true
  })
}

const aboutHalf = (draw: Random): number => 0.25 + draw.uniform() / 2

/** Moments, oldest first, of something that she does `perVisit` times on a usual visit. */
export const moments = ({ visits }: Life, perVisit: number, draw: Random): readonly Instant[] =>
  visits.flatMap((visit) =>
    Array.from({ length: draw.poisson(perVisit * visit.energy) }, () => momentOf(visit, draw)).toSorted(
      (a, b) => a - b,
    ),
  )

/** So many moments, oldest first, spread evenly over all her visits. */
export const spread = ({ visits }: Life, count: number, draw: Random): readonly Instant[] =>
  Array.from({ length: count }, (_, i) => visits[Math.floor(((i + draw.uniform()) * visits.length) / count)])
    .filter((visit) => visit !== undefined)
    .map((visit) => momentOf(visit, draw))

/** Moments, oldest first, of something that comes to her about `perDay` times on a usual day. */
export const arrivals = ({ days }: Life, perDay: number, draw: Random): readonly Instant[] =>
  days.flatMap(({ day, pull }) =>
    Array.from({ length: draw.poisson(perDay * pull) }, () =>
      instant(timeOn(day, draw.whole(6 * 3600, 20 * 3600)) + draw.whole(0, 999)),
    ).toSorted((a, b) => a - b),
  )

/** The first moment at which she is there again after `at`, at most `withinDays` later; undefined where there is none. */
export function backAfter(
  { visits }: Life,
  at: Instant,
  withinDays: number,
  draw: Random,
): Instant | undefined {
  const visit = visits.find(({ opens }) => opens > at)
  return visit === undefined || visit.opens > at + withinDays * MS_PER_DAY ? undefined : momentOf(visit, draw)
}

/** Whether a moment lies in the three years, which end with the last day. */
export const isBy = (at: Instant, until: Day): boolean => at < addDays(until, 1) * MS_PER_DAY

export const timeOn = (on: Day, second: number): Instant => instant(on * MS_PER_DAY + second * 1000)

const momentOf = ({ opens }: Visit, draw: Random): Instant =>
  instant(opens + draw.whole(0, VISIT_SECONDS) * 1000 + draw.whole(0, 999))
