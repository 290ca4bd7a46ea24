import { day } from '../kernel/day.ts'
import type { Program } from '../kernel/program.ts'
import { random } from '../kernel/random.ts'
import type { Series } from '../kernel/series.ts'
import { normals } from './normal.ts'

/** A pillar's points. */
export const PILLAR = { bounds: { least: 0, most: 25 } }

/** A program of one span; `to` is null where it still runs. */
export const program = (name: string, from: number, to: number | null): Program => ({
  name,
  spans: [{ from: day(from), to: to === null ? null : day(to) }],
})

/** Days about `middle` with noise of 0.3 points on a level that does not move, each tenth day missing. */
export function scores(
  count: number,
  lift: (t: number) => number,
  { middle = 12, noise = 0.3, seed = 1 } = {},
): Series {
  const normal = normals(random(seed))
  const values = Array.from({ length: count }, (_, t) => {
    const value = middle + lift(t) + noise * normal()
    return t % 10 === 3 ? null : value
  })
  return { days: values.map((_, t) => day(t)), values }
}
