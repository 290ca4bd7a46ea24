import { useId } from 'react'
import type { PillarName, Span } from '../shapes.ts'
import { Hatch } from './hatch.tsx'
import { RingLabel } from './ring-label.tsx'
import { notch, piece, ringFrame, spanLine } from './ring-shape.ts'
import { useWidth } from './width.ts'

export interface RingQuarter extends Span {
  readonly pillar: PillarName
  readonly label: string
  readonly max: number
  /** Its points in words; where there are none, its span. */
  readonly told: string
}

export interface RingProps {
  /** Four, clockwise from 12. */
  readonly quarters: readonly RingQuarter[]
  /** What stands in the middle, and below it. */
  readonly total: string
  readonly of: string
  readonly title: string
  readonly description: string
}

const WIDEST = 400
/** Quarters are notched every 5 of their 25 points. */
const NOTCHES = [0.2, 0.4, 0.6, 0.8]

/** The estimate as a ring of four quarters: hatched up to the points, the span as a capped line along it. */
export function Ring({ quarters, total, of, title, description }: RingProps) {
  const [ref, available] = useWidth<HTMLDivElement>()
  const id = useId()
  const frame = ringFrame(Math.min(available, WIDEST))
  const { width, height, inner } = frame
  return (
    <div ref={ref} className="ring">
      {available > 0 && (
        <svg width={width} height={height} role="img" aria-labelledby={`${id}t ${id}d`}>
          <title id={`${id}t`}>{title}</title>
          <desc id={`${id}d`}>{description}</desc>
          <g transform={`translate(${width / 2} ${height / 2})`}>
            {quarters.map(({ pillar, max, low, points, high }, i) => (
              <g key={pillar} className={pillar}>
                <Hatch id={`${id}${pillar}`} kind="hue" />
                <path className="m-track" d={piece(frame, i, 0, 1)} />
                {points !== null && (
                  <>
                    <path fill={`url(#${id}${pillar})`} d={piece(frame, i, 0, points / max)} />
                    <path className="h-edge" d={piece(frame, i, 0, points / max)} />
                  </>
                )}
                {NOTCHES.map((share) => (
                  <path key={share} className="m-notch" d={notch(frame, i, share)} />
                ))}
                {high > low && <path className="h-line" d={spanLine(frame, i, low / max, high / max)} />}
              </g>
            ))}
            <text
              className="t-ink mid"
              y={inner * 0.2}
              style={{ fontSize: Math.round(inner * Math.min(0.72, 3 / total.length)) }}
            >
              {total}
            </text>
            <text className="t-2 mid" y={inner * 0.2 + 26}>
              {of}
            </text>
          </g>
          {quarters.map((quarter, i) => (
            <RingLabel key={quarter.pillar} label={quarter} corner={i} width={width} height={height} />
          ))}
        </svg>
      )}
    </div>
  )
}
