import type { MeasureChange, ReadingChange } from './readings.ts'
import type { RankSplit } from './rank-split.ts'

/** A change in sentences, against the noise: `Down 0.75 in 2 days: insights fell 0.75. That is within day-to-day noise.` */
export function changeWords({ from, to, measures }: ReadingChange): string {
  const ago = to - from === 1 ? 'a day' : `${to - from} days`
  return wordsOf(measures, ` in ${ago}`, `As ${ago} ago`)
}

/** The same against the means of a baseline: `Up 2.1 against the baseline: insights rose 2.1. That is more than day-to-day noise, ±1.` */
export const baselineWords = ({ measures }: ReadingChange): string =>
  wordsOf(measures, ' against the baseline', 'As in the baseline')

function wordsOf(measures: readonly MeasureChange[], since: string, still: string): string {
  const total = measures.find(({ measure }) => measure === 'total')
  if (total === undefined) return ''
  const pillars = measures.filter(({ measure, change }) => measure !== 'total' && isTold(change))
  const moved = pillars.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change)).map(movedWords)
  const head = isTold(total.change)
    ? `${total.change > 0 ? 'Up' : 'Down'} ${size(total.change)}${since}`
    : still
  const reasons = moved.length === 0 ? '' : `: ${moved.join(', ')}`
  const anything = isTold(total.change) || pillars.length > 0
  return `${head}${reasons}.${anything ? ` ${verdict(total, pillars)}` : ''}`
}

/** `Industry rank went from top 11% to top 10% because the group drifted, not you.` */
export function rankWords({ group, from, to, change, parts }: RankSplit): string {
  const name = group.charAt(0).toUpperCase() + group.slice(1)
  if (change === 0) return `${name} rank is top ${to}%, as before.`
  const went = `${name} rank went from top ${from}% to top ${to}%`
  if (parts === null) return `${went}.`
  const { own, drift } = parts
  if (Math.abs(own) < Math.abs(change) / 10) return `${went} because the group drifted, not you.`
  if (Math.abs(drift) < Math.abs(change) / 10) return `${went} through your own change.`
  return `${went}: ${signed(own)} through your own change, ${signed(drift)} through the group’s.`
}

/** A change that shows in two decimals. */
const isTold = (change: number): boolean => Math.abs(change) >= 0.005

const size = (change: number): string => String(Number(Math.abs(change).toFixed(2)))

const signed = (change: number): string => `${change < 0 ? '\u2212' : '+'}${Math.abs(change).toFixed(1)}`

const movedWords = ({ measure, change }: MeasureChange): string =>
  `${measure} ${change > 0 ? 'rose' : 'fell'} ${size(change)}`

function verdict(total: MeasureChange, pillars: readonly MeasureChange[]): string {
  const beyond = pillars.filter(({ isNoise }) => !isNoise).map(({ measure }) => measure)
  if (!total.isNoise) return `That is more than day-to-day noise, ±${size(total.noise.plusMinus)}.`
  if (beyond.length === 0) return 'That is within day-to-day noise.'
  return `The total is within day-to-day noise; ${listed(beyond)} ${beyond.length === 1 ? 'is' : 'are'} not.`
}

/** `brand`, `brand and people`, `brand, people and insights`. */
const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
