import { effects } from '../src/effects/effects.ts'
import { normals } from '../src/effects/normal.ts'
import { columnOf, SHAPES } from '../src/effects/shapes.ts'
import { day } from '../src/kernel/day.ts'
import type { Program } from '../src/kernel/program.ts'
import { random } from '../src/kernel/random.ts'
import { gibbs } from './sampling/gibbs.ts'

const DAYS = 400
const STARTS = [60, 110, 160, 220, 270, 320]
const LENGTH = 45
const DRAWS = 1000
const RUNS = 9
const AIM_MS = 150
const AIM_TIMES = 50

/** 400 days, six programs, all shapes in process, against a sampler of the same model with each shape in its turn. */
export function run(): void {
  const { values, programs } = someDays()
  const series = { days: values.map((_, t) => day(t)), values }
  const passes = Array.from({ length: RUNS }, () =>
    milliseconds(() => effects(series, programs, { bounds: { least: 0, most: 25 } })),
  ).toSorted((a, b) => a - b)
  const [middle, worst] = [passes[Math.floor(RUNS / 2)] ?? NaN, passes.at(-1) ?? NaN]

  const pulses = programs.map((program) => columnOf(program, 'pulse', series.days))
  const sampledOnce = milliseconds(() => gibbs({ values, columns: pulses }, DRAWS, random(2)))
  const one = effects(series, programs, { bounds: { least: 0, most: 25 }, shapes: ['pulse'] }) // warm
  const oneShape = milliseconds(() => effects(series, programs, { shapes: ['pulse'] }))
  const sampledAll = SHAPES.reduce((sum, shape) => {
    const columns = programs.map((program) => columnOf(program, shape, series.days))
    return sum + milliseconds(() => gibbs({ values, columns }, DRAWS, random(2)))
  }, 0)

  console.log(`${DAYS} days, ${one.n} observed, ${programs.length} programs; processor time of one thread`)
  console.log(
    `all shapes          ${middle.toFixed(1)} ms, median of ${RUNS}; worst, with the first, ${worst.toFixed(1)} ms`,
  )
  console.log(
    `the aim is ${AIM_MS} ms: ${worst <= AIM_MS ? 'reached by each' : middle <= AIM_MS ? 'reached by the median' : 'missed'}`,
  )
  console.log(`one shape           ${oneShape.toFixed(1)} ms`)
  console.log(`sampler, one shape  ${sampledOnce.toFixed(0)} ms for ${DRAWS} draws of one chain`)
  console.log(
    `sampler, five common shapes  ${sampledAll.toFixed(0)} ms, ${(sampledAll / middle).toFixed(0)} times ours with all`,
  )
  const times = sampledOnce / oneShape
  console.log(
    `one shape against one shape: ${times.toFixed(0)} times as fast; the aim is ${AIM_TIMES}: ${times >= AIM_TIMES ? 'reached' : 'missed'}`,
  )
}

function someDays(): { readonly values: readonly (number | null)[]; readonly programs: readonly Program[] } {
  const chance = random(1)
  const normal = normals(chance)
  let level = 12
  const values = Array.from({ length: DAYS }, (_, t) => {
    level += 0.03 * normal()
    const lift = STARTS.filter((from) => from <= t && t < from + LENGTH).length
    const points = Math.round((level + lift / 2 + 0.3 * normal()) * 100) / 100
    return chance.uniform() < 0.15 ? null : points
  })
  const programs = STARTS.map((from, i) => ({
    name: `program ${i + 1}`,
    spans: [{ from: day(from), to: day(from + LENGTH - 1) }],
  }))
  return { values, programs }
}

/** Of this thread's processor, so that what else runs on the machine does not count. */
function milliseconds(work: () => unknown): number {
  const started = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(started)
  return (user + system) / 1000
}

if (import.meta.main) run()
