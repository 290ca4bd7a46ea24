import type { Value } from './format.ts'

/** A column as SQLite knows it. A nullable column never holds '', so an empty cell tells one from the other. */
export interface Column {
  readonly name: string
  readonly type: 'integer' | 'real' | 'text'
  readonly nullable: boolean
}

/** A line of CSV after RFC 4180, with its line end. */
export const csvLine = (values: readonly Value[]): string => `${values.map(csvCell).join(',')}\r\n`

/**
 * A text that begins like a formula would be run by a spreadsheet that opens the file: it gets a leading `'`, and so
 * does one that begins with that sign. Numbers stay as they are; none of them is a formula.
 */
function csvCell(value: Value): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const FORMULA = /^[=+\-@\t\r']/

/** What `csvCell` made the cell of; undefined where it made none such. */
export function valueOf(cell: string, { type, nullable }: Column): Value | undefined {
  if (cell === '' && nullable) return null
  if (type !== 'text') return NUMBERS[type].test(cell) ? Number(cell) : undefined
  return cell.startsWith("'") ? cell.slice(1) : cell
}

const NUMBERS = { integer: /^-?\d+$/, real: /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/ } as const
