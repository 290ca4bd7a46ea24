import type { OfficialReading, Readings, ReadReport } from '../shapes.ts'
import { numberFormat } from './locale-format.ts'
import { counted, inFigures, inWords, opening } from './numbers.ts'
import { dayFrom, fullDay, span } from './days.ts'

/** What is said of readings of LinkedIn's own number. */

/** A number with all the decimals that it has, up to three: `53`, `21.05`. */
export const exactly = (x: number): string => numberFormat({ maximumFractionDigits: 3 }).format(x)

export const GROUP_NAMES: Readonly<Record<OfficialReading['groups'][number]['group'], string>> = {
  industry: 'your industry',
  network: 'your network',
  team: 'your team',
}

/** The head over what was understood. */
export function understood({ readings, known, people }: ReadReport): string {
  if (readings.length === 0)
    return people.length > 0 ? 'A team’s report: which of them are you?' : 'There is no reading in it.'
  if (known === readings.length)
    return readings.length === 1 ? 'A reading that is kept already.' : 'All of them are kept already.'
  if (readings.length === 1) return 'This was understood.'
  return `${opening(counted(readings.length, 'reading', 'readings', inWords))}; the newest is this.`
}

/** Whether the page did not say its own time, so that one may set it right. */
export const tellsNoTime = ({ readings }: ReadReport): boolean =>
  readings.length === 1 && readings.every(({ source }) => source !== 'log' && source !== 'team-report')

export function savedWords({ added, known }: ReadReport): string {
  const before = known === 0 ? '' : ` ${inFigures(known)} ${known === 1 ? 'was' : 'were'} known before.`
  return `${opening(counted(added, 'reading', 'readings', inWords))} kept.${before}`
}

/** How long ago the latest reading was: `Read today.`, `Last read 6 days ago.` */
export function readAge(days: number): string {
  if (days <= 0) return 'Read today'
  return days === 1 ? 'Last read yesterday' : `Last read ${inFigures(days)} days ago`
}

/** `from the page that you pasted`. */
const SOURCES: Readonly<Record<OfficialReading['source'], string>> = {
  'page-text': 'from the pasted page',
  'page-html': 'from the saved page',
  'api-json': 'from LinkedIn’s JSON',
  log: 'from a log',
  hand: 'typed by hand',
  'team-report': 'from a team’s report',
}

export const sourceWords = ({ source }: OfficialReading): string => SOURCES[source]

/** `18 May 2026`, or nothing where no day is known. */
export const readingDay = ({ day }: OfficialReading): string => (day === null ? '' : fullDay(dayFrom(day)))

/** `53, as 2 days ago.`, `53, up 0.7 in 3 days.` */
export function readingFinding({ total, totalShown }: OfficialReading, { changes }: Readings): string {
  const shown = inFigures(totalShown ?? Math.round(total))
  const last = changes.find(({ since }) => since === 'last')
  const change = last?.measures.find(({ measure }) => measure === 'total')?.change
  if (last === undefined || change === undefined) return `${shown} of 100.`
  const days = dayFrom(last.to) - dayFrom(last.from)
  const ago = days === 1 ? 'a day' : span(days)
  if (Math.abs(change) < 0.005) return `${shown}, as ${ago} ago.`
  return `${shown}, ${change > 0 ? 'up' : 'down'} ${Number(Math.abs(change).toFixed(2))} in ${ago}.`
}

/** A change in words without its head, which the finding says: what moved, and whether it is noise. */
export const moved = (words: string): string =>
  opening(
    words.replace(/^(?:Up|Down) [\d.]+ in (?:a day|\d+ days)[:.] ?|^As (?:a day|\d+ days) ago[:.] ?/, ''),
  )

/** How far the baseline is learnt, or what it is. */
export function baselineWords({ baseline, noise }: Readings): string {
  const band = `Day-to-day noise is ±${Number(noise.total.plusMinus.toFixed(2))}${noise.total.from === 'usual' ? ', as is usual until ten of your readings lie close together' : ', by your own readings'}.`
  if (baseline === null) return band
  const { days, of, total, from, to } = baseline
  if (days < of) return `Learning your baseline: ${inFigures(days)} of ${inFigures(of)} days. ${band}`
  const stretch = `${fullDay(dayFrom(from))} to ${fullDay(dayFrom(to))}`
  return `Your baseline, ${stretch}: ${exactly(Number(total.mean.toFixed(1)))}. ${band}`
}
