const MINUS = '\u2212'

/** A number for people, with a real minus sign and never `−0.0`: `54.1`, `−0.8`. */
export function decimal(x: number, digits = 1): string {
  const text = Math.abs(x).toFixed(digits)
  return x < 0 && Number(text) !== 0 ? MINUS + text : text
}

/** A change for people, with its sign: `+0.53`, `−0.40`, `0.00`. */
export function signed(x: number, digits = 2): string {
  const text = decimal(x, digits)
  return x > 0 && Number(text) !== 0 ? `+${text}` : text
}

/** A whole number with its thousands told apart: `12,345`. */
export const whole = (n: number): string =>
  (n < 0 ? MINUS : '') + String(Math.abs(n)).replaceAll(/\B(?=(\d{3})+$)/g, ',')

/** `1 row`, `2,345 rows`; `many` where the plural is not `one` with an s. */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${whole(n)} ${n === 1 ? one : many}`

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1)
  if (last === undefined) return ''
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}

/** The same words, opened with a capital. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
