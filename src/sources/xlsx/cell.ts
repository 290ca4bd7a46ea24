/**
 * A cell as a workbook holds it; null where it is blank or an error such as `#N/A`. A formula is its last value. A
 * `Date` stands for the day and time of day that its UTC parts say.
 */
export type Cell = string | number | boolean | Date | null

export interface SheetRow {
  /** Its number on the sheet, from 1. */
  readonly line: number
  readonly cells: readonly Cell[]
  /** One of its texts was so long that it was not kept. */
  readonly tooLong?: boolean
}

/** The cell as a CSV would say it: a moment as `2024-03-17` or `2024-03-17 18:03:38`. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (!(cell instanceof Date))
    return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell).trim()
  const text = cell.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ')
}
