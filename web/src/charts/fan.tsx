import { useId } from 'react'
import type { PillarName } from '../shapes.ts'
import { inQuantity } from '../words/numbers.ts'
import { bandPath, coursePath, dayTicks, verticalScale, type Vertical } from './course.ts'
import { Hatch } from './hatch.tsx'
import { placed } from './line-box.ts'
import { useRoving } from './roving.ts'

/** One way in which things may go, day by day from today on. */
export interface FanCourse {
  readonly course: 'nothing' | 'habits' | 'plan'
  readonly points: readonly (number | null)[]
  readonly bandLow: readonly (number | null)[]
  readonly bandHigh: readonly (number | null)[]
  /** Its name, and where it ends, in words. */
  readonly name: string
  readonly end: string
  /** The same where there is little room. */
  readonly endBrief: string
}

export interface FanProps {
  /** The first day of the past, in days since 1970. */
  readonly from: number
  /** The past, up to today. */
  readonly past: readonly (number | null)[]
  /** Each begins with today, the last day of the past. */
  readonly courses: readonly FanCourse[]
  /** The points of the goal on the last day, and their words. */
  readonly goal: { readonly points: number; readonly words: string }
  readonly width: number
  readonly height: number
  /** The most points there are. */
  readonly ceiling: number
  readonly hue: PillarName | 'total'
  readonly title: string
  readonly description: string
  /** What the axis measures, which begins at `from`. */
  readonly unit: (from: number) => string
  readonly today: string
  readonly nameDay: (i: number) => string
  /** What stands on a day, counted from today, in words. */
  readonly tell: (ahead: number) => string
}

const STEPS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 }
const DASHES = { plan: '7 4', habits: '4 4', nothing: '1 4' } as const
const [LEFT, TOP, BOTTOM, NAMED_FROM] = [32, 28, 24, 600]

/** Futures that part from today: the plan's with its band hatched, the others with capped bars at their ends. */
export function Fan(props: FanProps) {
  const { from, past, courses, goal, width, height, hue, title, description } = props
  const id = useId()
  const ahead = Math.max(0, ...courses.map(({ points }) => points.length - 1))
  const days = past.length + ahead
  const now = past.length - 1
  const right = width - (width >= NAMED_FROM ? 184 : 76)
  const plot = height - TOP - BOTTOM
  const x = (i: number) => LEFT + (i / Math.max(1, days - 1)) * (right - LEFT)
  const scale = scaleOf(props, plot)
  const y: Vertical = (points) => TOP + scale.y(points)
  const stops = stopsOf(ahead)
  const { ref, told, point, holder } = useRoving<SVGSVGElement>(stops.length, STEPS)
  const shown = told === null ? undefined : stops[told]
  const gap = (7 / Math.max(1, days - 1)) * (right - LEFT)
  return (
    <div className="fan">
      <p className="note told" aria-hidden="true">
        {props.tell(shown ?? ahead)}
      </p>
      <svg
        ref={ref}
        className={hue}
        width={width}
        height={height}
        role="group"
        aria-labelledby={`${id}t ${id}d`}
        {...holder}
      >
        <title id={`${id}t`}>{title}</title>
        <desc id={`${id}d`}>{description}</desc>
        <Hatch id={`${id}h`} kind="line" />
        <text y={12}>{props.unit(scale.from)}</text>
        {scale.ticks.map((tick) => (
          <g key={tick} transform={`translate(0 ${y(tick)})`}>
            <line className="m-hair" x1={LEFT} x2={right} />
            <text className="end" x={LEFT - 8} y={4}>
              {inQuantity(tick)}
            </text>
          </g>
        ))}
        <line className="m-axis" x1={x(now)} x2={x(now)} y1={TOP} y2={TOP + plot} />
        <text className="end" x={x(now) - 6} y={TOP + plot - 8}>
          {props.today}
        </text>
        <path className="h-line" d={coursePath(past, x, y)} />
        {courses.map((one, i) => (
          <Future
            key={one.course}
            course={one}
            x={(n) => x(now + n)}
            y={y}
            hatch={`${id}h`}
            bar={right + 6 + 7 * i}
          />
        ))}
        <g transform={`translate(${x(now + ahead)} ${y(goal.points)})`}>
          <circle className="m-ring" r={6} fill="none" />
          <path className="m-ink" d="M-11 0H11M0 -11V11" />
        </g>
        <Ends {...props} x={right + 30} y={y} isNamed={width >= NAMED_FROM} />
        {dayTicks(from, days, right - LEFT, 84).map((i) => (
          <g key={i} transform={`translate(${x(i)} ${TOP + plot})`}>
            <line className="m-axis" y2={4} />
            <text className="mid" y={20}>
              {props.nameDay(i)}
            </text>
          </g>
        ))}
        {stops.map((stop, i) => (
          <g key={stop} role="img" aria-label={props.tell(stop)} {...point(i)}>
            <rect className="hit" x={x(now + stop) - gap / 2} width={gap} y={TOP} height={plot} />
            {told === i && (
              <line className="m-dots" x1={x(now + stop)} x2={x(now + stop)} y1={TOP} y2={TOP + plot} />
            )}
          </g>
        ))}
      </svg>
    </div>
  )
}

