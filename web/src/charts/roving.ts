import { useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject } from 'react'

export interface Roving<E extends Element> {
  readonly ref: RefObject<E | null>
  /** Which point is told: the one that has the focus or lies under the pointer; null for none. */
  readonly told: number | null
  /** What each point takes. */
  readonly point: (i: number) => { readonly 'data-point': number; readonly tabindex: 0 | -1 }
  /** What that which holds them takes. */
  readonly holder: {
    readonly onKeyDown: (event: KeyboardEvent) => void
    readonly onFocus: (event: { readonly target: EventTarget }) => void
    readonly onBlur: () => void
    readonly onPointerMove: (event: PointerEvent) => void
    readonly onPointerLeave: () => void
  }
}

/**
 * One tab stop for many points: keys move the focus among them. `steps` says how far each key goes; Home and End lead to the
 * first and the last. The focus comes to the last point first.
 */
export function useRoving<E extends Element>(
  count: number,
  steps: Readonly<Record<string, number>>,
): Roving<E> {
  const ref = useRef<E>(null)
  const [at, setAt] = useState(count - 1)
  const [told, setTold] = useState<number | null>(null)
  const stop = Math.min(Math.max(at, 0), count - 1)
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextPoint(event.key, stop, count, steps)
    if (next === null) return
    event.preventDefault()
    setAt(next)
    ref.current?.querySelector<SVGElement>(`[data-point="${next}"]`)?.focus()
  }
  return {
    ref,
    told,
    // React writes tabIndex of SVG as it stands, and browsers know it in small letters alone.
    point: (i) => ({ 'data-point': i, tabindex: i === stop ? 0 : -1 }),
    holder: {
      onKeyDown,
      onFocus: ({ target }) => setTold(pointOf(target)),
      onBlur: () => setTold(null),
      onPointerMove: ({ target }) => setTold(pointOf(target) ?? focusedPoint(ref.current)),
      onPointerLeave: () => setTold(focusedPoint(ref.current)),
    },
  }
}

/** Where a key leads from a point; null where it leads nowhere. */
export function nextPoint(
  key: string,
  at: number,
  count: number,
  steps: Readonly<Record<string, number>>,
): number | null {
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const step = steps[key]
  return step === undefined ? null : Math.min(Math.max(at + step, 0), count - 1)
}

const pointOf = (target: EventTarget): number | null => {
  const point = target instanceof Element ? target.closest('[data-point]') : null
  const text = point?.getAttribute('data-point') ?? null
  return text === null ? null : Number(text)
}

const focusedPoint = (holder: Element | null): number | null => {
  const { activeElement } = document
  return holder !== null && activeElement !== null && holder.contains(activeElement)
    ? pointOf(activeElement)
    : null
}
