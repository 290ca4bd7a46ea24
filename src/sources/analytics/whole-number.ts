import type { Cell } from '../xlsx/cell.ts'

/** Larger than anything that is counted of one person. */
const LARGEST = 1e12

/**
 * A count as a workbook writes it: a number, or a text such as `63306`, `63,306`, `63.306`, `63 306` or `-2`. Undefined where
 * it is none, has a fraction or is absurdly large.
 */
export function wholeNumber(cell: Cell | undefined): number | undefined {
  const number = typeof cell === 'string' ? fromText(cell.trim()) : cell
  return typeof number === 'number' && Number.isInteger(number) && Math.abs(number) <= LARGEST
    ? number + 0
    : undefined
}

function fromText(text: string): number | undefined {
  const match = /^([-+\u2212]?)(\d{1,3}(?:[.,'\u2019\s]\d{3})+|\d{1,15})(?:[.,]0{1,2})?$/.exec(text)
  if (match === null) return undefined
  const [, sign = '', digits = ''] = match
  const number = Number(digits.replaceAll(/\D/g, ''))
  return sign === '' || sign === '+' ? number : -number
}
