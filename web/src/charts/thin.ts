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
  const column = columnOf(values.length, columns)
  const kept: (Place | null)[] = []
  forEachRun(values, column, (places, isNew) => {
    if (isNew && kept.length > 0) kept.push(null)
    kept.push(...ends(places))
  })
  return kept
}

/** The same for a band: of the days on one px the least low and the most high. */
export function thinBand(
  low: readonly number[],
  high: readonly number[],
  columns: number,
): readonly (Reach | null)[] {
  const column = columnOf(low.length, columns)
  const kept: (Reach | null)[] = []
  forEachRun(low, column, (places, isNew) => {
    if (isNew && kept.length > 0) kept.push(null)
    const [first, last] = [places[0], places.at(-1)]
    if (first === undefined || last === undefined) return
    const least = places.reduce((most, { value }) => Math.min(most, value), Infinity)
    const most = places.reduce((so, { i }) => Math.max(so, high[i] ?? -Infinity), -Infinity)
    kept.push({ i: first.i, low: least, high: most })
    if (last !== first) kept.push({ i: last.i, low: least, high: most })
  })
  return kept
}

/** Which px column a place falls on; each its own where there are columns enough. */
const columnOf =
  (length: number, columns: number) =>
  (i: number): number =>
    length <= 2 * columns ? i : Math.floor((i * columns) / length)

/** Calls with the known values of each column that stand next to each other, and whether a gap came before them. */
function forEachRun(
  values: readonly (number | null)[],
  column: (i: number) => number,
  tell: (places: readonly Place[], isNew: boolean) => void,
): void {
  let run: Place[] = []
  let isNew = true
  const end = (next: boolean): void => {
    if (run.length > 0) tell(run, isNew)
    isNew = next || (isNew && run.length === 0)
    run = []
  }
  values.forEach((value, i) => {
    const last = run.at(-1)
    if (!isKnown(value)) end(true)
    else {
      if (last !== undefined && column(last.i) !== column(i)) end(false)
      run.push({ i, value })
    }
  })
  end(true)
}

/** First, least, most and last, each once, in their order. */
function ends(places: readonly Place[]): readonly Place[] {
  const [first] = places
  if (first === undefined || places.length < 3) return places
  const least = places.reduce((a, b) => (b.value < a.value ? b : a))
  const most = places.reduce((a, b) => (b.value > a.value ? b : a))
  const kept = new Set([first, least, most, places.at(-1) ?? first])
  return [...kept].toSorted((a, b) => a.i - b.i)
}
