import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { METHOD } from '../src/effects/effects.ts'
import { SHAPES } from '../src/effects/shapes.ts'
import { CELLS, cellsOf, OURS, runCell } from './simulated/cells.ts'
import { KINDS, type TrueShape } from './simulated/kinds.ts'
import { AS_SHIPPED, METHODS } from './simulated/methods.ts'
import { mean, summary, worstOf, type Tally } from './simulated/tally.ts'

/** What the benchmark found, as docs/effects.md shows it. */
export interface Coverage {
  readonly method: typeof METHOD
  readonly seed: number
  /** About so many a cell. */
  readonly intervals: number
  /** Programs that show in full while they run: each method in each cell. */
  readonly tallies: readonly Tally[]
  /** Programs worth a point that show in other shapes: ours, not told the shape. */
  readonly shapes: Readonly<Partial<Record<TrueShape, readonly Tally[]>>>
}

const INTERVALS = 24
const SEED = 20_261_123

/** What was found last with `--keep`. */
export const FOUND = join(import.meta.dirname, 'simulated', 'coverage.json')
export const found = (): Coverage => JSON.parse(readFileSync(FOUND, 'utf8')) as Coverage

/**
 * How often the 95% interval of a program's effect holds the truth, and how often a program without effect is said to
 * have helped or hurt: seven kinds of series, 60 to 240 days, one to six programs, effects of 0 and 1 point.
 */
export function run(intervals = INTERVALS, seed = SEED, keep = false): void {
  const others = [...SHAPES.filter((shape) => shape !== 'pulse'), 'each its own'] as const
  const coverage: Coverage = {
    method: METHOD,
    seed,
    intervals,
    tallies: CELLS.flatMap((_, at) => runCell(CELLS, at, { intervals, seed })),
    shapes: Object.fromEntries(
      others.map((shape) => {
        const cells = cellsOf([1], shape)
        return [shape, cells.flatMap((_, at) => runCell(cells, at, { intervals, seed, methods: OURS }))]
      }),
    ),
  }
  print(coverage)
  if (keep) writeFileSync(FOUND, asText(coverage))
}

const rounded = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value

/** A line a cell, so that a change can be read. */
export function asText({ tallies, shapes, method, seed, intervals }: Coverage): string {
  const lines = (list: readonly Tally[]) =>
    list.map((one) => `    ${JSON.stringify(one, rounded)}`).join(',\n')
  const ofShapes = Object.entries(shapes)
    .map(([shape, list]) => `    "${shape}": [\n${lines(list)}\n    ]`)
    .join(',\n')
  const head = `  "method": ${JSON.stringify(method)},\n  "seed": ${seed},\n  "intervals": ${intervals},`
  return `{\n${head}\n  "tallies": [\n${lines(tallies)}\n  ],\n  "shapes": {\n${ofShapes}\n  }\n}\n`
}

function print({ tallies, shapes, seed, intervals }: Coverage): void {
  const error = (100 * Math.sqrt((0.95 * 0.05) / intervals)).toFixed(1)
  console.log(
    `${CELLS.length} cells of about ${intervals} intervals, seed ${seed}; chance alone moves a cell's coverage by ±${error} points (one s.e.)`,
  )
  for (const name of Object.keys(METHODS)) {
    const of = tallies.filter(({ method }) => method === name)
    const { coverage, worst, falseAlarms, worstFalseAlarms, power, silent, width, bias } = summary(of)
    console.log(`\n${name}`)
    console.log(`  coverage      ${percent(coverage)}, worst ${percent(worst.coverage)} (${worst.cell})`)
    console.log(
      `  false alarms  ${percent(falseAlarms)}, worst ${percent(worstFalseAlarms.alarms)} (${worstFalseAlarms.cell})`,
    )
    console.log(
      `  effects of 1 point seen ${percent(power)}, mean width ${width.toFixed(2)} points, bias ${bias.toFixed(3)}`,
    )
    console.log(`  says nothing of ${percent(silent)}`)
    console.log(`  coverage by kind  ${KINDS.map((kind) => byKind(of, kind.name)).join('  ')}`)
  }
  for (const [shape, list] of Object.entries(shapes)) {
    const [coverage, seen] = [mean(list, (one) => one.coverage), mean(list, (one) => one.alarms)]
    const worst = worstOf(list)
    console.log(
      `\n${AS_SHIPPED}, where programs show as ${shape}: coverage ${percent(coverage)}, worst ${percent(worst.coverage)} (${worst.cell}); seen ${percent(seen)}`,
    )
  }
}

function byKind(tallies: readonly Tally[], kind: string): string {
  const of = tallies.filter((one) => one.kind === kind)
  return `${kind}: ${percent(of.reduce((sum, one) => sum + one.coverage, 0) / of.length)}`
}

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      intervals: { type: 'string' },
      seed: { type: 'string' },
      keep: { type: 'boolean', default: false },
    },
  })
  const intervals = Number(values.intervals ?? INTERVALS)
  const seed = Number(values.seed ?? SEED)
  if (Number.isInteger(intervals) && intervals > 0 && Number.isInteger(seed)) {
    run(intervals, seed, values.keep)
  } else {
    console.error('Expected whole numbers: bench/coverage.ts --intervals 60 --seed 1')
    process.exitCode = 2
  }
}
