/* oxlint-disable typescript/no-non-null-assertion -- every index stays inside arrays that are made here */
import type { Day } from '../kernel/day.ts'
import type { Program } from '../kernel/program.ts'
import { columnOf, type Shape } from './shapes.ts'
import { runsOn } from './spans.ts'
import { groupsOf } from './together.ts'

/** Programs that are estimated as one, since they cannot be told apart; mostly a single one. */
export interface Unit {
  /** Places in the list of programs. */
  readonly members: readonly number[]
  /**
   * A column a shape: the mean of its members' columns, in units of its own mean over the observed days on which one of
   * them ran. So a coefficient of any shape is the same thing: how much higher the score was on those days, on average,
   * than it would have been. What a slow ramp that ended early might have come to is not made up.
   */
  columnOf(shape: Shape, days: readonly Day[]): Float64Array
}

/** @param days observed ones */
export function unitsOf(
  programs: readonly Program[],
  days: readonly Day[],
  shapes: readonly Shape[],
): readonly Unit[] {
  const first = shapes.includes('pulse') ? 'pulse' : shapes[0]!
  const groups = groupsOf(
    Float64Array.from(days),
    programs.map((program) => columnOf(program, first, days)),
  )
  return groups.map((members) => {
    const own = members.map((p) => programs[p]!)
    const running = days.filter((on) => own.some((program) => runsOn(program, on)))
    const means = new Map(shapes.map((shape) => [shape, meanOf(meanColumn(own, shape, running, 1)) || 1]))
    return { members, columnOf: (shape, on) => meanColumn(own, shape, on, means.get(shape) ?? 1) }
  })
}

function meanColumn(
  programs: readonly Program[],
  shape: Shape,
  days: readonly Day[],
  unit: number,
): Float64Array {
  const mean = new Float64Array(days.length)
  for (const program of programs) {
    const column = columnOf(program, shape, days)
    for (let i = 0; i < mean.length; i++) mean[i] = mean[i]! + column[i]!
  }
  const by = programs.length * unit
  for (let i = 0; i < mean.length; i++) mean[i] = mean[i]! / by
  return mean
}

const meanOf = (column: Float64Array): number =>
  column.reduce((sum, x) => sum + x, 0) / Math.max(column.length, 1)
