import type { Day } from '../../../../src/kernel/day.ts'
import type { Dot } from '../../charts/line-props.ts'
import type { Columns } from '../../shapes.ts'
import { directionOf } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'

/** Index and influence over the same days. */
export interface Together {
  readonly from: Day
  readonly to: Day
  /** Points of the open index, day by day. */
  readonly index: readonly (number | null)[]
  readonly influence: readonly (number | null)[]
  /** LinkedIn's number, on the days on which it was read. */
  readonly readings: readonly Dot[]
}

/** A line without a span. */
export function alone(points: readonly (number | null)[]): Columns {
  const edge = points.map((value) => value ?? NaN)
  return { low: edge, points, high: edge }
}

/** Least and most of both axes: as far apart in both, so that a point is equally high. */
export function domains({ index, influence, readings }: Together): readonly (readonly [number, number])[] {
  const ends = [[...index, ...readings.map(({ value }) => value)], influence].map((values) => {
    const known = values.filter((value) => value !== null)
    return known.length === 0 ? ([0, 1] as const) : ([Math.min(...known), Math.max(...known)] as const)
  })
  const reach = Math.max(...ends.map(([least, most]) => most - least), 2)
  const step = reach > 40 ? 20 : reach > 16 ? 10 : reach > 6 ? 5 : 2
  const tall = Math.ceil(reach / step + 1) * step
  return ends.map(([least, most]) => {
    const middle = (least + most) / 2
    const from = Math.max(0, Math.min(100 - tall, Math.floor((middle - tall / 2 + step / 2) / step) * step))
    return [from, Math.min(100, from + tall)] as const
  })
}

/**
 * How both went between the first and the last day that both know; the index as LinkedIn told it, where it was read on more than one
 * of them.
 */
export function togetherWords({ readings, index, influence }: Together): string {
  const read = new Map(readings.map(({ at, value }) => [at, value]))
  const both = (indexAt: (at: number) => number | null | undefined) =>
    influence.flatMap((value, at) => {
      const other = indexAt(at)
      return value === null || other == null ? [] : [{ at, influence: value, index: other }]
    })
  const known = [both((at) => read.get(at)), both((at) => index[at])].find(({ length }) => length > 1) ?? []
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return say('influence.together-short')
  const [one, other] = [directionOf(last.index - first.index), directionOf(last.influence - first.influence)]
  return say('influence.together-words', {
    index: one.change,
    indexBy: one.by,
    influence: other.change,
    influenceBy: other.by,
    days: last.at - first.at,
  })
}
