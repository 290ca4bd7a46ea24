import { coursePath } from './course.ts'
import { useWidth } from './width.ts'

export interface SparklineProps {
  readonly points: readonly (number | null)[]
  /** Readings: how many days after the first, and their points. */
  readonly dots?: readonly { readonly at: number; readonly value: number }[]
  /** Where the baseline stood; nothing is drawn unless told. */
  readonly baseline?: number | null
  /** The least and most points that the height shows; alike in height for charts side by side. */
  readonly least: number
  readonly most: number
  readonly title: string
  readonly start: string
  readonly end: string
}

/** Its style sheet keeps the room. */
const HEIGHT = 88

/** A small line in the pillar's hue, without axes: only its first and last day are named. Readings are dots. */
export function Sparkline(props: SparklineProps) {
  const { points, dots = [], baseline = null, least, most, title, start, end } = props
  const [ref, width] = useWidth<HTMLDivElement>()
  const plot = HEIGHT - 24
  const x = (i: number) => (points.length < 2 ? 0 : (i / (points.length - 1)) * width)
  const y = (value: number) => 2 + (plot - 4) * (1 - (value - least) / (most - least))
  return (
    <div ref={ref} className="sparkline">
      {width > 0 && (
        <svg width={width} height={HEIGHT} role="img" aria-label={title}>
          <line className="m-hair" x2={width} y1={plot + 2} y2={plot + 2} />
          {baseline !== null && (
            <>
              <line className="m-dash" x2={width} y1={y(baseline)} y2={y(baseline)} />
              <line className="base" x1={width} x2={width} y1={y(baseline) - 5} y2={y(baseline) + 5} />
            </>
          )}
          <path className="h-line" d={coursePath(points, x, y)} />
          {dots.map(({ at, value }) => (
            <circle key={at} className="h-solid" r={dots.length > 60 ? 1.2 : 2} cx={x(at)} cy={y(value)} />
          ))}
          <text y={HEIGHT - 4}>{start}</text>
          <text className="end" x={width} y={HEIGHT - 4}>
            {end}
          </text>
        </svg>
      )}
    </div>
  )
}
