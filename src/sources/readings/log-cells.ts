import type { Place } from '../../kernel/place.ts'
import { numberInCell, type CellNumber } from './number.ts'

/** A cell as a CSV or a workbook gives it. A `Date` stands for the day and time of day that its UTC parts say. */
export type LogCell = string | number | boolean | Date | null

/** A row with the line, from 1, on which it stands. */
export interface LogRow {
  readonly line: number
  readonly cells: readonly LogCell[]
  /** Its text was so long that it was not kept. */
  readonly tooLong?: boolean
}

export const cellText = (cell: LogCell | undefined): string =>
  typeof cell === 'string' ? cell.trim() : typeof cell === 'number' ? String(cell) : ''

export function cellNumber(cell: LogCell | undefined): CellNumber {
  if (cell === undefined || cell === null) return { kind: 'blank' }
  if (typeof cell === 'string') return numberInCell(cell)
  if (typeof cell !== 'number') return { kind: 'other', text: cell instanceof Date ? 'a date' : String(cell) }
  return Number.isFinite(cell) && cell >= 0
    ? { kind: 'number', value: cell, percent: false }
    : { kind: 'other', text: String(cell) }
}

export const isBlankRow = ({ cells }: LogRow): boolean =>
  cells.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''))

export const placeOf = (file: string | null | undefined, line: number, column?: string): Place =>
  column === undefined ? { file: file ?? 'the log', line } : { file: file ?? 'the log', line, column }
