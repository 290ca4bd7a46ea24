import { linear, nice, ticks } from './linear.ts'

/** What moved one signal, or one pillar's coverage: its change is `faded + new`. */
export interface Move {
  readonly key: string
  readonly faded: number
  readonly new: number
}

export interface Step extends Move {
  /** Points before it, after what faded, and after it. */
  readonly from: number
  readonly dip: number
  readonly to: number
}

export interface Fall {
  readonly steps: readonly Step[]
  readonly ticks: readonly number[]
  /** From points to a share of the width, 0 to 1. */
  readonly place: (points: number) => number
}

/** Moves one after the other, from where the total stood to where it stands, and the axis that holds them all. */
export function fall(start: number, moves: readonly Move[]): Fall {
  let at = start
  const steps = moves.map((move) => {
    const [from, dip, to] = [at, at + move.faded, at + move.faded + move.new]
    at = to
    return { ...move, from, dip, to }
  })
  const reached = [start, ...steps.flatMap(({ dip, to }) => [dip, to])]
  const [least, most] = [Math.min(...reached), Math.max(...reached)]
  const middle = (least + most) / 2
  const half = Math.max((most - least) / 2, 0.5)
  const ends = nice(middle - half, middle + half, 5)
  return { steps, ticks: ticks(...ends, 5), place: linear(ends, [0, 1]) }
}
