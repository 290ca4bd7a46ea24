/** Where a score can lie, and how it is looked at. */
export interface Scale {
  /** The least and the most that there can be, or null where nothing is known of it. */
  readonly bounds: Bounds | null
  /** `points` as they are; `logs` near the bounds, where a point more is harder than a point less. */
  readonly kind: 'points' | 'logs'
}

export interface Bounds {
  readonly least: number
  readonly most: number
}

/** This close to a bound, in points, the score is looked at in logs. */
const NEAR = 1
/** Half of what LinkedIn's own rounding hides, so that 0 and the most have a logarithm too. */
const AWAY = 0.25

/** Logs where at least one value in twenty lies within a point of a bound. */
export function scaleOf(values: readonly number[], bounds: Bounds | null): Scale {
  if (bounds === null) return { bounds, kind: 'points' }
  const near = values.filter((x) => x < bounds.least + NEAR || x > bounds.most - NEAR).length
  return { bounds, kind: near * 20 >= values.length && near > 0 ? 'logs' : 'points' }
}

/** log((s + 0.25) / (25.25 − s)) near the bounds of a pillar, else s itself. */
export function toScale({ bounds, kind }: Scale, value: number): number {
  if (kind === 'points' || bounds === null) return value
  return Math.log((value - bounds.least + AWAY) / (bounds.most + AWAY - value))
}

/** Back from `toScale`, never beyond the bounds. */
export function fromScale({ bounds, kind }: Scale, x: number): number {
  if (bounds === null) return x
  const value = kind === 'points' ? x : backFromLogs(bounds, x)
  return Math.min(Math.max(value, bounds.least), bounds.most)
}

function backFromLogs({ least, most }: Bounds, x: number): number {
  const share = 1 / (1 + Math.exp(-x))
  return least - AWAY + share * (most - least + 2 * AWAY)
}

/**
 * An effect on the scale as a change in points from where the score stood without it, never more than there is room for.
 * @param from on the scale
 */
export const inPoints = (scale: Scale, from: number, effect: number): number =>
  scale.bounds === null ? effect : fromScale(scale, from + effect) - fromScale(scale, from)
