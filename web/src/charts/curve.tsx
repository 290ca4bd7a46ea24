import { useId } from 'react'
import type { Curve as CurveOf } from '../../../src/model/curve.ts'
import type { PillarName } from '../shapes.ts'
import { curveShape } from './curve-shape.ts'
import { useWidth } from './width.ts'

export interface CurveProps {
  readonly pillar: PillarName
  readonly curve: CurveOf
  /** The reader's own; null where it is not observed. */
  readonly value: number | null
  readonly title: string
  readonly description: string
  /** How the value from which on nothing is added is written. */
  readonly full: string
}

const [HEIGHT, TOP, BELOW] = [64, 8, 24]

/** How a signal's value becomes a share of its points, with the reader's own place: an open point, since it is an estimate. */
export function Curve({ pillar, curve, value, title, description, full }: CurveProps) {
  const [ref, width] = useWidth<SVGSVGElement>()
  const id = useId()
  const { path, fullAt, place } = curveShape(curve, value, Math.max(width - 12, 1), HEIGHT)
  return (
    <svg
      ref={ref}
      className={`curve ${pillar}`}
      width="100%"
      height={TOP + HEIGHT + BELOW}
      role="img"
      aria-labelledby={`${id}-title ${id}-says`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-says`}>{description}</desc>
      <g transform={`translate(6 ${TOP})`}>
        <path d={`M0 ${HEIGHT + 0.5}h${Math.max(width - 12, 0)}`} className="m-axis" />
        <path d={`M${fullAt} 0v${HEIGHT + 4}`} className="m-dash" />
        <path d={path} className="h-line" />
        {place !== null && (
          <>
            <path d={`M${place.x} ${HEIGHT}V${place.y}`} className="m-dots" />
            <circle cx={place.x} cy={place.y} r={5} className="h-open" />
          </>
        )}
        <text x={0} y={HEIGHT + 18}>
          0
        </text>
        <text x={fullAt} y={HEIGHT + 18} className="end">
          {full}
        </text>
      </g>
    </svg>
  )
}
