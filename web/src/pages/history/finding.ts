import type { Days } from '../../../../src/kernel/days.ts'
import type { Readings } from '../../shapes.ts'
import { dayFrom, fullDay } from '../../words/days.ts'
import { pillarInside } from '../../words/names.ts'
import { directionOf, inPoints, inSignedPoints, listed, upToHundredths } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'
import type { Course } from '../today/course-of.ts'
import { shockWords } from './marks-of.ts'

/** `2 February to 19 May 2026. 92 readings on 107 days.` */
export function whenWords(known: Days, readings: number): string {
  const days = known.to - known.from + 1
  return say('history.when', { from: fullDay(known.from), to: fullDay(known.to), days, n: readings })
}

/** What the page opens with: the latest reading against its baseline, else how the open index went on the days that are shown. */
export function historyFinding(course: Course, readings: Readings | null, days: Days): string {
  if (readings === null) return indexFinding(course, days)
  const change = readings.baseline?.change?.measures ?? null
  const total = change?.find(({ measure }) => measure === 'total')
  if (change === null || total === undefined || readings.baseline === null) {
    const { days: read = 1, of = 28 } = readings.baseline ?? {}
    return say('history.learning', { n: read, of })
  }
  const moved = change.flatMap(({ measure, change: by, isNoise }) =>
    measure === 'total' || isNoise ? [] : [`${pillarInside(measure)}\u00A0${inSignedPoints(by)}`],
  )
  const words = { ...directionOf(total.change), has: moved.length === 0 ? 'no' : 'yes', parts: listed(moved) }
  return total.isNoise && moved.length === 0
    ? say('history.as-baseline', { noise: upToHundredths(total.noise) })
    : say('history.since-baseline', words)
}

function indexFinding({ from, total }: Course, days: Days): string {
  const points = total.points.slice(days.from - from, days.to - from + 1)
  const first = points.findIndex((value) => value !== null)
  const [then, now] = [points[first] ?? null, points.findLast((value) => value !== null) ?? null]
  if (then === null || now === null) return say('history.no-points')
  return say('history.index', {
    points: inPoints(now),
    ...directionOf(now - then),
    since: fullDay((days.from + first) as Days['from']),
  })
}

/** The sentences below: the last shock, or what would let readings stand here. */
export function historyLead(readings: Readings | null): string {
  if (readings === null) return say('history.no-readings')
  const shock = readings.shocks.at(-1)
  if (shock === undefined) return say('history.no-shock')
  return `${say('history.last-shock', { day: fullDay(dayFrom(shock.day)) })} ${shockWords(shock)}`
}
