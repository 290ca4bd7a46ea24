import type { PillarName } from '../shapes.ts'
import { inSignedPoints } from '../words/numbers.ts'
import type { Effect, ForestScale } from './forest-scale.ts'
import { signPath } from './sign.tsx'

const percent = (share: number): string => `${(100 * share).toFixed(2)}%`
const HEIGHT = 36
const MIDDLE = HEIGHT / 2
/** The total has no shape of a pillar: a bar. */
const BAR = 'M3.5 0h4v11h-4z'

/** The drawn cells of a forest table, each as wide as its column; the table's other columns repeat them in numbers. */

export function ForestAxis({ scale }: { scale: ForestScale }) {
  return (
    <svg width="100%" height={16} aria-hidden="true">
      {scale.ticks.map((tick) => (
        <text key={tick} className="mid" x={percent(scale.place(tick))} y={12}>
          {tick === 0 ? '0' : inSignedPoints(tick)}
        </text>
      ))}
    </svg>
  )
}

/** An effect in the shape of its pillar with its interval; open and dashed where there is too little data. */
export function ForestRow(props: {
  scale: ForestScale
  effect: Effect
  pillar: PillarName | 'total'
  title: string
}) {
  const { scale, effect, pillar, title } = props
  const { low, high, estimate, isEnough } = effect
  const [x1, x2, x] = [low, high, estimate].map((points) => percent(scale.place(points)))
  return (
    <svg className={pillar} width="100%" height={HEIGHT} role="img" aria-label={title}>
      {scale.ticks.map((tick) => (
        <line
          key={tick}
          className={tick === 0 ? 'm-ink' : 'm-hair'}
          x1={percent(scale.place(tick))}
          x2={percent(scale.place(tick))}
          y2="100%"
        />
      ))}
      <line className={isEnough ? 'h-line' : 'h-line unsure'} x1={x1} x2={x2} y1={MIDDLE} y2={MIDDLE} />
      <End x={x1} isBeyond={scale.isBeyond(low)} towards={-1} />
      <End x={x2} isBeyond={scale.isBeyond(high)} towards={1} />
      {!scale.isBeyond(estimate) && (
        <svg x={x} y={MIDDLE} overflow="visible">
          <path
            className={isEnough ? 'h-solid' : 'h-open'}
            d={pillar === 'total' ? BAR : signPath(pillar)}
            transform="translate(-5.5 -5.5)"
          />
        </svg>
      )}
    </svg>
  )
}

/** A cap, or an arrow where the interval goes on beyond the axis. */
function End({ x, isBeyond, towards }: { x: string | undefined; isBeyond: boolean; towards: 1 | -1 }) {
  return (
    <svg x={x} y={MIDDLE} overflow="visible">
      <path className="h-line" d={isBeyond ? `M${-5 * towards} -4 0 0 ${-5 * towards} 4` : 'M0 -4V4'} />
    </svg>
  )
}
