/* oxlint-disable typescript/no-non-null-assertion -- every index stays inside arrays that are made here */
import { addDays, type Day } from '../kernel/day.ts'
import { spanOf, weekdayColumns } from './calendar.ts'
import type { Fit } from './gather.ts'
import { leastSquares } from './linear.ts'
import { rowsOf, whitenUpTo } from './whiten.ts'

/** What more days would bring if everything goes on as it does: programs that run keep running, as many days go missing. */
export interface Power {
  /** Half the width of the interval after 30 days more, on the scale. */
  readonly halfWidthIn30Days: number
  /** The fewest days more after which half the width is at most what was asked; null where two years do not do. */
  daysMoreFor(halfWidth: number): number | null
}

/** After how many days more it is looked: by the week for half a year, then by the month. */
const LATER: readonly number[] = [
  ...Array.from({ length: 26 }, (_, i) => 7 * (i + 1)),
  30,
  ...Array.from({ length: 18 }, (_, i) => 30 * (i + 7)),
].toSorted((a, b) => a - b)

/**
 * The spread of each program's effect on a longer design against its spread now, at the ratio in the middle of those that
 * the days so far allow: more days would tell the ratio better too.
 * @param columnsOf each program's column over any days, in its likeliest shape
 * @param halfWidths half the width of each program's interval now
 */
export function power(
  days: readonly Day[],
  missing: number,
  columnsOf: readonly ((days: readonly Day[]) => Float64Array)[],
  { ratios }: Pick<Fit, 'ratios'>,
  halfWidths: readonly number[],
): readonly Power[] {
  const future = futureDays(days, missing)
  const all = [...days, ...future]
  const shared = weekdayColumns(all, spanOf(days))
  const columns = [...shared, ...columnsOf.map((column) => column(all))]
  const rows = rowsOf(Float64Array.from(all), [...columns, new Float64Array(all.length)])
  const last = days.at(-1)!
  const counts = [0, ...LATER].map((more) => all.filter((on) => on <= last + more).length)
  const distinct = [...new Set(counts)]
  const spreads = distinct.map(() => new Float64Array(columnsOf.length))
  whitenUpTo(rows, middleOf(ratios), distinct).forEach(({ gram }, stage) => {
    const used = columns.flatMap((_, i) => (gram[i * rows.width + i]! > 1e-9 ? [i] : []))
    const spread = leastSquares(gram, rows.width, used)?.inverse
    columnsOf.forEach((_, p) => {
      const at = used.indexOf(shared.length + p)
      spreads[stage]![p] = spread === undefined || at < 0 ? Infinity : spread[at * (used.length + 1)]!
    })
  })
  return columnsOf.map((_, p) => {
    const halfWidthAfter = (more: number): number => {
      const stage = distinct.indexOf(counts[more === 0 ? 0 : LATER.indexOf(more) + 1]!)
      return halfWidths[p]! * Math.sqrt(spreads[stage]![p]! / spreads[0]![p]!)
    }
    return {
      halfWidthIn30Days: halfWidthAfter(30),
      daysMoreFor: (halfWidth) => LATER.find((more) => halfWidthAfter(more) <= halfWidth) ?? null,
    }
  })
}

/** The ratio under which and over which lies half of the weight. */
function middleOf(ratios: Fit['ratios']): number {
  let sum = 0
  return ratios.find(({ weight }) => (sum += weight) >= 0.5)?.ratio ?? 0
}

/** Days after the last, as often observed as those so far. */
function futureDays(days: readonly Day[], missing: number): readonly Day[] {
  const last = days.at(-1)!
  const share = 1 - missing
  return Array.from({ length: LATER.at(-1)! }, (_, i) => i + 1)
    .filter((more) => Math.floor(more * share) > Math.floor((more - 1) * share))
    .map((more) => addDays(last, more))
}
