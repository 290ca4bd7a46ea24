import { weekdayColumns } from '../src/effects/calendar.ts'
import { effects } from '../src/effects/effects.ts'
import { normals } from '../src/effects/normal.ts'
import { columnOf, SHAPES, type Shape } from '../src/effects/shapes.ts'
import { day } from '../src/kernel/day.ts'
import type { Program } from '../src/kernel/program.ts'
import { random } from '../src/kernel/random.ts'
import { effectiveDraws } from './sampling/effective-draws.ts'
import { gibbs } from './sampling/gibbs.ts'

const DAYS = 400
const STARTS = [60, 110, 160, 220, 270, 320]
const LENGTH = 45
const DRAWS = 1000
const RUNS = 41
const AIM_MS = 150
const AIM_TIMES = 50

/** 400 days, six programs in process, against a sampler of the same model: all shapes, and one. */
export function run(): void {
  const { values, programs } = someDays()
  console.log(`${DAYS} days, ${programs.length} programs; processor time of one thread`)
  const all = compared('all shapes', SHAPES, values, programs)
  compared('one shape', ['pulse'], values, programs)
  console.log(
    `\nThe aim for all shapes is ${AIM_MS} ms: ${all.worst <= AIM_MS ? 'reached by each, the first too' : 'missed'}.`,
  )
  console.log(
    `The aim is ${AIM_TIMES} times a sampler of ${DRAWS} draws: ${all.asDrawn >= AIM_TIMES ? 'reached' : `missed, ${all.asDrawn.toFixed(0)} times`} where draws count as they come, ${all.asWorth >= AIM_TIMES ? 'reached' : 'missed'} where they count for what they are worth.`,
  )
}

function compared(
  name: string,
  shapes: readonly Shape[],
  values: readonly (number | null)[],
  programs: readonly Program[],
) {
  const days = values.map((_, t) => day(t))
  const bounds = { least: 0, most: 25 }
  const ours = timed(() => effects({ days, values }, programs, { bounds, shapes }))
  const sampled = {
    values,
    shared: weekdayColumns(days, DAYS),
    programs: programs.map((program) => shapes.map((shape) => columnOf(program, shape, days))),
    prior: shapes.map(() => 1 / shapes.length),
  }
  const theirs = timed((i) => gibbs(sampled, DRAWS, random(2 + i)))
  // What the draws of the slowest program are worth: it is the one that a user would wait for.
  const worth = theirs.results.map((draws) =>
    Math.min(...programs.map((_, p) => effectiveDraws(draws.map((row) => row[p] ?? 0)))),
  )
  const draws = middleOf(worth)
  const asDrawn = theirs.middle / ours.middle
  const asWorth = asDrawn * (DRAWS / draws)
  console.log(`\n${name}`)
  console.log(
    `  ours      ${ours.middle.toFixed(1)} ms, median of ${RUNS}; the worst, with the first, ${ours.worst.toFixed(1)} ms`,
  )
  console.log(
    `  sampler   ${theirs.middle.toFixed(0)} ms for ${DRAWS} draws, worth ${draws.toFixed(0)} that do not depend on each other`,
  )
  console.log(
    `  ours is ${asDrawn.toFixed(0)} times as fast as ${DRAWS} draws, ${asWorth.toFixed(0)} times as fast as draws worth ${DRAWS}`,
  )
  return { worst: ours.worst, asDrawn, asWorth }
}

/** The middle and the longest of some runs, in milliseconds, with what they gave. */
function timed<T>(work: (i: number) => T) {
  const results: T[] = []
  const times = Array.from({ length: RUNS }, (_, i) => milliseconds(() => results.push(work(i))))
  return { results, middle: middleOf(times), worst: Math.max(...times) }
}

const middleOf = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN

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
