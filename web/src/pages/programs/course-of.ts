import { addDays, type Day } from '../../../../src/kernel/day.ts'
import type { Columns, Effects, Program } from '../../shapes.ts'
import { dayFrom } from '../../words/days.ts'

/** A series around a program, day by day, and the line that it would have followed without. */
export interface ProgramCourse {
  readonly from: Day
  readonly came: readonly (number | null)[]
  /** The same without short gaps. */
  readonly bridged: readonly (number | null)[]
  readonly without: Columns
  /** The turn of the last day on which the program tells on the series, and what is said of that day. */
  readonly at: number
}

const [BEFORE, AFTER] = [42, 42]
/** A gap of the estimate that is bridged, since only readings are missing there. */
const BRIDGED = 14

/** Null where there is nothing to draw: no line without it, or no day of the series while it ran. */
export function courseOf(program: Program, effects: Effects): ProgramCourse | null {
  const line = effects.without.find(({ programs }) => programs.includes(program.name))
  const days = effects.series.days.map(dayFrom)
  const [first, last] = [days[0], days.at(-1)]
  if (line === undefined || first === undefined || last === undefined) return null
  const [start, end] = [dayFrom(program.start), dayFrom(program.stopped?.on ?? program.end)]
  const from = Math.max(first, start - BEFORE) as Day
  const to = Math.min(last, end + AFTER) as Day
  const length = to - from + 1
  const at = days.findLast((day) => day >= start && day <= Math.min(end, to))
  if (at === undefined || length < 2) return null
  const place = (column: readonly (number | null)[], since: Day): (number | null)[] => {
    const placed = new Array<number | null>(length).fill(null)
    days.forEach((day, i) => {
      if (day >= Math.max(from, since) && day <= to) placed[day - from] = column[i] ?? null
    })
    return placed
  }
  const known = (column: readonly (number | null)[]) => bridged(place(column, addDays(start, -1)))
  const came = place(effects.series.values, from)
  return {
    from,
    came,
    bridged: bridged(came),
    without: {
      low: known(line.low).map((value) => value ?? NaN),
      points: known(line.points),
      high: known(line.high).map((value) => value ?? NaN),
    },
    at: at - from,
  }
}

/** Straight between days that are known, where few lie between. */
function bridged(values: readonly (number | null)[]): (number | null)[] {
  const filled = [...values]
  let last: number | null = null
  values.forEach((value, i) => {
    if (value === null) return
    const before = last === null ? null : (values[last] ?? null)
    if (last !== null && before !== null && i - last <= BRIDGED) {
      for (let k = last + 1; k < i; k++) filled[k] = before + ((value - before) * (k - last)) / (i - last)
    }
    last = i
  })
  return filled
}
