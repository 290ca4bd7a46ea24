import { memo, useId } from 'react'
import { inQuantity } from '../words/numbers.ts'
import { bandPath, coursePath, dayTicks } from './course.ts'
import { Hatch } from './hatch.tsx'
import { boxOf, frameOf } from './line-box.ts'
import { Dots } from './line-dots.tsx'
import { EndLabels } from './line-labels.tsx'
import { GapBrackets, Marks, Spans } from './line-marks.tsx'
import type { Came, LineProps } from './line-props.ts'

/** All that stays while the pointer moves. */
export const Plot = memo(
  function Plot(props: LineProps) {
    const { from, columns, nameDay, baseline = null, marks = [], spans = [], width, came } = props
    const id = useId()
    const box = boxOf(props)
    const { y, ticks } = frameOf(props, box)
    const { left, right, top, bottom, plot, x } = box
    const days = columns.points.length
    const isDense = days > 2 * width
    return (
      <>
        <Hatch id={id} kind="line" />
        <Spans spans={spans} box={box} days={days} />
        {baseline !== null && (
          <rect
            className="m-quiet"
            x={left}
            width={plot.width}
            y={top + y(baseline.mean + baseline.plusMinus)}
            height={y(baseline.mean - baseline.plusMinus) - y(baseline.mean + baseline.plusMinus)}
          />
        )}
        {ticks.map((tick) => (
          <g key={tick} transform={`translate(0 ${top + y(tick)})`}>
            <line className={tick === 0 ? 'm-axis' : 'm-hair'} x1={left} x2={right} />
            <text className="end" x={left - 8} y={4}>
              {(props.writeTick ?? inQuantity)(tick)}
            </text>
          </g>
        ))}
        <g transform={`translate(0 ${top})`}>
          {came !== undefined && <path className="h-wash" d={bandPath(between(came, columns), x, y)} />}
          <path d={bandPath(columns, x, y, plot.width)} fill={`url(#${id})`} />
          <path className="m-edge" d={coursePath(columns.low, x, y, plot.width)} />
          <path className="m-edge" d={coursePath(columns.high, x, y, plot.width)} />
          <path
            className={came !== undefined ? 'm-expected' : isDense ? 'h-line dense' : 'h-line'}
            d={coursePath(columns.points, x, y, plot.width)}
          />
          {came?.isLine === true && <path className="h-line" d={coursePath(came.values, x, y)} />}
          {baseline !== null && (
            <>
              <line className="m-dash" x1={left} x2={right} y1={y(baseline.mean)} y2={y(baseline.mean)} />
              <line
                className="base"
                x1={Math.max(left, x(baseline.from))}
                x2={Math.min(right, x(baseline.to))}
                y1={y(baseline.mean)}
                y2={y(baseline.mean)}
                visibility={x(baseline.to) < left || x(baseline.from) > right ? 'hidden' : 'visible'}
              />
            </>
          )}
        </g>
        <Marks marks={marks} box={box} />
        <Dots {...props} box={box} y={y} />
        {props.gap !== undefined && <GapBrackets dots={props.dots} say={props.gap} box={box} />}
        {dayTicks(from, days, plot.width, 84).map((i) => (
          <g key={i} transform={`translate(${x(i)} ${bottom})`}>
            <line className="m-axis" y2={4} />
            <text className="mid" y={20}>
              {nameDay(i)}
            </text>
          </g>
        ))}
        <EndLabels {...props} box={box} y={y} />
      </>
    )
  },
  (a, b) => STILL.every((key) => a[key] === b[key]),
)

/** From what was expected to what came, on the days that have both. */
const between = (came: Came, { points }: LineProps['columns']) => ({
  low: points.map((point, i) => Math.min(point ?? NaN, came.values[i] ?? NaN)),
  high: points.map((point, i) => Math.max(point ?? NaN, came.values[i] ?? NaN)),
})

/** What a plot is drawn from; words change only with it. */
const STILL = [
  'columns',
  'dots',
  'width',
  'height',
  'hue',
  'domain',
  'baseline',
  'marks',
  'spans',
  'came',
] as const satisfies readonly (keyof LineProps)[]
