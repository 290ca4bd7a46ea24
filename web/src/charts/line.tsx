import { memo, useId } from 'react'
import type { Columns } from '../shapes.ts'
import { inPoints } from '../words/numbers.ts'
import { bandPath, coursePath, dayTicks, spread, verticalScale } from './course.ts'
import { Hatch } from './hatch.tsx'

export interface LineProps {
  /** Days since 1970 of the first value; one value a day from there on. */
  readonly from: number
  readonly columns: Columns
  /** Readings: how many days after the first, and their points. */
  readonly dots: readonly { readonly at: number; readonly value: number }[]
  readonly ceiling: number
  readonly width: number
  readonly height: number
  readonly title: string
  readonly description: string
  /** Which day is told, as its turn from the first; null for none. */
  readonly told: number | null
  /** What the axis calls a day, by its turn. */
  readonly nameDay: (i: number) => string
}

const [LEFT, RIGHT, TOP, BOTTOM] = [32, 44, 30, 24]

const dayPlace = (i: number, days: number, width: number): number =>
  LEFT + (days < 2 ? 0 : (i / (days - 1)) * (width - LEFT - RIGHT))

/** The turn of the day that lies `x` px from the left of a chart so wide. */
export function dayAt(x: number, days: number, width: number): number {
  const share = (x - LEFT) / (width - LEFT - RIGHT)
  return Math.round(Math.min(Math.max(share, 0), 1) * (days - 1))
}

/** An estimate over days: a line, and its span as a hatched band. Labels stand at its right end. */
export function Line(props: LineProps) {
  const { columns, width, height, title, description, told } = props
  const id = useId()
  const days = columns.points.length
  const { y, ticks, from } = frameOf(props)
  const point = told === null ? null : (columns.points[told] ?? null)
  return (
    <svg width={width} height={height} role="img" aria-labelledby={`${id}t ${id}d`}>
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{description}</desc>
      <text y={12}>
        points of {props.ceiling}
        {from > 0 && `; the axis starts at ${from}`}
      </text>
      <Plot {...props} ticks={ticks} />
      {told !== null && (
        <g transform={`translate(${dayPlace(told, days, width)} ${TOP})`}>
          <line className="m-ink" y1={0} y2={height - TOP - BOTTOM} />
          {point !== null && <circle className="m-dot" r={4} cy={y(point)} />}
        </g>
      )}
    </svg>
  )
}

const frameOf = ({ columns, dots, height, ceiling }: LineProps) =>
  verticalScale(
    least([...columns.low, ...dots.map(({ value }) => value)]),
    most([...columns.high, ...dots.map(({ value }) => value)]),
    height - TOP - BOTTOM,
    ceiling,
  )

/** NaN, where nothing is known, is passed over. */
const least = (values: readonly number[]) => values.reduce((a, b) => (b < a ? b : a), Infinity)
const most = (values: readonly number[]) => values.reduce((a, b) => (b > a ? b : a), -Infinity)

/** All that stays while the pointer moves. */
const Plot = memo(
  function Plot(props: LineProps & { ticks: readonly number[] }) {
    const { from, columns, dots, width, height, ticks, nameDay } = props
    const id = useId()
    const days = columns.points.length
    const right = width - RIGHT
    const bottom = height - BOTTOM
    const { y } = frameOf(props)
    const x = (i: number) => dayPlace(i, days, width)
    const isDense = days > 2 * width
    return (
      <>
        <Hatch id={id} kind="line" />
        {ticks.map((tick) => (
          <g key={tick} transform={`translate(0 ${TOP + y(tick)})`}>
            <line className={tick === 0 ? 'm-axis' : 'm-hair'} x1={LEFT} x2={right} />
            <text className="end" x={LEFT - 8} y={4}>
              {tick}
            </text>
          </g>
        ))}
        <g transform={`translate(0 ${TOP})`}>
          <path d={bandPath(columns, x, y)} fill={`url(#${id})`} />
          <path className="m-edge" d={coursePath(columns.low, x, y)} />
          <path className="m-edge" d={coursePath(columns.high, x, y)} />
          <path className={isDense ? 'm-line dense' : 'm-line'} d={coursePath(columns.points, x, y)} />
          {dots
            .filter(({ at }) => at >= 0 && at < days)
            .map(({ at, value }) => (
              <circle key={at} className="m-dot" r={3.5} cx={x(at)} cy={y(value)} />
            ))}
        </g>
        {dayTicks(from, days, right - LEFT, 84).map((i) => (
          <g key={i} transform={`translate(${x(i)} ${bottom})`}>
            <line className="m-axis" y2={4} />
            <text className="mid" y={20}>
              {nameDay(i)}
            </text>
          </g>
        ))}
        <EndLabels columns={columns} x={right + 8} y={y} />
      </>
    )
  },
  (a, b) => a.columns === b.columns && a.dots === b.dots && a.width === b.width && a.height === b.height,
)

function EndLabels({ columns, x, y }: { columns: Columns; x: number; y: (points: number) => number }) {
  const last = columns.low.findLastIndex((low) => !Number.isNaN(low))
  const [low, points, high] = [columns.low[last], columns.points[last] ?? null, columns.high[last]]
  if (low === undefined || high === undefined) return null
  const labels = [
    { name: 'high', value: high, own: '' },
    ...(points === null ? [] : [{ name: 'points', value: points, own: 't-ink t-strong' }]),
    { name: 'low', value: low, own: '' },
  ].filter(({ name }) => name === 'points' || high - low >= 0.05)
  const places = spread(
    labels.map(({ value }) => y(value)),
    16,
  )
  return labels.map(({ name, value, own }, i) => (
    <text key={name} className={own} x={x} y={TOP + (places[i] ?? 0) + 4}>
      {inPoints(value)}
    </text>
  ))
}
