import { addDays, dayText, parseDay, type Day } from '../../../../src/kernel/day.ts'
import type { Days } from '../../../../src/kernel/days.ts'
import type { PillarName } from '../../shapes.ts'
import { PILLAR_NAMES } from '../../words/names.ts'

/** What is looked at on the page, as its address keeps it. */
export interface View {
  readonly series: Series
  readonly range: Range
  /** Whether the calibrated open index is drawn instead of the shipped one. */
  readonly isCalibrated: boolean
}

/** The total, a pillar, or a signal by its id. */
export type Series =
  | { readonly kind: 'total' }
  | { readonly kind: 'pillar'; readonly pillar: PillarName }
  | { readonly kind: 'signal'; readonly signal: string }

export const RANGES = { month: 30, quarter: 91, year: 366, all: Infinity } as const
export type RangeName = keyof typeof RANGES
const USUAL: RangeName = 'year'

/** The last days of what is known, or days that were chosen. */
export type Range =
  { readonly kind: RangeName } | { readonly kind: 'days'; readonly from: Day; readonly to: Day }

/** The view that an address asks for; what it does not say, or says wrongly, is as usual. */
export function viewOf(search: string): View {
  const asked = new URLSearchParams(search)
  return {
    series: seriesOf(asked.get('series')),
    range: rangeOf(asked),
    isCalibrated: asked.get('calibrated') === '1',
  }
}

/** `?series=brand&range=month`; nothing where all is as usual. */
export function searchOf({ series, range, isCalibrated }: View): string {
  const said = new URLSearchParams()
  if (series.kind === 'pillar') said.set('series', series.pillar)
  if (series.kind === 'signal') said.set('series', series.signal)
  if (range.kind === 'days') {
    said.set('from', dayText(range.from))
    said.set('to', dayText(range.to))
  } else if (range.kind !== USUAL) said.set('range', range.kind)
  if (isCalibrated) said.set('calibrated', '1')
  return said.size === 0 ? '' : `?${said.toString()}`
}

/** The days of a range, as far as they are known; all of them where none are. */
export function daysOf(range: Range, known: Days): Days {
  if (range.kind !== 'days') {
    const days = RANGES[range.kind]
    return days > known.to - known.from ? known : { from: addDays(known.to, 1 - days), to: known.to }
  }
  const from = range.from > known.from ? range.from : known.from
  const to = range.to < known.to ? range.to : known.to
  return from < to ? { from, to } : known
}

export const isSameSeries = (a: Series, b: Series): boolean => JSON.stringify(a) === JSON.stringify(b)

function seriesOf(text: string | null): Series {
  if (text === null || text === 'total') return { kind: 'total' }
  const pillar = PILLAR_NAMES.find((name) => name === text)
  if (pillar !== undefined) return { kind: 'pillar', pillar }
  return /^[a-z-]{1,64}$/.test(text) ? { kind: 'signal', signal: text } : { kind: 'total' }
}

function rangeOf(asked: URLSearchParams): Range {
  const [from, to] = [parseDay(asked.get('from') ?? ''), parseDay(asked.get('to') ?? '')]
  if (from !== undefined && to !== undefined && from < to) return { kind: 'days', from, to }
  const name = asked.get('range')
  return { kind: name !== null && isRangeName(name) ? name : USUAL }
}

const isRangeName = (name: string): name is RangeName => Object.hasOwn(RANGES, name)
