import type { Cell, SheetRow } from '../xlsx/cell.ts'

/** A sheet, or a CSV of one, held as a whole. */
export interface Grid {
  /** '' of a CSV. */
  readonly name: string
  /** Without blank ones. */
  readonly rows: readonly SheetRow[]
}

/** A column of a grid as problems name it: `ENGAGEMENT!B`; `B` of a CSV. */
export const columnOf = ({ name }: Grid, letter: 'A' | 'B' | 'C'): string =>
  name === '' ? letter : `${name.slice(0, 40)}!${letter}`

export const textIn = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell.trim() : '')

export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')
