import { useState, type KeyboardEvent, type PointerEvent } from 'react'

/** Two days by their turns, the earlier first. */
export type Stretch = readonly [from: number, to: number]

export interface DaySliderProps {
  readonly days: number
  /** The day that is told, by its turn; null where none is pointed at, and the last stands for it. */
  readonly at: number | null
  readonly label: string
  readonly text: string
  /** The day at a place, in px from the left. */
  readonly dayAt: (x: number) => number
  /** Days that up and down lead to: readings, shocks, notes. */
  readonly stops: readonly number[]
  readonly onTell: (at: number | null) => void
  /** Days that are being chosen, and none any more. */
  readonly onChoosing: (days: Stretch | null) => void
  /** Days that were chosen. */
  readonly onChosen: (days: Stretch) => void
  /** The reader wants to see more again. */
  readonly onWiden: () => void
}

/** Fewer days than this are not worth a chart of their own. */
const LEAST_DAYS = 3

/**
 * Lies over a chart of days. The pointer tells a day and, dragged, chooses some; arrow keys do the same, with Shift to choose,
 * Enter to see what is chosen alone, Escape to see all again. One tab stop.
 */
export function DaySlider(props: DaySliderProps) {
  const { days, at, label, text, onTell, onChoosing, onChosen, onWiden } = props
  const [anchor, setAnchor] = useState<number | null>(null)
  const last = days - 1
  const told = Math.min(at ?? last, last)
  const dayUnder = (event: PointerEvent<HTMLDivElement>) =>
    props.dayAt(event.clientX - event.currentTarget.getBoundingClientRect().left)
  const leave = () => {
    setAnchor(null)
    onChoosing(null)
  }
  const choose = (from: number, to: number) => {
    leave()
    if (Math.abs(to - from) >= LEAST_DAYS - 1) onChosen(ordered(from, to))
  }
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const day = dayUnder(event)
    onTell(day)
    if (anchor !== null && event.buttons === 1) onChoosing(ordered(anchor, day))
  }
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return
    const day = dayUnder(event)
    event.currentTarget.setPointerCapture(event.pointerId)
    setAnchor(day)
    onTell(day)
  }
  const onPointerUp = (event: PointerEvent<HTMLDivElement>) => {
    if (anchor !== null) choose(anchor, dayUnder(event))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && anchor !== null) choose(anchor, told)
    else if (event.key === 'Escape' && anchor !== null) leave()
    else if (event.key === 'Escape') onWiden()
    else {
      const next = dayAfterKey(event.key, told, days, props.stops)
      if (next === null) return
      const from = event.shiftKey ? (anchor ?? told) : null
      setAnchor(from)
      onChoosing(from === null ? null : ordered(from, next))
      onTell(next)
    }
    event.preventDefault()
  }
  return (
    <div
      className="pointed"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={told}
      aria-valuetext={text}
      onPointerMove={onPointerMove}
      onPointerDown={onPointerDown}
      onPointerUp={onPointerUp}
      onPointerCancel={leave}
      onPointerLeave={() => onTell(null)}
      onBlur={() => {
        leave()
        onTell(null)
      }}
      onKeyDown={onKeyDown}
    />
  )
}

const ordered = (a: number, b: number): Stretch => [Math.min(a, b), Math.max(a, b)]

/** Where a key leads: a day left and right, to the next stop up and down, four weeks by page keys, to the ends by Home and End. */
export function dayAfterKey(key: string, at: number, days: number, stops: readonly number[]): number | null {
  const last = days - 1
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    ArrowDown: stops.findLast((stop) => stop < at) ?? at,
    ArrowUp: stops.find((stop) => stop > at && stop <= last) ?? at,
    PageDown: at - 28,
    PageUp: at + 28,
    Home: 0,
    End: last,
  }
  const next = steps[key]
  return next === undefined ? null : Math.min(Math.max(next, 0), last)
}
