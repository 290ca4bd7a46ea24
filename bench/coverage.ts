import { parseArgs } from 'node:util'
import { effects } from '../src/effects/effects.ts'
import { SHAPES, type Shape } from '../src/effects/shapes.ts'
import { day } from '../src/kernel/day.ts'
import { random } from '../src/kernel/random.ts'
import { causalImpact } from './peers/causal-impact.ts'
import { neweyWest } from './peers/newey-west.ts'
import { ols } from './peers/ols.ts'
import { ANYTHING, type Peer } from './peers/peer.ts'
import { KINDS, simulate, type Simulated } from './simulated/kinds.ts'
import { summary, tally, type Tally, type Told } from './simulated/tally.ts'

/** Where nobody says how many series a cell has: about three minutes. */
const SERIES = 20
const DAYS = [60, 120, 240]
const PROGRAMS = [1, 3, 6]
const EFFECTS = [0, 1]
const SEED = 20_261_123

/** What a method tells of the first program of a series. */
type Method = (of: Simulated) => Told

const peer =
  (estimate: Peer): Method =>
  ({ values, runs }) => {
    const columns = runs.map(({ from, to }) => values.map((_, t) => (from <= t && t <= to ? 1 : 0)))
    return estimate({ values, columns }, 0)
  }

/** For the peers a program works at full strength from its first day to its last; `shapes` may say so to ours too. */
const ours =
  (shapes: readonly Shape[]): Method =>
  ({ values, runs }) => {
    const programs = runs.map(({ from, to }, i) => ({
      name: `program ${i}`,
      spans: [{ from: day(from), to: to === values.length - 1 ? null : day(to) }],
    }))
    const series = { days: values.map((_, t) => day(t)), values }
    const [first] = effects(series, programs, { bounds: { least: 0, most: 25 }, shapes }).effects
    if (first === undefined) throw new Error('a program has an effect')
    const { estimate, low, high, verdict } = first
    const alarm = verdict === 'helped' || verdict === 'hurt'
    return estimate === null || low === null || high === null
      ? { ...ANYTHING, alarm }
      : { estimate, low, high, alarm }
  }

const METHODS: Readonly<Record<string, Method>> = {
  'Fourscore, over all shapes': ours(SHAPES),
  'Fourscore, told the shape as the peers are': ours(['pulse']),
  'OLS with a trend': peer(ols),
  'Newey-West, automatic lag': peer(neweyWest),
  "CausalImpact's default": peer(causalImpact),
}

/**
 * How often the 95% interval of the first program's effect holds the truth, and how often a program without effect is
 * said to have helped or hurt: seven kinds of series, 60 to 240 days, one to six programs, effects of 0 and 1 point.
 */
export function run(series = SERIES, seed = SEED): void {
  const tallies = new Map(Object.keys(METHODS).map((name): [string, Tally[]] => [name, []]))
  const seconds = new Map(Object.keys(METHODS).map((name) => [name, 0]))
  cells().forEach((cell, i) => {
    const chance = random(seed + 7 * i)
    const drawn = Array.from({ length: series }, () => simulate(cell.kind, cell, chance))
    for (const [name, method] of Object.entries(METHODS)) {
      const start = performance.now()
      const told = drawn.map(method)
      seconds.set(name, (seconds.get(name) ?? 0) + (performance.now() - start) / 1000)
      tallies.get(name)?.push(tally({ cell: cell.name, kind: cell.kind.name, effect: cell.effect }, told))
    }
  })
  print(tallies, seconds, series, seed)
}

const cells = () =>
  KINDS.flatMap((kind) =>
    DAYS.flatMap((days) =>
      PROGRAMS.flatMap((programs) =>
        EFFECTS.map((effect) => {
          const name = `${kind.name}, ${days} days, ${programs} programs, effect ${effect}`
          return { kind, days, programs, effect, name }
        }),
      ),
    ),
  )

function print(
  tallies: ReadonlyMap<string, readonly Tally[]>,
  seconds: ReadonlyMap<string, number>,
  series: number,
  seed: number,
): void {
  const count = [...tallies.values()][0]?.length ?? 0
  const error = (100 * Math.sqrt((0.95 * 0.05) / series)).toFixed(1)
  console.log(
    `${count} cells of ${series} series, seed ${seed}; chance alone moves a cell's coverage by ±${error} points (one s.e.)`,
  )
  for (const [name, of] of tallies) {
    const { coverage, worst, falseAlarms, worstFalseAlarms, power, silent, width, bias } = summary(of)
    console.log(`\n${name} (${(seconds.get(name) ?? NaN).toFixed(1)} s)`)
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
}

function byKind(tallies: readonly Tally[], kind: string): string {
  const of = tallies.filter((one) => one.kind === kind)
  return `${kind}: ${percent(of.reduce((sum, one) => sum + one.coverage, 0) / of.length)}`
}

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`

if (import.meta.main) {
  const { values } = parseArgs({ options: { series: { type: 'string' }, seed: { type: 'string' } } })
  const count = Number(values.series ?? SERIES)
  const seed = Number(values.seed ?? SEED)
  if (Number.isInteger(count) && count > 0 && Number.isInteger(seed)) run(count, seed)
  else {
    console.error('Expected whole numbers: bench/coverage.ts --series 20 --seed 1')
    process.exitCode = 2
  }
}
