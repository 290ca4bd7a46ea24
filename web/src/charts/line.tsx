import { useId } from 'react'
import { boxOf, frameOf, inLines } from './line-box.ts'
import { Plot } from './line-plot.tsx'
import type { LineProps } from './line-props.ts'

/** An estimate over days: a line, and its span as a hatched band; readings as dots. Labels stand at its right end. */
export function Line(props: LineProps) {
  const { columns, width, height, title, description, told, chosen = null, hue = 'total' } = props
  const id = useId()
  const box = boxOf(props)
  const { y, from } = frameOf(props, box)
  const point = told === null ? null : (columns.points[told] ?? null)
  return (
    <svg className={hue} width={width} height={height} role="img" aria-labelledby={`${id}t ${id}d`}>
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{description}</desc>
      {inLines(props.unit?.(from) ?? '', width).map((words, i, lines) => (
        <text key={words} y={box.top - 18 - 16 * (lines.length - 1 - i)}>
          {words}
        </text>
      ))}
      {chosen !== null && (
        <rect
          className="m-chosen"
          x={box.x(Math.min(...chosen))}
          width={Math.abs(box.x(chosen[1]) - box.x(chosen[0]))}
          y={box.top}
          height={box.plot.height}
        />
      )}
      <Plot {...props} />
      {told !== null && (
        <g transform={`translate(${box.x(told)} ${box.top})`}>
          <line className="m-ink" y1={0} y2={box.plot.height} />
          {point !== null && <circle className="m-ring" r={4} cy={y(point)} />}
        </g>
      )}
    </svg>
  )
}
