import { namesTheIndex, roleOf, type Role } from './columns.ts'
import { cellNumber, cellText, type LogRow } from './log-cells.ts'
import type { Entry } from './log-entry.ts'
import { valueKey } from './log-entry.ts'
import type { LongHeader, WideHeader } from './log-header.ts'
import type { TimedRow } from './log-times.ts'
import type { CellNumber } from './number.ts'

export interface Entries {
  readonly entries: readonly Entry[]
  readonly notes: Readonly<Record<string, number>>
}

/** A reading a row. */
export function wideEntries(rows: readonly TimedRow[], header: WideHeader): Entries {
  const shares = new Set(
    [...header.columns].filter(([key, i]) => key.endsWith(' rank') && areShares(rows, i)).map(([key]) => key),
  )
  const entries = rows.map(({ row, time }) => {
    const values = new Map<string, CellNumber>()
    for (const [key, i] of header.columns) {
      const value = cellNumber(row.cells[i])
      values.set(key, shares.has(key) ? asPercent(value) : value)
    }
    return { line: row.line, time, values }
  })
  return { entries, notes: {} }
}

/** Spreadsheets keep 10% as 0.1: a column of ranks that holds nothing above 1 holds shares. */
function areShares(rows: readonly TimedRow[], i: number): boolean {
  const numbers = rows.flatMap(({ row: { cells } }) => (typeof cells[i] === 'number' ? [cells[i]] : []))
  return numbers.some((x) => x > 0 && x < 1) && numbers.every((x) => x <= 1)
}

const asPercent = (value: CellNumber): CellNumber =>
  value.kind === 'number' ? { ...value, value: Number((value.value * 100).toFixed(6)) } : value

/**
 * A number a row. Rows of the same day and time make one reading; where a day tells the same number twice, its second
 * belongs to a second reading.
 */
export function longEntries(rows: readonly TimedRow[], header: LongHeader): Entries {
  const groups = new Map<
    string,
    { line: number; time: TimedRow['time']; values: Map<string, CellNumber> }[]
  >()
  let others = 0
  for (const { row, time } of rows) {
    const key = keyOf(row, header)
    const value = header.values.map((i) => cellNumber(row.cells[i])).find(({ kind }) => kind === 'number')
    if (key === undefined || value === undefined) {
      others++
      continue
    }
    const when = `${time.day} ${time.minutes ?? ''} ${time.zone ?? ''}`
    const ofThen = groups.get(when) ?? []
    groups.set(when, ofThen)
    const open = ofThen.find(({ values }) => !values.has(key))
    if (open === undefined) ofThen.push({ line: row.line, time, values: new Map([[key, value]]) })
    else open.values.set(key, value)
  }
  const entries = [...groups.values()].flat()
  const speaks =
    rows.some(({ row }) => namesTheIndex(cellText(row.cells[header.field]))) ||
    entries.some(({ values }) => values.size > 2)
  if (!speaks) return { entries: [], notes: { 'rows about something else': rows.length } }
  return { entries, notes: others === 0 ? {} : { 'rows about something else': others } }
}

/** What a row of a long log is about, from its field and, where a part of the page is a group's, from its section. */
function keyOf(row: LogRow, header: LongHeader): string | undefined {
  const role = roleOf(cellText(row.cells[header.field]))
  const section = header.section === undefined ? undefined : roleOf(cellText(row.cells[header.section]))
  const group = section !== undefined && 'group' in section ? section.group : null
  if (role === undefined) return undefined
  return valueKey(group === null ? plainGroup(role) : inGroup(role, group))
}

/** A group's card alone means its average. */
const plainGroup = (role: Role): Role =>
  role.kind === 'group' ? { kind: 'average', group: role.group } : role

function inGroup(role: Role, group: Exclude<Extract<Role, { group: unknown }>['group'], null>): Role {
  if (role.kind === 'pillar') return { ...role, group: role.group ?? group }
  return role.kind === 'total' ? { kind: 'average', group } : plainGroup(role)
}
