import { useId } from 'react'
import type { PillarName } from '../shapes.ts'
import { RingLabel } from './ring-label.tsx'
import { baseTick, notch, piece, ringFrame } from './ring-shape.ts'
import { useWidth } from './width.ts'

export interface ReadQuarter {
  readonly pillar: PillarName
  readonly label: string
  readonly points: number
  /** Its points in words. */
  readonly told: string
  /** Where it stood in the baseline; null while that is being learnt. */
  readonly baseline: number | null
}

export interface ReadingRingProps {
  /** Four, clockwise from 12; none where only the total is known. */
  readonly quarters: readonly ReadQuarter[]
  readonly total: string
  readonly of: string
  readonly title: string
  readonly description: string
}

const [WIDEST, MOST] = [400, 25]
const NOTCHES = [0.2, 0.4, 0.6, 0.8]

/** A reading as a ring of four quarters, solid because LinkedIn said so; ticks across it mark the baseline. */
export function ReadingRing({ quarters, total, of, title, description }: ReadingRingProps) {
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
            {quarters.map(({ pillar, points, baseline }, i) => (
              <g key={pillar} className={pillar}>
                <path className="m-track" d={piece(frame, i, 0, 1)} />
                <path className="h-solid" d={piece(frame, i, 0, points / MOST)} />
                {NOTCHES.map((share) => (
                  <path key={share} className="m-notch" d={notch(frame, i, share)} />
                ))}
                {baseline !== null && <path className="base" d={baseTick(frame, i, baseline / MOST)} />}
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
          {quarters.map(({ pillar, label, told }, i) => (
            <RingLabel
              key={pillar}
              label={{ pillar, label, told }}
              corner={i}
              width={width}
              height={height}
            />
          ))}
        </svg>
      )}
    </div>
  )
}
