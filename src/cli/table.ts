import { cut, textWidth, type Ink } from './paper.ts'

export interface Column {
  readonly head: string
  readonly align: 'left' | 'right'
}

/** A cell's text, and what to do with it once it is padded: colour takes no room. */
export type Cell = string | { readonly text: string; readonly ink: (text: string) => string }

const GAP = '  '

/**
 * Rows under their heads. Where they do not fit, the first cell of a row takes a line for itself and the others stand
 * below it, each after its head, so that nothing is left out on a narrow screen.
 */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  room: number,
  ink: Ink,
): readonly string[] {
  const widths = columns.map(({ head }, i) =>
    Math.max(textWidth(head), ...rows.map((row) => textWidth(textOf(row[i])))),
  )
  const needed = widths.reduce((sum, width) => sum + width + GAP.length, -GAP.length)
  if (needed > room) return rows.flatMap((row) => stacked(columns, row, room))
  const head = columns.map(({ head: text }): Cell => ({ text, ink: ink.faint }))
  return [head, ...rows].map((row) => flat(columns, widths, row))
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
    return text === '' ? [] : [head === '' ? text : `${head.toLowerCase()} ${text}`]
  })
  return [inked(first, cut(textOf(first), room)), ...packed(below, room)]
}

/** Puts pieces side by side, separated by commas, as many as fit on a line. */
function packed(pieces: readonly string[], room: number): readonly string[] {
  const lines: string[] = []
  for (const piece of pieces) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(last) + 2 + textWidth(piece) <= room)
      lines[lines.length - 1] = `${last}, ${piece}`
    else lines.push(cut(`  ${piece}`, room))
  }
  return lines
}

const textOf = (cell: Cell | undefined): string =>
  cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text

const inked = (cell: Cell | undefined, text: string): string =>
  cell === undefined || typeof cell === 'string' ? text : cell.ink(text)
