import { useId } from 'react'
import type { Span } from '../shapes.ts'
import { SpanLine } from './bar.tsx'
import { Hatch } from './hatch.tsx'

export interface ReadingBarProps {
  /** Points as LinkedIn showed them. */
  readonly points: number
  readonly max: number
  /** Where they stood in the baseline; null while that is being learnt. */
  readonly baseline: number | null
  /** The open index beside it; null where there is none. */
  readonly estimate: Span | null
  readonly title: string
}

const NOTCHES = ['20%', '40%', '60%', '80%']
const [TOP, DEPTH, TWIN_AT, TWIN_DEPTH, SPAN_AT, CAP] = [4, 14, 22, 8, 38, 4]

/** A reading as a straight bar, solid, with a tick where the baseline stood; below it the estimate, hatched, and its span. */
export function ReadingBar({ points, max, baseline, estimate, title }: ReadingBarProps) {
  const id = useId()
  const share = (x: number) => `${((100 * x) / max).toFixed(2)}%`
  return (
    <svg className="bar" width="100%" height={SPAN_AT + CAP + 1} role="img" aria-label={title}>
      <Hatch id={id} kind="hue" />
      <rect className="m-track" width="100%" y={TOP} height={DEPTH} />
      <rect className="h-solid" width={share(points)} y={TOP} height={DEPTH} />
      {NOTCHES.map((x) => (
        <line key={x} className="m-notch" x1={x} x2={x} y1={TOP} y2={TOP + DEPTH} />
      ))}
      {baseline !== null && (
        <line className="base" x1={share(baseline)} x2={share(baseline)} y1={0} y2={TOP + DEPTH + 4} />
      )}
      {estimate !== null && estimate.points !== null && (
        <>
          <rect fill={`url(#${id})`} width={share(estimate.points)} y={TWIN_AT} height={TWIN_DEPTH} />
          <rect className="h-edge" width={share(estimate.points)} y={TWIN_AT} height={TWIN_DEPTH} />
        </>
      )}
      {estimate !== null && estimate.high > estimate.low && (
        <SpanLine from={share(estimate.low)} to={share(estimate.high)} at={SPAN_AT} cap={CAP} />
      )}
    </svg>
  )
}
