import { useId } from 'react'
import type { ScoredSignal } from '../shapes.ts'
import { SpanLine } from './bar.tsx'
import { Hatch } from './hatch.tsx'

/** How much of its points a signal gives, as a small hatched bar; its whole length is a span where it is not observed. */
export function SignalBar({ points, max, observed, applicable }: ScoredSignal) {
  const id = useId()
  if (!applicable) return null
  return (
    <svg width="100%" height={8} aria-hidden="true">
      <Hatch id={id} kind="hue" />
      {points === null || !observed ? (
        <SpanLine from="1px" to="100%" at={4} cap={3} />
      ) : (
        <>
          <rect className="m-track" width="100%" y={1} height={6} />
          <rect fill={`url(#${id})`} width={`${(100 * points) / max}%`} y={1} height={6} />
          <rect className="h-edge" width={`${(100 * points) / max}%`} y={1} height={6} />
        </>
      )}
    </svg>
  )
}
