declare const unit: unique symbol

/** A number whose unit is part of its type. At run time it is a plain number. */
export type In<U extends string> = number & { readonly [unit]: U }

/** A share of a whole, 0 to 1. */
export type Ratio = In<'ratio'>
/** Points of a score; a model says how many make the whole. */
export type Points = In<'points'>

export const ratio = (x: number): Ratio => inRange(x, 0, 1, 'a ratio') as Ratio
export const points = (x: number): Points => inRange(x, 0, Infinity, 'points') as Points

function inRange(x: number, low: number, high: number, what: string): number {
  if (x >= low && x <= high && Number.isFinite(x)) return x
  throw new RangeError(`${what} lies in [${low}, ${high}] and is finite, not ${x}`)
}
