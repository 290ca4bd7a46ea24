import { PILLARS } from '../../events/reading.ts'
import { isForeign, namesTheIndex, roleOf, type Role } from './columns.ts'
import { cellNumber, cellText, type LogCell, type LogRow } from './log-cells.ts'
import { readDateCell } from './log-dates.ts'
import { valueKey } from './log-entry.ts'
import { words } from './text.ts'

/** Where a log's columns stand, from 0. `wide`: a reading a row. `long`: a number a row. */
export type LogHeader = WideHeader | LongHeader

interface AnyHeader {
  /** Where the header stands among the rows; data follow it. */
  readonly row: number
  /** How many columns it names, up to the last. */
  readonly width: number
  readonly date: number
  readonly time: number | undefined
  /** Whether a name is in another language than English. */
  readonly foreign: boolean
  /** Names of columns that hold nothing of a reading. */
  readonly unused: readonly string[]
}

export interface WideHeader extends AnyHeader {
  readonly kind: 'wide'
  /** By what they hold, as entries name it. */
  readonly columns: ReadonlyMap<string, number>
}

export interface LongHeader extends AnyHeader {
  readonly kind: 'long'
  readonly field: number
  readonly section: number | undefined
  /** The columns that may hold the number, the first that does counts. */
  readonly values: readonly number[]
}

const SEARCHED_ROWS = 30
const SEARCHED_COLUMNS = 200

/**
 * The first row that names a day and numbers of a reading, in any language and order. "Date, Total" alone could be
 * anybody's bills: beside a total, a name or the file's name must speak of the index, or other numbers of it be there.
 */
export function findLogHeader(
  rows: readonly LogRow[],
  fileName: string | null = null,
): LogHeader | undefined {
  for (const [row, { cells }] of rows.slice(0, SEARCHED_ROWS).entries()) {
    const header = headerAt(rows, row, cells.slice(0, SEARCHED_COLUMNS), fileName ?? '')
    if (header !== undefined) return header
  }
  return undefined
}

interface Named {
  readonly i: number
  readonly name: string
  readonly role: Role | undefined
}

function headerAt(
  rows: readonly LogRow[],
  row: number,
  cells: readonly LogCell[],
  fileName: string,
): LogHeader | undefined {
  const named = cells.map((cell, i): Named => {
    const name = typeof cell === 'string' ? cell.trim() : ''
    const role = roleOf(name)
    const ranked =
      role?.kind === 'group' && rows.slice(row + 1, row + 31).some(({ cells: below }) => isRank(below[i]))
    return { i, name, role: ranked ? { kind: 'rank', group: role.group } : role }
  })
  const first = (kind: Role['kind']): number | undefined => named.find(({ role }) => role?.kind === kind)?.i
  const columns = columnsOf(named)
  const speaks = [fileName, ...named.map(({ name }) => name)].some(namesTheIndex) || columns.size > 2
  const wide = (columns.has('total') && speaks) || PILLARS.every((pillar) => columns.has(pillar))
  const [field, values] = [
    first('field'),
    named.filter(({ role }) => role?.kind === 'value').map(({ i }) => i),
  ]
  const long = field !== undefined && values.length > 0 && !PILLARS.some((pillar) => columns.has(pillar))
  if (!wide && !long) return undefined
  const date = first('date') ?? dateByContent(rows, row, named)
  if (date === undefined) return undefined
  const [time, section] = [first('time'), first('section')]
  const used = new Set([date, time, ...(long ? [field, section, ...values] : columns.values())])
  const unused = named.filter(({ i, name }) => name !== '' && !used.has(i)).map(({ name }) => name)
  const width = named.findLastIndex(({ name }) => name !== '') + 1
  const common = { row, width, date, time, unused, foreign: named.some(({ name }) => isForeign(name)) }
  return long ? { kind: 'long', ...common, field, section, values } : { kind: 'wide', ...common, columns }
}

/** "Industry" alone is the rank where its cells say "Top 10%". */
const isRank = (cell: LogCell | undefined): boolean => {
  const number = cellNumber(cell)
  return number.kind === 'number' && number.percent
}

/** Where several columns could hold the same, the one whose name says least besides. */
function columnsOf(named: readonly Named[]): ReadonlyMap<string, number> {
  const columns = new Map<string, number>()
  for (const { i, name, role } of named) {
    const key = role === undefined ? undefined : valueKey(role)
    const known = key === undefined ? undefined : columns.get(key)
    const shorter = known === undefined || words(name).length < words(named[known]?.name ?? '').length
    if (key !== undefined && shorter) columns.set(key, i)
  }
  return columns
}

/** A nameless column, or one with a name of its own, that holds days in the first rows. */
function dateByContent(rows: readonly LogRow[], row: number, named: readonly Named[]): number | undefined {
  const next = rows.slice(row + 1, row + 4)
  const holdsDays = (i: number): boolean =>
    next.length > 0 &&
    next.every(({ cells }) => {
      const { kind } = readDateCell(cells[i])
      return kind === 'time' || kind === 'two-ways'
    })
  return named.find(({ i, role, name }) => role === undefined && !/\d/.test(cellText(name)) && holdsDays(i))
    ?.i
}
