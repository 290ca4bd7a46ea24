import { inPoints } from '../words/numbers.ts'
import { exactly } from '../words/reading.ts'
import type { Vertical } from './course.ts'
import { NAMED_FROM, placed, type Box } from './line-box.ts'
import type { LineProps } from './line-props.ts'

/** The last values, beside the right end: span, line, reading and baseline, each named where there is room. */
export function EndLabels(props: LineProps & { box: Box; y: Vertical }) {
  const { columns, dots, baseline, names, width, box, y, write = inPoints } = props
  const last = columns.low.findLastIndex((low) => !Number.isNaN(low))
  const [low, points, high] = [columns.low[last], columns.points[last] ?? null, columns.high[last]]
  const isSpanned = low !== undefined && high !== undefined && high - low >= 0.05
  const dot = dots.findLast(({ at }) => at < columns.points.length && at >= 0)
  const isNamed = names !== undefined && width >= NAMED_FROM
  const named = (name: string | undefined, value: string): string =>
    isNamed && name !== undefined ? `${name} ${value}` : value
  const labels = [
    ...(isSpanned ? [{ key: 'high', at: y(high), text: write(high), own: '' }] : []),
    ...(points === null
      ? []
      : [{ key: 'points', at: y(points), text: named(names?.line, write(points)), own: 't-ink' }]),
    ...(dot === undefined || names === undefined
      ? []
      : [
          {
            key: 'dot',
            at: y(dot.value),
            text: named(names.dot, exactly(dot.value)),
            own: 't-ink t-strong',
          },
        ]),
    ...(isSpanned ? [{ key: 'low', at: y(low), text: write(low), own: '' }] : []),
    ...(baseline == null || !isNamed
      ? []
      : [
          {
            key: 'baseline',
            at: y(baseline.mean),
            text: named(names.baseline, write(baseline.mean)),
            own: '',
          },
        ]),
  ]
  return placed(labels).map(({ key, text, own, y: at }) => (
    <text key={key} className={own} x={box.right + 8} y={box.top + at + 4}>
      {text}
    </text>
  ))
}
