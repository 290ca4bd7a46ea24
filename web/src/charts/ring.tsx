import { useId } from 'react'
import type { Span } from '../shapes.ts'
import { Hatch } from './hatch.tsx'
import { RingFigure, type RingFigureProps } from './ring-figure.tsx'
import type { CornerWords } from './ring-label.tsx'
import { piece, spanLine } from './ring-shape.ts'

export interface RingQuarter extends Span, CornerWords {
  readonly max: number
}

export interface RingProps extends Omit<RingFigureProps, 'quarters' | 'renderFill' | 'renderOver'> {
  /** Four, clockwise from 12, each with its points in words; where there are none, its span. */
  readonly quarters: readonly RingQuarter[]
}

/** The estimate as a ring of four quarters: hatched up to the points, the span as a capped line along it. */
export function Ring(props: RingProps) {
  const { quarters } = props
  const id = useId()
  return (
    <RingFigure
      {...props}
      renderFill={(frame, i) => {
        const { pillar, points, max } = quarters[i] ?? NOTHING
        const filled = points === null ? null : piece(frame, i, 0, points / max)
        return (
          <>
            <Hatch id={`${id}${pillar}`} kind="hue" />
            {filled !== null && <path fill={`url(#${id}${pillar})`} d={filled} />}
            {filled !== null && <path className="h-edge" d={filled} />}
          </>
        )
      }}
      renderOver={(frame, i) => {
        const { low, high, max } = quarters[i] ?? NOTHING
        return high > low && <path className="h-line" d={spanLine(frame, i, low / max, high / max)} />
      }}
    />
  )
}

const NOTHING = { pillar: 'brand', points: null, low: 0, high: 0, max: 25 } as const
