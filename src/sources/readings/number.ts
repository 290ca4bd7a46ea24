import { LANGUAGES } from './labels/languages.ts'
import type { Labels } from './labels/labels.ts'
import { fold } from './text.ts'

/** What a cell of a log, a form or a table says: a number, that nothing was read, or something else. */
export type CellNumber =
  | { readonly kind: 'number'; readonly value: number; readonly percent: boolean }
  | { readonly kind: 'blank' }
  | { readonly kind: 'other'; readonly text: string }

/** Cells by which people and programs say that there is no number. */
const BLANKS = new Set([
  '',
  '-',
  '–',
  '—',
  'n/a',
  'na',
  'n.a.',
  '#n/a',
  '#n/d',
  'null',
  'none',
  'nan',
  '?',
  '.',
  'x',
  '#value!',
  '#div/0!',
  '#ref!',
])

const LONGEST = 60

/**
 * Reads `53`, `20,973`, `53 de 100`, `53/100`, `21.05/25`, `Top 10 %`, `Primeiros 10%`. A comma is always the decimal
 * sign, since no number here reaches a thousand. Beside the number, and the 100 or 25 that it is out of, only words of
 * ranks and totals may stand: `16 May` is none.
 */
export function numberInCell(cell: string): CellNumber {
  const text = fold(cell.slice(0, LONGEST + 1).normalize('NFC'))
    .replace(/\s+/g, ' ')
    .trim()
  if (BLANKS.has(text)) return { kind: 'blank' }
  const other = { kind: 'other', text: cell.slice(0, LONGEST).trim() } as const
  if (cell.length > LONGEST) return other
  const numbers = text.match(/\d[\d.,]*/g) ?? []
  const [first = '', scale] = numbers.map((number) => number.replace(/[.,]+$/, ''))
  const signed = /(?:^|\s)[-+]\s?\d/.test(text)
  const fractions = /^\d{1,15}(?:[.,]\d{1,15})?$/.test(first)
  const scaled = scale === undefined || ((scale === '100' || scale === '25') && numbers.length === 2)
  if (!fractions || !scaled || signed || !text.split(/[^\p{L}]+/u).every(isUsual)) return other
  return { kind: 'number', value: Number(first.replace(',', '.')), percent: text.includes('%') }
}

const usual = new Map<string, boolean>()

/** Whether a word may stand beside a number: "Top", "de", "Primeiros", "points". */
function isUsual(word: string): boolean {
  const known =
    usual.get(word) ?? (word === '' || LANGUAGES.some((labels) => standsBesideNumbers(word, labels)))
  if (usual.size < 1_000) usual.set(word, known)
  return known
}

function standsBesideNumbers(word: string, { top, outOf, standing, averageIs, columns }: Labels): boolean {
  const whole = [...top, ...outOf, ...standing, ...averageIs].flatMap((text) =>
    fold(text).split(/[^\p{L}]+/u),
  )
  const starts = [...columns.total, ...columns.around].map(fold).filter((start) => start.length > 2)
  return whole.includes(word) || starts.some((start) => word.startsWith(start))
}
