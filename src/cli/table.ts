import { cut, textWidth, wrap, type Ink } from './paper.ts'

export interface Column {
  readonly head: string
  readonly align: 'left' | 'right'
}

/** A cell's text, and what to do with it once it is padded: colour takes no room. */
export type Cell = string | { readonly text: string; readonly ink: (text: string) => string }

export interface Table {
  /** The heads; none where each cell has its own. */
  readonly head: readonly string[]
  /** The lines of each row, in the order of the rows. */
  readonly rows: readonly (readonly string[])[]
}

const GAP = '  '

/** Rows under their heads, as lines. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  room: number,
  ink: Ink,
): readonly string[] {
  const { head, rows: lines } = layTable(columns, rows, room, ink)
  return [...head, ...lines.flat()]
}

/**
 * Rows under their heads. Where they do not fit, the first cell of a row takes a line for itself and the others stand
 * below it, each after its head, so that nothing is left out on a narrow screen.
 */
export function layTable(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  room: number,
  ink: Ink,
): Table {
  const widths = columns.map(({ head }, i) =>
    Math.max(textWidth(head), ...rows.map((row) => textWidth(textOf(row[i])))),
  )
  const needed = widths.reduce((sum, width) => sum + width + GAP.length, -GAP.length)
  if (needed > room) return { head: [], rows: rows.map((row) => stacked(columns, row, room)) }
  const head = columns.map(({ head: text }): Cell => ({ text, ink: ink.faint }))
  return { head: [flat(columns, widths, head)], rows: rows.map((row) => [flat(columns, widths, row)]) }
}

function flat(columns: readonly Column[], widths: readonly number[], row: readonly Cell[]): string {
  const cells = columns.map(({ align }, i) => {
    const text = textOf(row[i])
    const space = ' '.repeat(Math.max(0, (widths[i] ?? 0) - textWidth(text)))
    return align === 'left' ? inked(row[i], text) + space : space + inked(row[i], text)
  })
  return cells.join(GAP).trimEnd()
}

function stacked(columns: readonly Column[], row: readonly Cell[], room: number): readonly string[] {
  const [first, ...others] = row
  const below = others.flatMap((cell, i) => {
    const [head, text] = [columns[i + 1]?.head ?? '', textOf(cell)]
    return text === '' ? [] : [`${head.toLowerCase()} ${text}`]
  })
  return [inked(first, cut(textOf(first), room)), ...wrap(below.join(', '), room, GAP, GAP + GAP)]
}

const textOf = (cell: Cell | undefined): string =>
  cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text

const inked = (cell: Cell | undefined, text: string): string =>
  cell === undefined || typeof cell === 'string' ? text : cell.ink(text)
