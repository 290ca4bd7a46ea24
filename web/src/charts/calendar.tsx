import { useId } from 'react'
import { calendarGrid, sideOf, usualMost } from './calendar-grid.ts'
import { Hatch } from './hatch.tsx'
import { useRoving } from './roving.ts'

export interface CalendarProps {
  /** The first day, in days since 1970. */
  readonly from: number
  /** How much came on each day from there on; null where it was not observed. */
  readonly counts: readonly (number | null)[]
  readonly width: number
  readonly title: string
  readonly description: string
  readonly nameMonth: (i: number) => string
  /** Of Monday (0) to Sunday (6); only every third is written. */
  readonly nameWeekday: (weekday: number) => string
  /** A day with what came on it, in words. */
  readonly tellDay: (i: number) => string
}

const [LEFT, TOP] = [40, 20]
/** A day back and forth, a week left and right. */
const STEPS = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -7, ArrowRight: 7, PageUp: -28, PageDown: 28 }

/** Days as squares, a column a week: the larger, the more came. Days that nothing observed are hatched. */
export function Calendar(props: CalendarProps) {
  const { from, counts, width, title, description, nameMonth, nameWeekday, tellDay } = props
  const id = useId()
  const { cells, columns, pitch, months } = calendarGrid(from, counts.length, width - LEFT)
  const most = usualMost(counts)
  const { ref, told, point, holder } = useRoving<SVGSVGElement>(counts.length, STEPS)
  return (
    <div className="calendar">
      <p className="note told" aria-hidden="true">
        {told === null ? ' ' : tellDay(told)}
      </p>
      <svg
        ref={ref}
        width={LEFT + columns * pitch}
        height={TOP + 7 * pitch + 2}
        role="group"
        aria-labelledby={`${id}t ${id}d`}
        {...holder}
      >
        <title id={`${id}t`}>{title}</title>
        <desc id={`${id}d`}>{description}</desc>
        <Hatch id={id} kind="line" />
        {months.map(({ i, column }) => (
          <text key={i} x={LEFT + column * pitch} y={12}>
            {nameMonth(i)}
          </text>
        ))}
        {[0, 3, 6].map((row) => (
          <text key={row} x={0} y={TOP + (row + 0.5) * pitch + 4}>
            {nameWeekday(row)}
          </text>
        ))}
        {cells.map(({ i, column, row }) => (
          <g
            key={i}
            role="img"
            aria-label={tellDay(i)}
            transform={`translate(${LEFT + column * pitch} ${TOP + row * pitch})`}
            {...point(i)}
          >
            <rect className="hit" width={pitch} height={pitch} />
            <Square n={counts[i] ?? null} most={most} pitch={pitch} hatch={`url(#${id})`} />
          </g>
        ))}
      </svg>
    </div>
  )
}

function Square(props: { n: number | null; most: number; pitch: number; hatch: string }) {
  const { n, most, pitch, hatch } = props
  if (n === null) return <rect fill={hatch} x={1} y={1} width={pitch - 2} height={pitch - 2} />
  if (n <= 0) return <circle className="h-none" r={1} cx={pitch / 2} cy={pitch / 2} />
  const side = sideOf(n, most, pitch)
  const inset = ((pitch - side) / 2).toFixed(1)
  return <rect className="h-solid" x={inset} y={inset} width={side.toFixed(1)} height={side.toFixed(1)} />
}