interface FutureProps {
  readonly course: FanCourse
  readonly x: (ahead: number) => number
  readonly y: Vertical
  /** Id of the pattern of a band. */
  readonly hatch: string
  /** Where the bar of what may come stands, in px from the left. */
  readonly bar: number
}

function Future({ course: { course, points, bandLow, bandHigh }, x, y, hatch, bar }: FutureProps) {
  const [low, high] = [bandLow.at(-1) ?? null, bandHigh.at(-1) ?? null]
  return (
    <>
      {course === 'plan' && (
        <>
          <path
            d={bandPath({ low: bandLow.map(numberOf), high: bandHigh.map(numberOf) }, x, y)}
            fill={`url(#${hatch})`}
          />
          <path className="m-edge" d={coursePath(bandLow, x, y)} />
          <path className="m-edge" d={coursePath(bandHigh, x, y)} />
        </>
      )}
      <path className="h-line" strokeDasharray={DASHES[course]} d={coursePath(points, x, y)} />
      {course !== 'plan' && low !== null && high !== null && (
        <path
          className="m-edge"
          d={`M${bar} ${y(high)}V${y(low)}M${bar - 3} ${y(high)}h6M${bar - 3} ${y(low)}h6`}
        />
      )}
    </>
  )
}

type EndsProps = FanProps & { readonly x: number; readonly y: Vertical; readonly isNamed: boolean }

/** What each line is called, and where it ends; on a narrow chart where it ends alone. */
function Ends({ courses, x, y, isNamed }: EndsProps) {
  const labels = courses.flatMap(({ course, points, name, end, endBrief }) => {
    const last = points.at(-1) ?? null
    return last === null ? [] : [{ course, name, end: isNamed ? end : endBrief, at: y(last) }]
  })
  const apart = isNamed ? 2 : 1
  return placed(labels.map((label) => ({ ...label, at: label.at / apart }))).map(
    ({ course, name, end, y: at }) => (
      <text key={course} className={course === 'plan' ? 't-ink t-strong' : 't-ink'} x={x} y={at * apart + 4}>
        {isNamed ? (
          <>
            <tspan x={x}>{name}</tspan>
            <tspan x={x} dy={15}>
              {end}
            </tspan>
          </>
        ) : (
          end
        )}
      </text>
    ),
  )
}

function scaleOf({ past, courses, goal, ceiling }: FanProps, plot: number) {
  const known = [past, ...courses.flatMap(({ points, bandLow, bandHigh }) => [points, bandLow, bandHigh])]
    .flat()
    .filter((value) => value !== null)
  return verticalScale(Math.min(goal.points, ...known), Math.max(goal.points, ...known), plot, ceiling)
}

/** Today, each seventh day from it, and the last. */
const stopsOf = (ahead: number): readonly number[] => [
  ...Array.from({ length: Math.ceil(ahead / 7) }, (_, week) => 7 * week),
  ahead,
]

const numberOf = (value: number | null): number => value ?? Number.NaN
