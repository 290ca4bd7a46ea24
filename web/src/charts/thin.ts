/** A value at a place of its series. */
export interface Place {
  readonly i: number
  readonly value: number
}

/** A low and a high at a place of their series. */
export interface Reach {
  readonly i: number
  readonly low: number
  readonly high: number
}

const isKnown = (value: number | null | undefined): value is number => value != null && !Number.isNaN(value)

/**
 * What a line of at most `columns` px needs of a series: of the values that fall on one px the first, the least, the most and
 * the last, in their order. So years of days are drawn as fast as weeks, and no peak is lost. Null stands where the
 * line breaks.
 */
export function thinLine(values: readonly (number | null)[], columns: number): readonly (Place | null)[] {
  const kept: (Place | null)[] = []
  const at = (i: number): number => values[i] ?? NaN
  forEachRun(values, columns, (from, to, isNew) => {
    if (isNew && kept.length > 0) kept.push(null)
    let [least, most] = [from, from]
    for (let i = from + 1; i <= to; i++) {
      if (at(i) < at(least)) least = i
      if (at(i) > at(most)) most = i
    }
    const [early, late] = least < most ? [least, most] : [most, least]
    kept.push({ i: from, value: at(from) })
    if (early > from) kept.push({ i: early, value: at(early) })
    if (late > early) kept.push({ i: late, value: at(late) })
    if (to > late) kept.push({ i: to, value: at(to) })
  })
  return kept
}

/** The same for a band: of the days on one px the least low and the most high. */
export function thinBand(
  low: readonly number[],
  high: readonly number[],
  columns: number,
): readonly (Reach | null)[] {
  const kept: (Reach | null)[] = []
  forEachRun(low, columns, (from, to, isNew) => {
    if (isNew && kept.length > 0) kept.push(null)
    let [least, most] = [Infinity, -Infinity]
    for (let i = from; i <= to; i++) {
      least = Math.min(least, low[i] ?? Infinity)
      most = Math.max(most, high[i] ?? -Infinity)
    }
    kept.push({ i: from, low: least, high: most })
    if (to > from) kept.push({ i: to, low: least, high: most })
  })
  return kept
}

/**
 * Calls with the first and last place of each run of known values that fall on one px, and whether a gap came before it.
 * Each value has a px of its own where there are enough of them.
 */
function forEachRun(
  values: readonly (number | null)[],
  columns: number,
  tell: (from: number, to: number, isNew: boolean) => void,
): void {
  const count = values.length
  const isDense = count > 2 * columns
  let isNew = true
  for (let from = 0; from < count;) {
    if (!isKnown(values[from])) {
      isNew = true
      from++
      continue
    }
    const column = isDense ? Math.floor((from * columns) / count) : from
    const end = isDense ? Math.ceil(((column + 1) * count) / columns) : from + 1
    let to = from
    while (to + 1 < end && to + 1 < count && isKnown(values[to + 1])) to++
    tell(from, to, isNew)
    isNew = false
    from = to + 1
  }
}
