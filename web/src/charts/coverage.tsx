import { useId } from 'react'
import type { Days } from '../../../src/kernel/days.ts'
import { Hatch } from './hatch.tsx'

export interface CoverageProps {
  /** The days that the picture holds. */
  readonly over: Days
  /** Sorted, separate stretches in which the signal is observed. */
  readonly observed: readonly Days[]
  readonly ticks: readonly number[]
  readonly title: string
}

/** A lane: solid where a signal is observed, hatched where it is not. It wears the pillar's hue of its surroundings. */
export function Coverage({ over, observed, ticks, title }: CoverageProps) {
  const id = useId()
  const x = place(over)
  const width = (from: number, to: number) =>
    `${((100 * (to - from)) / (over.to - over.from + 1)).toFixed(2)}%`
  return (
    <svg width="100%" height={30} role="img" aria-label={title}>
      <Hatch id={id} kind="line" />
      {ticks.map((tick) => (
        <line key={tick} className="m-hair" x1={x(tick)} x2={x(tick)} y1={0} y2="100%" />
      ))}
      {gaps(over, observed).map(({ from, to }) => (
        <rect key={from} fill={`url(#${id})`} x={x(from)} width={width(from, to + 1)} y={11} height={8} />
      ))}
      {observed.map(({ from, to }) => (
        <rect key={from} className="h-solid" x={x(from)} width={width(from, to + 1)} y={9} height={12} />
      ))}
    </svg>
  )
}

/** The years below the lanes. */
export function CoverageAxis(props: {
  over: Days
  ticks: readonly number[]
  name: (tick: number) => string
}) {
  const x = place(props.over)
  return (
    <svg width="100%" height={18} aria-hidden="true">
      {props.ticks.map((tick) => (
        <text key={tick} className="mid" x={x(tick)} y={14}>
          {props.name(tick)}
        </text>
      ))}
    </svg>
  )
}

const place =
  ({ from, to }: Days) =>
  (on: number): string =>
    `${((100 * (on - from)) / (to - from + 1)).toFixed(2)}%`

/** The days of `over` that none of the stretches holds. */
export function gaps(over: Days, observed: readonly Days[]): readonly { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  let next: number = over.from
  for (const { from, to } of observed) {
    if (from > next) found.push({ from: next, to: from - 1 })
    next = Math.max(next, to + 1)
  }
  if (next <= over.to) found.push({ from: next, to: over.to })
  return found
}
