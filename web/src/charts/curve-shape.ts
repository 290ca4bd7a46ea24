import { curveValue, type Curve } from '../../../src/model/curve.ts'

/** A curve as it is drawn in a box: `0 0` is its lower left. */
export interface CurveShape {
  /** The SVG path of the curve. */
  readonly path: string
  /** Where the value lies from which on nothing is added. */
  readonly fullAt: number
  /** Where a value lies; null where there is none. One beyond the box lies at its edge. */
  readonly place: { readonly x: number; readonly y: number } | null
}

/** How much further than full a curve is drawn, so that one sees it end. */
const BEYOND = 1.15
const STEPS = 48

/** Lays a curve and a value on it into a box of `width` by `height`; y runs downwards. */
export function curveShape(curve: Curve, value: number | null, width: number, height: number): CurveShape {
  const end = curve.full * BEYOND
  const at = (x: number) => ({
    x: (Math.min(Math.max(x, 0), end) / end) * width,
    y: height * (1 - curveValue(curve, x)),
  })
  const points = [...Array.from({ length: STEPS + 1 }, (_, i) => (curve.full * i) / STEPS), end].map(at)
  return {
    path: points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join(''),
    fullAt: at(curve.full).x,
    place: value === null ? null : at(value),
  }
}
