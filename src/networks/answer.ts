import { instant, type Instant } from '../kernel/day.ts'

/** Why an answer of an endpoint could not be read: a sentence. It never quotes what the answer says. */
export interface Problem {
  readonly problem: string
}

export const isProblem = (read: object): read is Problem => 'problem' in read

export type JsonObject = Readonly<Record<string, unknown>>

export const objectOf = (json: unknown): JsonObject | undefined =>
  typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as JsonObject) : undefined

export const listOf = (json: unknown): readonly unknown[] | undefined =>
  Array.isArray(json) ? json : undefined

/** A text that says something. */
export const textOf = (json: unknown): string | undefined =>
  typeof json === 'string' && json !== '' ? json : undefined

/** A count, as a number or as digits in a string; null where none is told, or where what is told can be none. */
export function countOf(json: unknown): number | null {
  const count = typeof json === 'string' && /^\d{1,15}$/.test(json) ? Number(json) : json
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : null
}

/** The sum of those counts that are told; null where none is. */
export function sumOf(...counts: readonly (number | null)[]): number | null {
  const told = counts.filter((count) => count !== null)
  return told.length === 0 ? null : told.reduce((sum, count) => sum + count, 0)
}

/** A moment in the form that endpoints write: `2026-05-02T10:00:00.123Z`, or with an offset. */
export function instantOf(json: unknown): Instant | undefined {
  if (typeof json !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(json)) {
    return undefined
  }
  const ms = Date.parse(json)
  return Number.isFinite(ms) ? instant(ms) : undefined
}

/** Reads each row of a list; the first row that cannot be read is the problem of all. Rows that give null are left out. */
export function eachOf<Row extends object>(
  rows: readonly unknown[],
  read: (row: JsonObject) => Row | Problem | null,
): readonly Row[] | Problem {
  const all: Row[] = []
  for (const [index, row] of rows.entries()) {
    const object = objectOf(row)
    const result = object === undefined ? { problem: 'is no object' } : read(object)
    if (result === null) continue
    if (isProblem(result)) return { problem: `row ${index + 1} of the list ${result.problem}` }
    all.push(result)
  }
  return all
}

/** The first moment of several; null where there is none. */
export const earliestOf = (rows: readonly { readonly at: Instant }[]): Instant | null =>
  rows.reduce<Instant | null>((first, { at }) => (first === null || at < first ? at : first), null)
