import { normals } from '../../src/effects/normal.ts'
import { columnOf, SHAPES, type Shape } from '../../src/effects/shapes.ts'
import { day } from '../../src/kernel/day.ts'
import type { Program } from '../../src/kernel/program.ts'
import type { Random } from '../../src/kernel/random.ts'

/** A path of a level, and the spread of the noise that is added to it each day. */
export interface Kind {
  readonly name: string
  /** In points: noise of a single day. */
  readonly noise: number
  readonly level: (days: number, normal: () => number) => readonly number[]
}

const NOISE = 0.3

/** A level that takes a random step each day; `ratio` is the step's variance by that of the noise. */
const localLevel = (ratio: number): Kind => ({
  name: `level q ${ratio}`,
  noise: NOISE,
  level: (days, normal) => {
    let level = 0
    return Array.from(
      { length: days },
      (_, t) => (level += t === 0 ? 0 : NOISE * Math.sqrt(ratio) * normal()),
    )
  },
})

const SPREAD = 0.8

/** A level that wanders about a mean with a spread of 0.8 points, and comes back the sooner the lower `rho`. */
const returning = (rho: number): Kind => ({
  name: `AR(1) ${rho}`,
  noise: 0.1,
  level: (days, normal) => {
    let level = 0
    return Array.from(
      { length: days },
      (_, t) =>
        (level = t === 0 ? SPREAD * normal() : rho * level + SPREAD * Math.sqrt(1 - rho ** 2) * normal()),
    )
  },
})

export const KINDS: readonly Kind[] = [
  ...[0, 0.01, 0.05, 0.25].map(localLevel),
  ...[0.7, 0.9, 0.97].map(returning),
]

/** A program's first and last day, both included, as positions in the series. */
export interface Run {
  readonly from: number
  readonly to: number
}

export interface Simulated {
  readonly values: readonly (number | null)[]
  /** In the order of their first days. */
  readonly runs: readonly Run[]
}

const MISSING = 0.15
const MIDDLE = 12

/** The shape of all programs, or one for each, any as likely. */
export type TrueShape = Shape | 'each its own'

export interface Design {
  readonly days: number
  readonly programs: number
  /** How much higher the score is, on average, on the observed days on which a program runs. */
  readonly effect: number
  /** How programs show in the score; else in full, while they run. */
  readonly shape?: TrueShape
}

/** A pillar's points day by day about 12 of 25, in steps of 0.01, 15% of the days missing, each program worth `effect`. */
export function simulate(
  kind: Kind,
  { days, programs, effect, shape = 'pulse' }: Design,
  random: Random,
): Simulated {
  const normal = normals(random)
  const runs = drawRuns(days, programs, random)
  const gone = new Set(drawn(0, days - 1, days - Math.round(days * (1 - MISSING)), random))
  const columns = runs.map((run) =>
    columnIn(run, shape === 'each its own' ? random.pick(SHAPES) : shape, days, gone),
  )
  const values = kind.level(days, normal).map((level, t) => {
    const lift = effect * columns.reduce((sum, column) => sum + (column[t] ?? 0), 0)
    const points = MIDDLE + level + lift + kind.noise * normal()
    return gone.has(t) ? null : Math.min(25, Math.max(0, Math.round(points * 100) / 100))
  })
  return { values, runs }
}

/** A run as a program; one that reaches the last day still goes on. */
export const programOf = ({ from, to }: Run, days: number, name = ''): Program => ({
  name,
  spans: [{ from: day(from), to: to === days - 1 ? null : day(to) }],
})

/** A program's column, in units of its mean over the days on which it ran that were not missed. */
function columnIn(run: Run, shape: Shape, days: number, gone: ReadonlySet<number>): readonly number[] {
  const all = Array.from({ length: days }, (_, t) => day(t))
  const column = [...columnOf(programOf(run, days), shape, all)]
  const seen = column.filter((_, t) => run.from <= t && t <= run.to && !gone.has(t))
  const mean = seen.reduce((a, b) => a + b, 0) / seen.length
  return column.map((height) => height / (mean > 0 ? mean : 1))
}

/** One program starts in the middle and goes on; several start anywhere in the middle three fifths, for a quarter. */
function drawRuns(days: number, programs: number, random: Random): readonly Run[] {
  if (programs === 1) return [{ from: Math.floor(days / 2), to: days - 1 }]
  const length = Math.max(14, Math.floor(days / 4))
  return drawn(Math.floor(days * 0.2), Math.floor(days * 0.8) - 1, programs, random)
    .toSorted((a, b) => a - b)
    .map((from) => ({ from, to: Math.min(from + length, days) - 1 }))
}

/** So many different whole numbers of a range, both ends included. */
function drawn(low: number, high: number, count: number, random: Random): readonly number[] {
  const numbers = new Set<number>()
  while (numbers.size < count) numbers.add(random.whole(low, high))
  return [...numbers]
}
