/** How many came on a day, as its turn from the first. */
export interface CountOn {
  readonly at: number
  readonly n: number
}

/** Neighbouring days that share a mark, `from` to `to`, and how many came on them. */
export interface Bin {
  readonly from: number
  readonly to: number
  readonly n: number
}

/** A mark and the gap behind it, px. */
const LEAST_PX = 5

/** How many days share a mark on a strip so wide: one, or whole weeks. */
export function daysPerBin(days: number, width: number): number {
  const fit = Math.max(1, Math.floor(width / LEAST_PX))
  return days <= fit ? 1 : 7 * Math.ceil(days / (7 * fit))
}

/**
 * Counts of days in the marks of a strip of `width` px, in order; marks on which nothing came are left out. No mark holds days from
 * both sides of `split`: those up to it are one side.
 */
export function stripBins(
  counts: readonly CountOn[],
  days: number,
  width: number,
  split = -1,
): readonly Bin[] {
  const size = daysPerBin(days, width)
  const keyOf = (at: number): number =>
    at <= split ? -1 - Math.floor((split - at) / size) : Math.floor((at - split - 1) / size)
  const grouped = Map.groupBy(
    counts.filter(({ at }) => at >= 0 && at < days),
    ({ at }) => keyOf(at),
  )
  return [...grouped]
    .map(([key, found]) => {
      const first = split + 1 + key * size
      return {
        from: Math.max(0, first),
        to: Math.min(days - 1, first + size - 1),
        n: found.reduce((sum, { n }) => sum + n, 0),
      }
    })
    .filter(({ n }) => n !== 0)
    .toSorted((a, b) => a.from - b.from)
}
