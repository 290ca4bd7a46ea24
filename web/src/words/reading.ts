import type { DatedReading, OfficialReading, Readings, ReadReport } from '../shapes.ts'
import { numberFormat } from './locale-format.ts'
import { countOf, inFigures, opening, upToHundredths } from './numbers.ts'
import { after, dayFrom, fullDay } from './days.ts'
import { say } from './say.ts'

/** What is said of readings of LinkedIn's own number. */

/** A number with all the decimals that it has, up to three: `53`, `21.05`. */
export const exactly = (x: number): string => numberFormat(UP_TO_THREE).format(x)

const UP_TO_THREE = { maximumFractionDigits: 3 }

/** The head over what was understood. */
export function understood({ readings, known, people }: ReadReport): string {
  if (readings.length === 0) return say(people.length > 0 ? 'reading.which-person' : 'reading.none')
  if (known === readings.length) return say(readings.length === 1 ? 'reading.known-one' : 'reading.known-all')
  return readings.length === 1 ? say('reading.one') : opening(say('reading.many', countOf(readings.length)))
}

/** Whether the page did not say its own time, so that one may set it right. */
export const tellsNoTime = ({ readings }: ReadReport): boolean =>
  readings.length === 1 && readings.every(({ source }) => source !== 'log' && source !== 'team-report')

export function savedWords({ added, known }: ReadReport): string {
  const kept = opening(say('reading.kept', countOf(added)))
  return known === 0 ? kept : `${kept} ${say('reading.known-before', { n: known })}`
}

/** How long ago the latest reading was: `Read today`, `Last read 6 days ago`. */
export function readAge(days: number): string {
  if (days <= 0) return say('reading.read-today')
  return days === 1 ? say('reading.read-yesterday') : say('reading.read-days-ago', { n: days })
}

/** `from the pasted page`. */
export const sourceWords = ({ source }: OfficialReading): string => say(`source.${source}`)

/** `18 May 2026`. */
export const readingDay = ({ day }: DatedReading): string => fullDay(dayFrom(day))

/** `53, as two days ago.`, `53, up 0.7 in three days.` */
export function readingFinding({ total, totalShown }: OfficialReading, { changes }: Readings): string {
  const shown = inFigures(totalShown ?? Math.round(total))
  const last = changes.find(({ since }) => since === 'last')
  const change = last?.measures.find(({ measure }) => measure === 'total')?.change
  if (last === undefined || change === undefined)
    return say('reading.finding', { shown, change: 'none', by: '', after: '' })
  return say('reading.finding', {
    shown,
    ...exactDirection(change),
    after: after(dayFrom(last.to) - dayFrom(last.from)),
  })
}

/** Which way a change of a reading goes, and how far: its decimals count, down to a hundredth. */
export const exactDirection = (change: number) =>
  ({
    change: Math.abs(change) < 0.005 ? 'same' : change > 0 ? 'up' : 'down',
    by: upToHundredths(Math.abs(change)),
  }) as const

/** How far the baseline is learnt, or what it is. */
export function baselineWords({ baseline, noise }: Readings): string {
  const band = say('reading.noise', {
    noise: upToHundredths(noise.total.plusMinus),
    from: noise.total.from === 'usual' ? 'usual' : 'own',
  })
  if (baseline === null) return band
  const { days, of, total, from, to } = baseline
  if (days < of) return `${say('reading.learning', { n: inFigures(days), of: inFigures(of) })} ${band}`
  const stands = say('reading.baseline', {
    from: fullDay(dayFrom(from)),
    to: fullDay(dayFrom(to)),
    mean: exactly(Number(total.mean.toFixed(1))),
  })
  return `${stands} ${band}`
}
