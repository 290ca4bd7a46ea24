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

/** A selection, and a named one that others can select from. */
export interface Selection {
  readonly columns: readonly Sql[]
  readonly from: Sql
}
export interface Part extends Selection {
  readonly name: string
}

/** A query that gives `last`, which selects from parts. */
export const inParts = (parts: readonly Part[], last: Selection): Sql =>
  `with ${parts.map((part) => `${part.name} as (\n${select(part)}\n)`).join(',\n')}\n${select(last)}`

/** A query in which each step selects from the one before it, the first of them from `source`. */
export function inSteps(source: Sql, steps: readonly Omit<Part, 'from'>[], last: readonly Sql[]): Sql {
  const sources = [source, ...steps.map(({ name }) => name)]
  const parts = steps.map((step, i) => ({ ...step, from: sources[i] ?? source }))
  return inParts(parts, { columns: last, from: sources.at(-1) ?? source })
}

const select = ({ columns, from }: Selection): Sql => `select ${columns.join(',\n  ')}\nfrom ${from}`
