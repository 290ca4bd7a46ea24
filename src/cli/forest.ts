import { cut, textWidth } from './paper.ts'

export interface Branch {
  readonly name: string
  /** Null where nothing can be drawn. */
  readonly interval: { readonly low: number; readonly estimate: number; readonly high: number } | null
}

const NAME_SHARE = 0.35
const GAP = 2

/** Intervals below each other on one scale, with a line at 0: `Daily comments  │   ├──●──┤`. */
export function forest(branches: readonly Branch[], columns: number): readonly string[] {
  const widest = Math.max(...branches.map(({ name }) => textWidth(name)))
  const names = Math.min(widest, Math.floor(columns * NAME_SHARE))
  const room = Math.max(columns - names - GAP, 12)
  const drawn = branches.flatMap(({ interval }) => interval ?? [])
  const least = Math.min(0, ...drawn.map(({ low }) => low))
  const most = Math.max(0, ...drawn.map(({ high }) => high))
  const cell = (x: number): number =>
    most === least ? 0 : Math.round(((x - least) / (most - least)) * (room - 1))
  const line = (name: string, cells: readonly string[]): string => {
    const head = cut(name, names)
    return (head + ' '.repeat(names - textWidth(head) + GAP) + cells.join('')).trimEnd()
  }
  return branches.map(({ name, interval }) => line(name, cellsOf(interval, cell, room)))
}

function cellsOf(interval: Branch['interval'], cell: (x: number) => number, room: number): readonly string[] {
  const cells = Array.from({ length: room }, () => ' ')
  cells[cell(0)] = '│'
  if (interval === null) return cells
  const [low, middle, high] = [cell(interval.low), cell(interval.estimate), cell(interval.high)]
  for (let i = low; i <= high; i++) cells[i] = i === cell(0) ? '┼' : '─'
  cells[low] = '├'
  cells[high] = '┤'
  cells[middle] = '●'
  return cells
}
