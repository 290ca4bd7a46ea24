import { addDays, type Day } from './day.ts'

/** Days from `from` to `to`, both included; `from` is never after `to`. */
export interface Days {
  readonly from: Day
  readonly to: Day
}

export const holds = ({ from, to }: Days, on: Day): boolean => from <= on && on <= to

/** The same days as the fewest, sorted, separate stretches: those that overlap or touch become one. */
export function union(stretches: readonly Days[]): readonly Days[] {
  const merged: Days[] = []
  for (const next of stretches.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const last = merged.at(-1)
    if (last !== undefined && next.from <= addDays(last.to, 1)) {
      merged[merged.length - 1] = { from: last.from, to: next.to > last.to ? next.to : last.to }
    } else merged.push(next)
  }
  return merged
}

/** The days that both hold; each list is sorted and separate, as `union` gives it. */
export function intersection(a: readonly Days[], b: readonly Days[]): readonly Days[] {
  return union(
    a.flatMap((x) =>
      b.flatMap((y) => {
        const [from, to] = [x.from > y.from ? x.from : y.from, x.to < y.to ? x.to : y.to]
        return from <= to ? [{ from, to }] : []
      }),
    ),
  )
}
