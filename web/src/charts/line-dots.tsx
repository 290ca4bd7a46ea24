import type { Vertical } from './course.ts'
import type { Box } from './line-box.ts'
import type { Dot, LineProps } from './line-props.ts'
import { signPath } from './sign.tsx'
import { thinLine } from './thin.ts'

/** Readings: discs of ink for a total, the pillar's shape in its hue for a pillar. */
export function Dots({ dots, columns, hue, box, y }: LineProps & { box: Box; y: Vertical }) {
  const shown = thinDots(
    dots.filter(({ at }) => at >= 0 && at < columns.points.length),
    Math.floor(box.plot.width / 2),
  )
  const isDense = shown.length > box.plot.width / 6
  return shown.map(({ at, value }) => {
    const [cx, cy] = [box.x(at), box.top + y(value)]
    if (hue === undefined)
      return (
        <circle
          key={at}
          className={isDense ? 'm-dot dense' : 'm-dot'}
          r={isDense ? 2 : 3.5}
          cx={cx}
          cy={cy}
        />
      )
    const size = isDense ? 0.45 : 0.7
    return (
      <path
        key={at}
        className={isDense ? 'h-dot dense' : 'h-dot'}
        d={signPath(hue)}
        transform={`translate(${(cx - 5.5 * size).toFixed(1)} ${(cy - 5.5 * size).toFixed(1)}) scale(${size})`}
      />
    )
  })
}

/** So many that each can be seen; least and most of those that share a place are always among them. */
const thinDots = (dots: readonly Dot[], most: number): readonly Dot[] =>
  thinLine(
    dots.map(({ value }) => value),
    most,
  ).flatMap((place) => (place === null ? [] : (dots[place.i] ?? [])))
