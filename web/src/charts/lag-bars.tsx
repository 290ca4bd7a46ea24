import { useId } from 'react'
import { linear } from './linear.ts'
import { useRoving } from './roving.ts'

export interface LagBarsProps {
  /** The correlation at each lag, in weeks; above 0 the score comes first. */
  readonly lags: readonly { readonly lag: number; readonly r: number }[]
  /** What chance alone stays under, either way. */
  readonly band: number
  readonly width: number
  readonly height: number
  readonly title: string
  readonly description: string
  /** What both ends of the axis mean. */
  readonly before: string
  readonly after: string
  readonly write: (r: number) => string
  readonly tell: (lag: { readonly lag: number; readonly r: number }) => string
}

const STEPS = { ArrowLeft: -1, ArrowRight: 1 }
const [LEFT, TOP, RIGHT, BOTTOM] = [44, 12, 8, 44]

/** A bar a week of lag, and the band of chance behind them; those that reach beyond it are filled. */
export function LagBars(props: LagBarsProps) {
  const { lags, band, width, height, title, description, tell, write } = props
  const id = useId()
  const { ref, told, point, holder } = useRoving<SVGSVGElement>(lags.length, STEPS)
  const most = Math.max(0.3, band, ...lags.map(({ r }) => Math.abs(r))) * 1.1
  const plot = height - TOP - BOTTOM
  const y = linear([-most, most], [TOP + plot, TOP])
  const right = width - RIGHT
  const each = (right - LEFT) / Math.max(1, lags.length)
  const shown = told === null ? undefined : lags[told]
  return (
    <div className="lag-bars">
      <p className="note told" aria-hidden="true">
        {shown === undefined ? ' ' : tell(shown)}
      </p>
      <svg
        ref={ref}
        className="total"
        width={width}
        height={height}
        role="group"
        aria-labelledby={`${id}t ${id}d`}
        {...holder}
      >
        <title id={`${id}t`}>{title}</title>
        <desc id={`${id}d`}>{description}</desc>
        <rect className="m-quiet" x={LEFT} width={right - LEFT} y={y(band)} height={y(-band) - y(band)} />
        {[-band, 0, band].map((r) => (
          <g key={r}>
            <line className={r === 0 ? 'm-ink' : 'm-dash'} x1={LEFT} x2={right} y1={y(r)} y2={y(r)} />
            <text className="end" x={LEFT - 8} y={y(r) + 4}>
              {write(r)}
            </text>
          </g>
        ))}
        {lags.map(({ lag, r }, i) => (
          <g
            key={lag}
            role="img"
            aria-label={tell({ lag, r })}
            transform={`translate(${(LEFT + i * each).toFixed(1)} 0)`}
            {...point(i)}
          >
            <rect className="hit" width={each} y={TOP} height={plot} />
            <rect
              className={Math.abs(r) > band ? 'm-solid' : 'm-flag'}
              x={each * 0.2}
              width={each * 0.6}
              y={Math.min(y(0), y(r))}
              height={Math.abs(y(r) - y(0))}
            />
            {lag % 4 === 0 && (
              <text className="mid" x={each / 2} y={TOP + plot + 18}>
                {write(lag)}
              </text>
            )}
          </g>
        ))}
        <text x={LEFT} y={height - 6}>
          {props.before}
        </text>
        <text className="end" x={right} y={height - 6}>
          {props.after}
        </text>
      </svg>
    </div>
  )
}
