import { unescapedCell } from '../../kernel/csv-line.ts'
import type { Value } from './format.ts'

/** A column as SQLite knows it. A nullable column never holds '', so an empty cell tells one from the other. */
export interface Column {
  readonly name: string
  readonly type: 'integer' | 'real' | 'text'
  readonly nullable: boolean
}

/** What `csvLine` made the cell of; undefined where it made none such. */
export function valueOf(cell: string, { type, nullable }: Column): Value | undefined {
  if (cell === '' && nullable) return null
  if (type !== 'text') return NUMBERS[type].test(cell) ? Number(cell) : undefined
  return unescapedCell(cell)
}

const NUMBERS = { integer: /^-?\d+$/, real: /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/ } as const
