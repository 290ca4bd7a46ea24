import { literal, type Sql } from './sql.ts'

/**
 * Two functions by adding, multiplying and dividing alone, which every engine rounds the same way (IEEE 754).
 *
 * Powers and logarithms of their own are no two engines' alike: `ln` of DuckDB and `Math.log` of Node differ in 2 of 100
 * values, and the language leaves `Math.pow` and `Math.log` to each browser. In SQL the argument is the name of a column,
 * because it stands there many times.
 *
 * Source: NIST Digital Library of Mathematical Functions, https://dlmf.nist.gov/4.39, equations 4.39.1 and 4.39.3.
 */

/** `tanh(h) = h/(1 + h²/(3 + h²/(5 + …)))`, to the last digits of a double where 0 ≤ h ≤ 1.2. */
export const tanh = (h: number): number => h / ODD.reduce((below, odd) => odd + (h * h) / below)
export const tanhSql = (h: Sql): Sql =>
  `${h} / ${ODD.map(literal).reduce((below, odd) => `(${odd} + (${h} * ${h}) / ${below})`)}`

/** `artanh(z) = z/(1 − z²/(3 − 4z²/(5 − 9z²/(7 − …))))`, to the last digits of a double where 0 ≤ z ≤ 0.5. */
export const artanh = (z: number): number =>
  z / ODD.reduce((below, odd) => odd - (squareOfLevel(odd) * (z * z)) / below)
export const artanhSql = (z: Sql): Sql =>
  `${z} / ${ODD.map(literal).reduce((below, odd) => `(${odd} - (${literal(squareOfLevel(Number(odd)))} * (${z} * ${z})) / ${below})`)}`

/** The levels of both fractions, innermost first: so many that one more changes no digit of a double. */
const ODD: readonly number[] = [31, 29, 27, 25, 23, 21, 19, 17, 15, 13, 11, 9, 7, 5, 3, 1]

/** Below 1, 3, 5, 7 … stand 1, 4, 9, 16 … times z². */
const squareOfLevel = (odd: number): number => ((odd + 1) / 2) ** 2
