import { random } from '../../src/kernel/random.ts'
import { KINDS, simulate, type Kind, type TrueShape } from './kinds.ts'
import { AS_SHIPPED, METHODS, type Method } from './methods.ts'
import { tally, type Tally } from './tally.ts'

const DAYS = [60, 120, 240]
const PROGRAMS = [1, 3, 6]

/** Series of one kind, length and number of programs, all worth the same. */
export interface Cell {
  readonly name: string
  readonly kind: Kind
  readonly days: number
  readonly programs: number
  readonly effect: number
  readonly shape: TrueShape
}

/** Seven kinds of series, three lengths, three numbers of programs. */
export const cellsOf = (effects: readonly number[], shape: TrueShape = 'pulse'): readonly Cell[] =>
  KINDS.flatMap((kind) =>
    DAYS.flatMap((days) =>
      PROGRAMS.flatMap((programs) =>
        effects.map((effect) => {
          const many = programs === 1 ? '1 program' : `${programs} programs`
          return {
            kind,
            days,
            programs,
            effect,
            shape,
            name: `${kind.name}, ${days} days, ${many}, effect ${effect}`,
          }
        }),
      ),
    ),
  )

/** Effects of 0 and 1 point. */
export const CELLS = cellsOf([0, 1])

/** What each method tells in the cell at a place in a list: about `intervals` of them, each program of a series counts. */
export function runCell(
  cells: readonly Cell[],
  at: number,
  { intervals, seed, methods = METHODS }: CellRun,
): readonly Tally[] {
  const cell = cells[at]
  if (cell === undefined) throw new RangeError(`there are ${cells.length} cells, none at ${at}`)
  const chance = random(seed + 7 * at)
  const series = Array.from({ length: Math.ceil(intervals / cell.programs) }, () =>
    simulate(cell.kind, cell, chance),
  )
  return Object.entries(methods).map(([method, tell]) =>
    tally({ method, cell: cell.name, kind: cell.kind.name, effect: cell.effect }, series.flatMap(tell)),
  )
}

export interface CellRun {
  readonly intervals: number
  readonly seed: number
  /** Else all. */
  readonly methods?: Readonly<Record<string, Method>>
}

export const OURS: Readonly<Record<string, Method>> = Object.fromEntries(
  Object.entries(METHODS).filter(([name]) => name === AS_SHIPPED),
)
