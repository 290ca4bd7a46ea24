/**
 * What charts need of a linear scale, as d3-scale computes it: that one brings dates, colours and formats along, which are a
 * tenth of all script of the pages. A test compares the two.
 */

/** From a value to a place: both ends of `domain` fall on the ends of `range`. */
export function linear(
  [a, b]: readonly [number, number],
  [start, end]: readonly [number, number],
): (value: number) => number {
  const span = b - a
  return (value) => {
    const share = span === 0 ? 0.5 : (value - a) / span
    return start * (1 - share) + end * share
  }
}

/** Round values from one to another, about `count` of them: steps of 1, 2 or 5 times a power of ten. */
export function ticks(from: number, to: number, count: number): readonly number[] {
  if (from === to) return [from]
  const { step, by } = stepOf(to - from, count)
  const [first, last] = by === 'times' ? [from / step, to / step] : [from * step, to * step]
  const [low, high] = [Math.ceil(first), Math.floor(last)]
  return Array.from({ length: Math.max(0, high - low + 1) }, (_, i) =>
    by === 'times' ? (low + i) * step : (low + i) / step,
  )
}

/** Two ends moved outwards to round values. */
export function nice(from: number, to: number, count: number): readonly [number, number] {
  let ends: readonly [number, number] = [from, to]
  // The wider ends may want a larger step, which moves them once more; d3-scale stops after ten rounds.
  for (let round = 0; round < 10; round++) {
    const { step, by } = stepOf(ends[1] - ends[0], count)
    const wider: readonly [number, number] =
      by === 'times'
        ? [Math.floor(ends[0] / step) * step, Math.ceil(ends[1] / step) * step]
        : [Math.floor(ends[0] * step) / step, Math.ceil(ends[1] * step) / step]
    if (wider[0] === ends[0] && wider[1] === ends[1]) return ends
    ends = wider
  }
  return ends
}

/** Where steps fall below 1 they are told as what 1 is divided by: tenths are then exact. */
function stepOf(span: number, count: number): { readonly step: number; readonly by: 'times' | 'over' } {
  const rough = span / Math.max(1, count)
  const power = Math.floor(Math.log10(rough))
  const error = rough / 10 ** power
  const factor = error >= Math.sqrt(50) ? 10 : error >= Math.sqrt(10) ? 5 : error >= Math.sqrt(2) ? 2 : 1
  return power < 0 ? { step: 10 ** -power / factor, by: 'over' } : { step: 10 ** power * factor, by: 'times' }
}
