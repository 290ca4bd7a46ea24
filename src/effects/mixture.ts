import { studentCdf, studentDensity, studentQuantile } from './t.ts'

/** Student's t, moved by `mean` and stretched by `scale`, with its share of a mixture. */
export interface Component {
  readonly weight: number
  readonly mean: number
  readonly scale: number
}

/** Weights add up to 1; all components have the same degrees of freedom. */
export interface Mixture {
  readonly components: readonly Component[]
  readonly df: number
}

export const mixtureMean = ({ components }: Mixture): number =>
  components.reduce((sum, { weight, mean }) => sum + weight * mean, 0)

/** How likely the mixture is at most x. */
export const mixtureCdf = ({ components, df }: Mixture, x: number): number =>
  components.reduce((sum, { weight, mean, scale }) => sum + weight * studentCdf((x - mean) / scale, df), 0)

/** The x that the mixture stays at or under with probability p, to 1e-9 of its widest component. */
export function mixtureQuantile(mixture: Mixture, p: number): number {
  const { components, df } = mixture
  const alone = studentQuantile(p, df)
  const own = components.map(({ mean, scale }) => mean + alone * scale)
  let low = Math.min(...own)
  let high = Math.max(...own)
  const near = 1e-9 * Math.max(...components.map(({ scale }) => scale))
  let x = components.reduce((sum, { weight }, i) => sum + weight * (own[i] ?? 0), 0)
  for (let i = 0; i < 100 && high - low > near; i++) {
    const miss = mixtureCdf(mixture, x) - p
    if (miss > 0) high = x
    else low = x
    const density = components.reduce(
      (sum, { weight, mean, scale }) => sum + (weight * studentDensity((x - mean) / scale, df)) / scale,
      0,
    )
    const step = x - miss / density
    const next = step > low && step < high ? step : (low + high) / 2
    if (Math.abs(next - x) <= near) return next
    x = next
  }
  return x
}
