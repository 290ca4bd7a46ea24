import { RingFigure, type RingFigureProps } from './ring-figure.tsx'
import type { CornerWords } from './ring-label.tsx'
import { baseTick, piece } from './ring-shape.ts'

export interface ReadQuarter extends CornerWords {
  readonly points: number
  /** Where it stood in the baseline; null while that is being learnt. */
  readonly baseline: number | null
}

export interface ReadingRingProps extends Omit<RingFigureProps, 'quarters' | 'renderFill' | 'renderOver'> {
  /** Four, clockwise from 12. */
  readonly quarters: readonly ReadQuarter[]
}

/** Points of a quarter. */
const MOST = 25

/** A reading as a ring of four quarters, solid because LinkedIn said so; ticks across it mark the baseline. */
export const ReadingRing = (props: ReadingRingProps) => (
  <RingFigure
    {...props}
    renderFill={(frame, i) => (
      <path className="h-solid" d={piece(frame, i, 0, (props.quarters[i]?.points ?? 0) / MOST)} />
    )}
    renderOver={(frame, i) => {
      const baseline = props.quarters[i]?.baseline ?? null
      return baseline !== null && <path className="base" d={baseTick(frame, i, baseline / MOST)} />
    }}
  />
)
