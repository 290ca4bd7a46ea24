/** Text of SQL. It is written by hand in this folder only; the rest goes through Kysely. */
export type Sql = string

/** What the engines say differently. Whatever they say alike is written once. */
export interface Dialect {
  readonly name: 'duckdb' | 'spark'
  identifier(name: string): Sql
}

export const duckdb: Dialect = { name: 'duckdb', identifier: (name) => `"${name.replaceAll('"', '""')}"` }
export const spark: Dialect = { name: 'spark', identifier: (name) => `\`${name.replaceAll('`', '``')}\`` }

/**
 * A number as a DOUBLE, digit for digit. Without an exponent both engines read `0.1` as a DECIMAL and would calculate in
 * another arithmetic than the interpreter.
 */
export const literal = (x: number): Sql => x.toExponential()

/** One of our own words, as text: kinds, subjects, items. */
export const text = (word: string): Sql => `'${word.replaceAll("'", "''")}'`

export const textList = (words: readonly string[]): Sql => `(${words.map(text).join(', ')})`

/** The terms added from left to right, as the interpreter adds them. */
export const sum = (terms: readonly Sql[]): Sql => (terms.length === 0 ? '0e0' : `(${terms.join(' + ')})`)

/**
 * `then`, but null where `x` is. Needed around `least` and `greatest`: they skip nulls in both engines, so what was not
 * observed would score in full or at zero.
 */
export const unlessNull = (x: Sql, then: Sql): Sql => `case when ${x} is null then null else ${then} end`
