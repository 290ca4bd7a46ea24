import type { Day } from '../kernel/day.ts'
import type { Program } from '../kernel/program.ts'
import { startOf } from './spans.ts'

/**
 * How a program may show in a score. `pulse`: while it runs. `step`: from its first day on, and it stays.
 * `ramp-r`: the share of the last r days on which it ran, so it rises over r days and fades over r days after its end,
 * as a score does that looks back over r days.
 */
export type Shape = 'step' | 'pulse' | 'ramp-7' | 'ramp-14' | 'ramp-28'

export const SHAPES: readonly Shape[] = ['step', 'pulse', 'ramp-7', 'ramp-14', 'ramp-28']

/** Each shape's column: from 0 where the program does not show to 1 where it shows in full. */
const COLUMNS: Readonly<Record<Shape, (program: Program, on: Day) => number>> = {
  step: (program, on) => (on >= startOf(program) ? 1 : 0),
  pulse: (program, on) => shareOfLast(program, on, 1),
  'ramp-7': (program, on) => shareOfLast(program, on, 7),
  'ramp-14': (program, on) => shareOfLast(program, on, 14),
  'ramp-28': (program, on) => shareOfLast(program, on, 28),
}

export const columnOf = (program: Program, shape: Shape, days: readonly Day[]): Float64Array =>
  Float64Array.from(days, (on) => COLUMNS[shape](program, on))

/** Of the `length` days up to `on`, the share on which the program ran; its spans do not overlap. */
function shareOfLast({ spans }: Program, on: Day, length: number): number {
  const first = on - length + 1
  const days = spans.reduce((sum, { from, to }) => {
    const last = to === null || to > on ? on : to
    return sum + Math.max(0, last - Math.max(from, first) + 1)
  }, 0)
  return days / length
}

/**
 * How likely each shape is before the series is seen. Half for the simplest law: a program shows on the days on which it
 * runs, in full. Half for departures from it, alike in kind: it stays (a quarter), or it comes and goes slowly (a
 * quarter, alike for each length). Source of the halves: Jeffreys, Theory of Probability, 3rd ed., 5.0.
 */
const PRIOR: Readonly<Record<Shape, number>> = {
  pulse: 1 / 2,
  step: 1 / 4,
  'ramp-7': 1 / 12,
  'ramp-14': 1 / 12,
  'ramp-28': 1 / 12,
}

/** The same for some of the shapes alone: their shares add up to 1. */
export function priorOf(shapes: readonly Shape[]): readonly number[] {
  const total = shapes.reduce((sum, shape) => sum + PRIOR[shape], 0)
  return shapes.map((shape) => PRIOR[shape] / total)
}

/** One shape for each program, and how likely that is before the series is seen. */
export interface Choice {
  readonly shapes: readonly number[]
  readonly logPrior: number
}

/** Above this many programs all take the same shape, so that the choices stay few. */
const MOST_APART = 6

/**
 * All ways to give programs their shapes, as places in `shapes`. How fast a score answers is a matter of the score, so
 * all ramps of one choice are equally long; each program is a step, a pulse or such a ramp on its own. Each program
 * has each shape with the probability of `priorOf`.
 */
export function choices(programs: number, shapes: readonly Shape[]): readonly Choice[] {
  const prior = priorOf(shapes)
  if (programs > MOST_APART) {
    return shapes.map((_, i) => ({
      shapes: Array.from({ length: programs }, () => i),
      logPrior: Math.log(prior[i] ?? 0),
    }))
  }
  const fixed = shapes.flatMap((shape, i) => (isRamp(shape) ? [] : [i]))
  const ramps = shapes.flatMap((shape, i) => (isRamp(shape) ? [i] : []))
  const ofRamps = ramps.reduce((sum, ramp) => sum + (prior[ramp] ?? 0), 0)
  return words(programs, fixed.length + (ramps.length > 0 ? 1 : 0)).flatMap((kinds) => {
    const logPrior = kinds.reduce((sum, kind) => sum + Math.log(prior[fixed[kind] ?? -1] ?? ofRamps), 0)
    if (!kinds.includes(fixed.length)) return [{ shapes: kinds.map((kind) => fixed[kind] ?? -1), logPrior }]
    return ramps.map((ramp) => ({
      shapes: kinds.map((kind) => fixed[kind] ?? ramp),
      logPrior: logPrior + Math.log((prior[ramp] ?? 0) / ofRamps),
    }))
  })
}

const isRamp = (shape: Shape): boolean => shape.startsWith('ramp')

/** All words of a length over the letters 0 to `letters` − 1, in order. */
function words(length: number, letters: number): readonly (readonly number[])[] {
  let all: (readonly number[])[] = [[]]
  for (let i = 0; i < length; i++) {
    all = all.flatMap((word) => Array.from({ length: letters }, (_, letter) => [...word, letter]))
  }
  return all
}
