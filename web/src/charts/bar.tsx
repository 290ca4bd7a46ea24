import { useId } from 'react'
import type { Span } from '../shapes.ts'
import { Hatch } from './hatch.tsx'

export interface BarProps extends Span {
  readonly max: number
  readonly title: string
}

/** Notches every 5 of 25. */
const NOTCHES = ['20%', '40%', '60%', '80%']
const [TOP, DEPTH, SPAN_AT, CAP] = [2, 14, 25, 4]

/** An estimate as a straight bar, hatched up to the points; its span as a capped line below. */
export function Bar({ max, low, points, high, title }: BarProps) {
  const id = useId()
  const share = (x: number) => `${((100 * x) / max).toFixed(2)}%`
  return (
    <svg className="bar" width="100%" height={SPAN_AT + CAP + 1} role="img" aria-label={title}>
      <Hatch id={id} kind="hue" />
      <rect className="m-track" width="100%" y={TOP} height={DEPTH} />
      {points !== null && (
        <>
          <rect fill={`url(#${id})`} width={share(points)} y={TOP} height={DEPTH} />
          <rect className="h-edge" width={share(points)} y={TOP} height={DEPTH} />
        </>
      )}
      {NOTCHES.map((x) => (
        <line key={x} className="m-notch" x1={x} x2={x} y1={TOP} y2={TOP + DEPTH} />
      ))}
      {high > low && <SpanLine from={share(low)} to={share(high)} at={SPAN_AT} cap={CAP} />}
    </svg>
  )
}

/** A level line with end caps, from low to high. */
export function SpanLine(props: { from: string; to: string; at: number; cap: number }) {
  const { from, to, at, cap } = props
  return (
    <>
      <line className="h-line" x1={from} x2={to} y1={at} y2={at} />
      <line className="h-line" x1={from} x2={from} y1={at - cap} y2={at + cap} />
      <line className="h-line" x1={to} x2={to} y1={at - cap} y2={at + cap} />
    </>
  )
}
