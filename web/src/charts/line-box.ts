import { spread, verticalScale, type Vertical } from './course.ts'
import type { LineProps } from './line-props.ts'

/** Where things lie in a line chart, in px. */

const LEFT = 40
const BOTTOM = 24
/** The row in which the axis says what it measures. */
const UNIT = 30
/** A row for the words of shocks, and one for each span. */
const SHOCK = 18
export const LANE = 24

/** From which width on the lines are named at their right ends; below it only their values stand there. */
export const NAMED_FROM = 720
const [RIGHT, RIGHT_NAMED] = [44, 152]

const rightOf = (width: number, isNamed: boolean): number =>
  isNamed && width >= NAMED_FROM ? RIGHT_NAMED : RIGHT

export interface Box {
  readonly left: number
  readonly right: number
  /** Of the plot, and where its day names begin. */
  readonly top: number
  readonly bottom: number
  readonly plot: { readonly width: number; readonly height: number }
  readonly x: (i: number) => number
}

type Sized = Pick<LineProps, 'columns' | 'width' | 'height' | 'marks' | 'spans' | 'names'>

export function boxOf({ columns, width, height, marks = [], spans = [], names }: Sized): Box {
  const shocks = marks.some(({ kind }) => kind === 'shock') ? SHOCK : 0
  const top = UNIT + spans.length * LANE + shocks
  const [right, bottom] = [width - rightOf(width, names !== undefined), height - BOTTOM]
  const days = columns.points.length
  return {
    left: LEFT,
    right,
    top,
    bottom,
    plot: { width: right - LEFT, height: bottom - top },
    x: (i) => LEFT + (days < 2 ? 0 : (i / (days - 1)) * (right - LEFT)),
  }
}

/** The turn of the day that lies `x` px from the left of a chart so wide, which names its lines or does not. */
export function dayAt(x: number, days: number, width: number, isNamed = false): number {
  const share = (x - LEFT) / (width - LEFT - rightOf(width, isNamed))
  return Math.round(Math.min(Math.max(share, 0), 1) * (days - 1))
}

export interface Frame {
  readonly y: Vertical
  readonly ticks: readonly number[]
  readonly from: number
}

/** The axis that holds the span, the readings and the baseline, or what it is told to hold. */
export function frameOf(props: LineProps, { plot }: Pick<Box, 'plot'>): Frame {
  const { columns, dots, baseline, ceiling, domain, isDown = false } = props
  const told = [
    ...(props.came?.values ?? []).filter((value) => value !== null),
    ...dots.map(({ value }) => value),
    ...(baseline == null
      ? []
      : [
          Math.max(0, baseline.mean - baseline.plusMinus),
          Math.min(ceiling, baseline.mean + baseline.plusMinus),
        ]),
  ]
  const [least, most] = domain ?? [leastOf(columns.low, told), mostOf(columns.high, told)]
  const { y, ticks, from } = verticalScale(least, most, plot.height, ceiling)
  if (!isDown) return { y, ticks, from }
  return { y: (value) => plot.height - y(value), ticks: ticks.filter((tick) => tick > 0), from }
}

/** NaN, where nothing is known, is passed over. */
const leastOf = (...all: readonly (readonly number[])[]): number =>
  all.reduce((least, values) => values.reduce((a, b) => (b < a ? b : a), least), Infinity)
const mostOf = (...all: readonly (readonly number[])[]): number =>
  all.reduce((most, values) => values.reduce((a, b) => (b > a ? b : a), most), -Infinity)

/** About how wide a text of 13 px is. */
export const textWidth = (text: string): number => 6.6 * text.length

/** Labels at their places, pushed apart so that none lies on another. */
export const placed = <T extends { readonly at: number }>(
  labels: readonly T[],
): readonly (T & { readonly y: number })[] => {
  const places = spread(
    labels.map(({ at }) => at),
    16,
  )
  return labels.map((label, i) => ({ ...label, y: places[i] ?? label.at }))
}

/** A text in one line where it fits, else in two, cut behind a comma or a word; none where there is no text. */
export function inLines(text: string, width: number): readonly string[] {
  if (text === '') return []
  if (textWidth(text) <= width) return [text]
  const fits = Math.floor(width / textWidth('x'))
  const cut = Math.max(text.lastIndexOf('; ', fits) + 1, text.lastIndexOf(' ', fits))
  return cut <= 0 ? [text] : [text.slice(0, cut).trim(), text.slice(cut).trim()]
}
