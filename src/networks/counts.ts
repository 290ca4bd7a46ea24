/** Larger than anything that was ever counted of one post. */
const LARGEST = 1e12

/**
 * A count as files write it: a number, or digits as a text, with or without marks between thousands (`1,234`, `1.234`, `1 234`).
 * Null where it is none: `--`, an empty cell, a fraction, below 0.
 */
export function countOf(value: unknown): number | null {
  const number = typeof value === 'string' ? fromText(value.trim()) : value
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= LARGEST
    ? number + 0
    : null
}

const fromText = (text: string): number | null =>
  /^(?:\d{1,13}|\d{1,3}(?:[.,'\u2019\s]\d{3}){1,4})(?:[.,]0{1,2})?$/.test(text)
    ? Number(text.replace(/[.,]0{1,2}$/, '').replaceAll(/\D/g, ''))
    : null

/** The sum of what is told; null where nothing is. */
export function sumOf(...counts: readonly (number | null)[]): number | null {
  const told = counts.filter((count) => count !== null)
  return told.length === 0 ? null : told.reduce((a, b) => a + b, 0)
}
