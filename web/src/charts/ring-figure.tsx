import { useId, type ReactNode } from 'react'
import { RingLabel, type CornerWords } from './ring-label.tsx'
import { notch, piece, ringFrame, smallRingFrame, type RingFrame } from './ring-shape.ts'
import { useWidth } from './width.ts'

export interface RingFigureProps {
  /** Four, clockwise from 12. A small ring does not name them: what stands beside it does. */
  readonly quarters: readonly CornerWords[]
  /** What stands in the middle, and below it. */
  readonly total: string
  readonly of: string
  readonly title: string
  readonly description: string
  readonly isSmall?: boolean
  /** What fills a quarter's track, and what stands over its notches. */
  readonly renderFill: (frame: RingFrame, quarter: number) => ReactNode
  readonly renderOver: (frame: RingFrame, quarter: number) => ReactNode
}

const [WIDEST, SMALL] = [400, 152]
/** Quarters are notched every 5 of their 25 points. */
const NOTCHES = [0.2, 0.4, 0.6, 0.8]

/** A ring of four quarters of 25 points, with the total in its middle. */
export function RingFigure(props: RingFigureProps) {
  const { quarters, total, of, title, description, isSmall = false, renderFill, renderOver } = props
  const [ref, available] = useWidth<HTMLDivElement>()
  const id = useId()
  const frame = isSmall ? smallRingFrame(SMALL) : ringFrame(Math.min(available, WIDEST))
  const { width, height, inner } = frame
  return (
    <div ref={ref} className={isSmall ? 'ring small' : 'ring'}>
      {available > 0 && (
        <svg width={width} height={height} role="img" aria-labelledby={`${id}t ${id}d`}>
          <title id={`${id}t`}>{title}</title>
          <desc id={`${id}d`}>{description}</desc>
          <g transform={`translate(${width / 2} ${height / 2})`}>
            {quarters.map(({ pillar }, i) => (
              <g key={pillar} className={pillar}>
                <path className="m-track" d={piece(frame, i, 0, 1)} />
                {renderFill(frame, i)}
                {NOTCHES.map((share) => (
                  <path key={share} className="m-notch" d={notch(frame, i, share)} />
                ))}
                {renderOver(frame, i)}
              </g>
            ))}
            <text
              className="t-ink mid"
              y={inner * 0.2}
              style={{ fontSize: Math.round(inner * Math.min(0.72, 3 / total.length)) }}
            >
              {total}
            </text>
            {!isSmall && (
              <text className="t-2 mid" y={inner * 0.2 + 26}>
                {of}
              </text>
            )}
          </g>
          {!isSmall &&
            quarters.map((quarter, i) => (
              <RingLabel key={quarter.pillar} label={quarter} corner={i} width={width} height={height} />
            ))}
        </svg>
      )}
    </div>
  )
}
