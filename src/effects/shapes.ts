/* oxlint-disable typescript/no-non-null-assertion -- every index stays inside arrays that were given */
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

/** How many days a score looks back that answers at this speed: on one day alone it answers at once. */
const LOOKS_BACK = { pulse: 1, 'ramp-7': 7, 'ramp-14': 14, 'ramp-28': 28 } as const

/** Each shape's column: from 0 where the program does not show to 1 where it shows in full. Its spans do not overlap. */
export function columnOf(program: Program, shape: Shape, days: readonly Day[]): Float64Array {
  const start = startOf(program)
  const first = days.findIndex((on) => on >= start)
  const column = new Float64Array(days.length)
  if (first < 0) return column
  if (shape === 'step') return column.fill(1, first)
  const length = LOOKS_BACK[shape]
  for (let i = first; i < days.length; i++) column[i] = daysRun(program, days[i]!, length) / length
  return column
}

/** On how many of the `length` days up to `on` the program ran. */
function daysRun({ spans }: Program, on: Day, length: number): number {
  let sum = 0
  for (const { from, to } of spans) {
    const last = to === null || to > on ? on : to
    const count = last - Math.max(from, on - length + 1) + 1
    if (count > 0) sum += count
  }
  return sum
}

/** One shape for each program, and how likely that is before the series is seen. */
export interface Choice {
  /** As places in the list of shapes. */
  readonly shapes: readonly number[]
  readonly logPrior: number
}

/** Up to this many programs each takes any kind; of more, all but two are of one kind, so that the choices stay few. */
const MOST_APART = 6
const EXCEPTIONS = 2

/**
 * The ways to give programs their shapes. A program shows at once while it runs, or it stays, or it comes and goes
 * slowly. Each program alone has each shape as likely as any other: none is favoured. But programs of one score tend to be
 * alike, so kinds are drawn as from an urn: each next program takes a kind as likely as all shapes together weigh one
 * and each program before it weighs one more. How slowly a score answers is a matter of the score, so all ramps of one
 * choice are equally long. The order of programs does not matter.
 * Source: Blackwell and MacQueen, Annals of Statistics 1 (1973), 353-355.
 */
export function choices(programs: number, shapes: readonly Shape[]): readonly Choice[] {
  const fixed = shapes.flatMap((shape, i) => (isRamp(shape) ? [] : [i]))
  const ramps = shapes.flatMap((shape, i) => (isRamp(shape) ? [i] : []))
  const base = [...fixed.map(() => 1), ...(ramps.length > 0 ? [ramps.length] : [])].map(
    (count) => count / shapes.length,
  )
  const all = words(programs, base.length)
  // One length of ramps after the other, each in the order of words: neighbours then share most of their columns.
  return [undefined, ...ramps].flatMap((ramp) =>
    all
      .filter((kinds) => kinds.includes(fixed.length) === (ramp !== undefined))
      .map((kinds) => ({
        shapes: kinds.map((kind) => fixed[kind] ?? ramp!),
        logPrior: logOfUrn(kinds, base) + (ramp === undefined ? 0 : -Math.log(ramps.length)),
      })),
  )
}

const isRamp = (shape: Shape): boolean => shape.startsWith('ramp')

/** The logarithm of the probability to draw these kinds in turn. */
function logOfUrn(kinds: readonly number[], base: readonly number[]): number {
  const weights = [...base]
  let log = 0
  kinds.forEach((kind, drawn) => {
    log += Math.log(weights[kind]! / (1 + drawn))
    weights[kind] = weights[kind]! + 1
  })
  return log
}

/** Words of a length over the letters 0 to `letters` − 1: all of them, or those with at most two letters unlike the rest. */
function words(length: number, letters: number): readonly (readonly number[])[] {
  const found: (readonly number[])[] = []
  const word: number[] = []
  const extend = (): void => {
    if (length > MOST_APART && !mostlyAlike(word, letters)) return
    if (word.length === length) return void found.push(word.slice())
    for (let letter = 0; letter < letters; letter++) {
      word.push(letter)
      extend()
      word.pop()
    }
  }
  extend()
  return found
}

function mostlyAlike(word: readonly number[], letters: number): boolean {
  const counts = new Array<number>(letters).fill(0)
  for (const letter of word) counts[letter] = counts[letter]! + 1
  return word.length - Math.max(...counts) <= EXCEPTIONS
}
