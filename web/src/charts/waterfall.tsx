import { inPoints } from '../words/numbers.ts'
import type { Fall, Step } from './fall.ts'
import { say } from '../words/say.ts'

const percent = (share: number): string => `${(100 * share).toFixed(2)}%`

/** The drawn cells of a waterfall table; each is as wide as its column. */

export function FallAxis({ fall }: { fall: Fall }) {
  const name = fall.ticks.every(Number.isInteger) ? String : inPoints
  return (
    <svg width="100%" height={16} aria-hidden="true">
      {fall.ticks.map((tick) => (
        <text key={tick} className="mid" x={percent(fall.place(tick))} y={12}>
          {name(tick)}
        </text>
      ))}
    </svg>
  )
}

/** Where the total stood, before or after: a tick in ink. */
export function FallTotal({ fall, points }: { fall: Fall; points: number }) {
  const x = percent(fall.place(points))
  return (
    <svg width="100%" height={36} role="img" aria-label={inPoints(points)}>
      <Grid fall={fall} />
      <line className="base" x1={x} x2={x} y1={6} y2={30} />
    </svg>
  )
}

/** What faded, outlined, above what is new, filled; thin lines carry the total in and out. */
export function FallStep({ fall, step }: { fall: Fall; step: Step }) {
  const { from, dip, to } = step
  const [x1, xDip, x2] = [from, dip, to].map((points) => percent(fall.place(points)))
  return (
    <svg
      width="100%"
      height={36}
      role="img"
      aria-label={say('today.fall-step', { from: inPoints(from), dip: inPoints(dip), to: inPoints(to) })}
    >
      <Grid fall={fall} />
      <line className="m-ink" x1={x1} x2={x1} y1={0} y2={18} />
      <line className="m-ink" x1={x2} x2={x2} y1={18} y2={36} />
      {dip !== from && <Block className="h-open" fall={fall} from={from} to={dip} y={7} />}
      {to !== dip && <Block className="h-solid" fall={fall} from={dip} to={to} y={19} />}
      <line className="h-edge" x1={xDip} x2={xDip} y1={7} y2={29} />
    </svg>
  )
}

function Block(props: { className: string; fall: Fall; from: number; to: number; y: number }) {
  const [a, b] = [props.from, props.to].map(props.fall.place).toSorted((p, q) => p - q)
  if (a === undefined || b === undefined) return null
  return <rect className={props.className} x={percent(a)} width={percent(b - a)} y={props.y} height={10} />
}

function Grid({ fall }: { fall: Fall }) {
  return fall.ticks.map((tick) => (
    <line
      key={tick}
      className="m-hair"
      x1={percent(fall.place(tick))}
      x2={percent(fall.place(tick))}
      y1={0}
      y2="100%"
    />
  ))
}
