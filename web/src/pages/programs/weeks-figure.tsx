import { useId } from 'react'
import { Hatch } from '../../charts/hatch.tsx'
import type { Program } from '../../shapes.ts'
import { briefDay, dayFrom } from '../../words/days.ts'
import { dateFormat } from '../../words/locale-format.ts'
import { inPercent } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'

const [COLUMN, BARS, ROW, TOP] = [20, 36, 15, 4]
const CELL = 11

type Day = Program['calendar'][number]['days'][number]

/** A column a week: how much of the target was done, and below it its days from Monday to Sunday. */
export function WeeksFigure({ program, today }: { program: Program; today: string }) {
  const { calendar, weeksDone, name, start } = program
  const id = useId()
  const width = calendar.length * COLUMN
  const height = TOP + BARS + 10 + 7 * ROW + 20
  const finished = weeksDone.filter((week) => week.finished && week.share !== null)
  return (
    <div className="weeks" tabIndex={0} role="region" aria-label={say('programs.weeks-of', { name })}>
      <svg width={width + 56} height={height} role="img" aria-labelledby={`${id}t ${id}d`}>
        <title id={`${id}t`}>{say('programs.weeks-of', { name })}</title>
        <desc id={`${id}d`}>
          {say('programs.weeks-told', {
            shares: finished.map(({ share }) => inPercent(share ?? 0)).join(', '),
            n: finished.length,
          })}
        </desc>
        <Hatch id={id} kind="line" />
        <line className="m-dash" x2={width} y1={TOP} y2={TOP} />
        <line className="m-axis" x2={width} y1={TOP + BARS} y2={TOP + BARS} />
        <text x={width + 6} y={TOP + 8}>
          {say('programs.target')}
        </text>
        {weeksDone.map(({ monday, share, finished: isOver }, i) => {
          const tall = BARS * (share ?? 0)
          const place = { x: i * COLUMN + 2, width: CELL + 1, y: TOP + BARS - tall, height: tall }
          if (share === null)
            return (
              <rect key={monday} x={place.x} width={place.width} y={TOP} height={BARS} fill={`url(#${id})`} />
            )
          return <rect key={monday} className={isOver ? 'h-solid' : 'h-open'} {...place} />
        })}
        <g transform={`translate(0 ${TOP + BARS + 10})`}>
          {calendar.map(({ monday, days }, column) =>
            days.map((day, row) => (
              <g key={`${monday} ${day.day}`} transform={`translate(${column * COLUMN + 2} ${row * ROW})`}>
                <Cell day={day} isToday={day.day === today} hatch={`url(#${id})`} />
              </g>
            )),
          )}
          {[0, 3, 6].map((row) => (
            <text key={row} x={width + 6} y={row * ROW + 10}>
              {weekdayName(row)}
            </text>
          ))}
        </g>
        <text y={height - 4}>{say('programs.from', { day: briefDay(dayFrom(start)) })}</text>
      </svg>
    </div>
  )
}

function Cell({ day, isToday, hatch }: { day: Day; isToday: boolean; hatch: string }) {
  const box = { width: CELL, height: CELL }
  const { kind, done, planned } = day
  return (
    <>
      {kind === 'outside' ? null : kind !== 'run' ? (
        <rect {...box} fill={hatch} />
      ) : done > 0 ? (
        <rect {...box} className="h-solid" />
      ) : planned > 0 ? (
        <rect {...box} x={0.5} y={0.5} width={CELL - 1} height={CELL - 1} className="h-open" />
      ) : (
        <circle className="h-none" r={1} cx={CELL / 2} cy={CELL / 2} />
      )}
      {isToday && <rect x={-2.5} y={-2.5} width={CELL + 5} height={CELL + 5} className="m-ink" />}
    </>
  )
}

/** Monday is 0; 1 January 2024 was one. */
const weekdayName = (row: number): string =>
  dateFormat({ weekday: 'short', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, 1 + row)))
