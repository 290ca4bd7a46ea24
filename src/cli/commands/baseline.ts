import { baselineOf, placesAfter, type Placed, type SeriesBaseline } from '../../history/baseline.ts'
import { changePoint, type ChangePoint } from '../../history/change-point.ts'
import { dayText } from '../../kernel/day.ts'
import type { Days } from '../../kernel/days.ts'
import type { Series } from '../../kernel/series.ts'
import { Failure } from '../failure.ts'
import { counted, decimal, signed } from '../number.ts'
import { wrap, type Paper } from '../paper.ts'
import { readSeriesFile } from '../read-series-file.ts'
import type { Answer, Session } from '../session.ts'

export interface BaselineOptions {
  readonly period?: Days
}

export async function baselineCommand(
  _session: Session,
  file: string,
  { period }: BaselineOptions,
): Promise<Answer> {
  return baselineAnswer(await readSeriesFile(file), period)
}

/** The baseline of a series, and what has happened since. */
export function baselineAnswer(series: Series, period: Days | undefined): Answer {
  const baseline = baselineOf(series, period)
  if (baseline === null) {
    throw new Failure({
      title: 'No baseline',
      detail:
        period === undefined
          ? 'No day of the series has a value.'
          : `No day from ${dayText(period.from)} to ${dayText(period.to)} has a value.`,
      hint: 'Choose other days with --period, such as 2026-05-01..2026-05-28.',
    })
  }
  const [places, change] = [placesAfter(series, baseline), changePoint(series)]
  return {
    document: documentOf(baseline, places, change),
    lines: (paper) => linesOf(baseline, places, change, paper),
  }
}

function documentOf(
  { period, ...baseline }: SeriesBaseline,
  places: readonly Placed[],
  change: ChangePoint | null,
): object {
  return {
    baseline: { from: dayText(period.from), to: dayText(period.to), ...baseline },
    after: places.map(({ day, ...place }) => ({ day: dayText(day), ...place })),
    change: change && {
      probability: change.probability,
      last: dayText(change.last),
      first: dayText(change.first),
      from: dayText(change.from),
      to: dayText(change.to),
      by: change.by,
    },
  }
}

function linesOf(
  baseline: SeriesBaseline,
  places: readonly Placed[],
  change: ChangePoint | null,
  { columns, ink }: Paper,
): readonly string[] {
  const { period, n, mean, spread, slope } = baseline
  const spreads =
    spread === null || slope === null ? '' : `, spread ${decimal(spread, 2)}, ${slopeWords(slope)}`
  return [
    ink.bold(`Baseline ${dayText(period.from)} to ${dayText(period.to)}`),
    ...wrap(`${counted(n, 'day')} with a value: mean ${decimal(mean, 2)}${spreads}.`, columns),
    '',
    ...wrap(limitWords(baseline, places), columns),
    ...outsideLines(places),
    '',
    ...wrap(changeWords(change), columns),
  ]
}

const slopeWords = (slope: number): string =>
  Math.abs(slope) < 0.0005 ? 'no slope' : `${signed(slope, 3)} a day`

function limitWords({ limits }: SeriesBaseline, places: readonly Placed[]): string {
  if (limits === null)
    return 'No limits yet: they need ten days with a value, neighbours at most a week apart.'
  const band = `Without a cause it stays within ${decimal(limits.low, 2)} to ${decimal(limits.high, 2)}.`
  const outside = places.filter(({ place }) => place !== 'within').length
  if (places.length === 0) return `${band} No later day has a value.`
  if (outside === 0) return `${band} So did all ${counted(places.length, 'day')} since.`
  const which = outside > MOST_LISTED ? ', these last' : ''
  return `${band} Of the ${counted(places.length, 'day')} since, ${outside} ${outside === 1 ? 'lies' : 'lie'} outside${which}:`
}

const MOST_LISTED = 10

function outsideLines(places: readonly Placed[]): readonly string[] {
  const outside = places.filter(({ place }) => place !== 'within')
  return outside
    .slice(-MOST_LISTED)
    .map(({ day, value, place }) => `  ${dayText(day)}  ${decimal(value, 2)}  ${place}`)
}

/** Likelier than not. */
const LIKELY = 0.5

function changeWords(change: ChangePoint | null): string {
  if (change === null)
    return 'Whether its level changed cannot be told from so few days, or from one value alone.'
  const { probability, last, from, to, by } = change
  const chance = `${decimal(100 * probability, 0)}%`
  if (probability < LIKELY) return `No lasting change of its level shows (${chance} likely).`
  return `Its level most likely changed after ${dayText(last)}, by ${signed(by, 2)} (${chance} likely; with 95% between ${dayText(from)} and ${dayText(to)}).`
}
