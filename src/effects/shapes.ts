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

/** One shape for each program, and how likely that is before the series is seen. */
export interface Choice {
  readonly shapes: readonly number[]
  readonly logPrior: number
}

/** Above this many programs all take the same shape, so that the choices stay few. */
const MOST_APART = 6

/**
 * All ways to give programs their shapes, as places in `shapes`. How fast a score answers is a matter of the score, so
 * all ramps of one choice are equally long; each program is a step, a pulse or such a ramp on its own.
 * Each program has each of the five shapes with the same probability.
 */
export function choices(programs: number, shapes: readonly Shape[]): readonly Choice[] {
  const fixed = shapes.flatMap((shape, i) => (isRamp(shape) ? [] : [i]))
  const ramps = shapes.flatMap((shape, i) => (isRamp(shape) ? [i] : []))
  if (programs > MOST_APART) {
    return shapes.map((_, i) => ({
      shapes: Array.from({ length: programs }, () => i),
      logPrior: -Math.log(shapes.length),
    }))
  }
  const share = 1 / shapes.length
  const found: Choice[] = []
  for (const kinds of words(programs, fixed.length + (ramps.length > 0 ? 1 : 0))) {
    const ramped = kinds.filter((kind) => kind === fixed.length).length
    // A ramp of any length has as many shares as there are lengths, and the choice of one length splits them again.
    const ofLengths = ramped === 0 ? 0 : (ramped - 1) * Math.log(ramps.length)
    const logPrior = programs * Math.log(share) + ofLengths
    for (const ramp of ramped === 0 ? [-1] : ramps) {
      found.push({
        shapes: kinds.map((kind) => fixed[kind] ?? ramp),
        logPrior,
      })
    }
  }
  return found
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
