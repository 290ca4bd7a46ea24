import { arc } from 'd3-shape'

/** Where everything of a ring of four quarters lies, for the width that it gets. Lengths in px, angles clockwise from 12. */
export interface RingFrame {
  readonly width: number
  readonly height: number
  readonly outer: number
  readonly inner: number
}

const SPAN_GAP = 9
const CAP = 4
/** Half of the gap between two quarters. */
const GAP = 2
/** How wide the longest label in a corner is, with its sign. */
const LABEL = 118
const LABEL_BASE = 20

/** The ring is as large as the width allows, and as far from the top as the labels in its corners ask for. */
export function ringFrame(width: number): RingFrame {
  const outer = Math.round(Math.min(136, width * 0.34))
  const reach = outer + SPAN_GAP + CAP + 3
  const free = Math.max(0, width / 2 - LABEL)
  const centre = Math.ceil(Math.max(reach + 4, LABEL_BASE + Math.sqrt(Math.max(0, reach ** 2 - free ** 2))))
  return { width, height: 2 * centre, outer, inner: outer - 24 }
}

/** A ring that names nothing around it, as high as wide. */
export function smallRingFrame(width: number): RingFrame {
  const outer = Math.floor(width / 2) - SPAN_GAP - CAP - 2
  return { width, height: width, outer, inner: outer - 14 }
}

/** The angles that a share `from..to` of quarter `quarter` (0 to 3) takes at a radius. */
function angles(quarter: number, from: number, to: number, radius: number) {
  const gap = GAP / radius
  const [start, length] = [(quarter * Math.PI) / 2 + gap, Math.PI / 2 - 2 * gap]
  return { startAngle: start + length * from, endAngle: start + length * to }
}

const shape = arc<{ startAngle: number; endAngle: number; innerRadius: number; outerRadius: number }>()

/** The piece of the ring between two shares of a quarter. */
export function piece({ inner, outer }: RingFrame, quarter: number, from: number, to: number): string {
  const [{ startAngle, endAngle }] = [angles(quarter, from, to, outer)]
  return shape({ startAngle, endAngle, innerRadius: inner, outerRadius: outer }) ?? ''
}

/** A short line across the ring at a share of a quarter. */
export function notch({ inner, outer }: RingFrame, quarter: number, share: number): string {
  const { startAngle } = angles(quarter, share, share, outer)
  return `M${at(startAngle, inner)}L${at(startAngle, outer)}`
}

/** A line across the ring at a share of a quarter that stands out on both sides: a baseline. */
export function baseTick({ inner, outer }: RingFrame, quarter: number, share: number): string {
  const { startAngle } = angles(quarter, share, share, outer)
  return `M${at(startAngle, inner - 5)}L${at(startAngle, outer + 5)}`
}

/** A capped line outside the ring, bent along it, between two shares of a quarter. */
export function spanLine({ outer }: RingFrame, quarter: number, from: number, to: number): string {
  const radius = outer + SPAN_GAP
  const { startAngle, endAngle } = angles(quarter, from, to, outer)
  const cap = (angle: number) => `M${at(angle, radius - CAP)}L${at(angle, radius + CAP)}`
  return `M${at(startAngle, radius)}A${radius} ${radius} 0 0 1 ${at(endAngle, radius)}${cap(startAngle)}${cap(endAngle)}`
}

/** A point as `x y`, relative to the middle of the ring. */
const at = (angle: number, radius: number): string =>
  `${(radius * Math.sin(angle)).toFixed(2)} ${(-radius * Math.cos(angle)).toFixed(2)}`
