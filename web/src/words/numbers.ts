import { numberFormat } from './locale-format.ts'
import { language, locale, say } from './say.ts'

/** Numbers as the pages write them: in the reader's language, with a real minus sign, points with one decimal. */

const ONE_DECIMAL = { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'negative' } as const
const ONE_DECIMAL_SIGNED = {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
} as const
const TWO_DECIMALS = { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'negative' } as const
const UP_TO_TWO = { maximumFractionDigits: 2, signDisplay: 'negative' } as const
const UP_TO_TWO_SIGNED = { maximumFractionDigits: 2, signDisplay: 'exceptZero' } as const
const UP_TO_ONE = { maximumFractionDigits: 1, signDisplay: 'negative' } as const
const WHOLE = { maximumFractionDigits: 0, signDisplay: 'negative' } as const
const PERCENT = { style: 'percent', maximumFractionDigits: 0, signDisplay: 'negative' } as const

const written = (x: number, options: Intl.NumberFormatOptions): string =>
  numberFormat(options).format(x).replace('-', '−')

/** Points, one decimal: `54.1`. Never `−0.0`. */
export const inPoints = (points: number): string => written(points, ONE_DECIMAL)

/** A change of points: `+1.3`, `−0.4`, `0.0`. */
export const inSignedPoints = (points: number): string => written(points, ONE_DECIMAL_SIGNED)

/** Points as LinkedIn's page has them: `53.05`. */
export const inHundredths = (points: number): string => written(points, TWO_DECIMALS)

/** With at most two decimals: `0.75`, `2`. */
export const upToHundredths = (x: number): string => written(x, UP_TO_TWO)

/** A change with at most two decimals: `+0.75`, `−1.8`. */
export const inSignedHundredths = (x: number): string => written(x, UP_TO_TWO_SIGNED)

/** Whether a change is told at all: one that would be written as 0.0 is not. */
export const isTold = (change: number): boolean => Math.round(Math.abs(change) * 10) > 0

/** What messages choose by, and the size of the change; `none` where there is none to tell. */
export interface Direction {
  readonly change: 'up' | 'down' | 'same' | 'none'
  readonly by: string
}

/** Which way a change goes, and how far; `same` where it would be written as 0.0. */
export function directionOf(change: number | null): Direction {
  if (change === null) return { change: 'none', by: '' }
  const by = inPoints(Math.abs(change))
  return { change: isTold(change) ? (change > 0 ? 'up' : 'down') : 'same', by }
}

/** A quantity with at most one decimal: `2.4`, `15`, `1,000`. */
export const inQuantity = (x: number): string => written(x, UP_TO_ONE)

/** A whole number: `4,212`. */
export const inFigures = (n: number): string => written(n, WHOLE)

/** A share of one as a percentage: `38%`. */
export const inPercent = (share: number): string => written(share, PERCENT)

/** A count up to twelve in words, else in figures: `no`, `three`, `14`. Gender is for messages: `=1 {una semana}`. */
export const inWords = (n: number): string => say('number.small').split(' ')[n] ?? inFigures(n)

/** What plurals want to know of a count: the number, and how it is written inside a sentence. */
export const countOf = (n: number): { readonly n: number; readonly words: string } => ({
  n,
  words: inWords(n),
})

/** The text with its first letter large, as a sentence opens. */
export const opening = (text: string): string => text.charAt(0).toLocaleUpperCase(locale()) + text.slice(1)

/** A label as it stands inside a sentence: `Comments given` gives `comments given`; `SSI …` stays, as German nouns do. */
export const inside = (label: string): string =>
  language() !== 'de' && /^\p{Lu}\p{Ll}/u.test(label)
    ? label.charAt(0).toLocaleLowerCase(locale()) + label.slice(1)
    : label

/** `a, b and c`. */
export const listed = (parts: readonly string[]): string =>
  new Intl.ListFormat(locale(), { type: 'conjunction' }).format(parts)
