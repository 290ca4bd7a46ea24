import { numberFormat } from './locale-format.ts'

/** Numbers as the pages write them: in the reader's language, with a real minus sign, points with one decimal. */

const ONE_DECIMAL = { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'negative' } as const
const ONE_DECIMAL_SIGNED = {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
} as const
const UP_TO_ONE = { maximumFractionDigits: 1, signDisplay: 'negative' } as const
const WHOLE = { maximumFractionDigits: 0, signDisplay: 'negative' } as const
const PERCENT = { style: 'percent', maximumFractionDigits: 0, signDisplay: 'negative' } as const

const SMALL = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')

const realMinus = (text: string): string => text.replace('-', '−')

/** Points, one decimal: `54.1`. Never `−0.0`. */
export const inPoints = (points: number): string => realMinus(numberFormat(ONE_DECIMAL).format(points))

/** A change of points: `+1.3`, `−0.4`, `0.0`. */
export const inSignedPoints = (points: number): string =>
  realMinus(numberFormat(ONE_DECIMAL_SIGNED).format(points))

/** Whether a change is told at all: one that would be written as 0.0 is not. */
export const isTold = (change: number): boolean => Math.round(Math.abs(change) * 10) > 0

/** A quantity with at most one decimal: `2.4`, `15`, `1,000`. */
export const inQuantity = (x: number): string => realMinus(numberFormat(UP_TO_ONE).format(x))

/** A whole number: `4,212`. */
export const inFigures = (n: number): string => realMinus(numberFormat(WHOLE).format(n))

/** A share of one as a percentage: `38%`. */
export const inPercent = (share: number): string => realMinus(numberFormat(PERCENT).format(share))

/** A count up to twelve in words, else in figures: `no`, `three`, `14`. */
export const inWords = (n: number): string => SMALL[n] ?? inFigures(n)

/** `one event`, `4,212 events`; the plural adds an s unless it is given. */
export const counted = (n: number, one: string, many = `${one}s`, write = inFigures): string =>
  `${write(n)} ${n === 1 ? one : many}`

/** The text with its first letter large, as a sentence opens. */
export const opening = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A label as it stands inside a sentence: `Comments given` gives `comments given`; `SSI …` stays. */
export const inside = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label

/** `a, b and c`. */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
