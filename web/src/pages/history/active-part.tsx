import { addDays, dayText, type Day } from '../../../../src/kernel/day.ts'
import type { Days } from '../../../../src/kernel/days.ts'
import { calendarDays, weekdayOf } from '../../charts/calendar-grid.ts'
import { Calendar } from '../../charts/calendar.tsx'
import { useWidth } from '../../charts/width.ts'
import { csv, saveAs } from '../../parts/save.ts'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { Twin } from '../../parts/twin.tsx'
import { useEvents, useSignalsBetween } from '../../queries.ts'
import type { Events } from '../../shapes.ts'
import { axisDay, dayFrom, fullDay, weekDay } from '../../words/days.ts'
import { dateFormat } from '../../words/locale-format.ts'
import { say } from '../../words/say.ts'

const SIGNAL = 'active-days'

export interface ActivePartProps {
  /** Those that are shown. */
  readonly days: Days
  /** Those that imports tell of. */
  readonly known: Days
}

/** Days on which the reader did anything, as far back as there is room for, up to the last day that is shown and known. */
export function ActivePart({ days, known }: ActivePartProps) {
  const to = days.to < known.to ? days.to : known.to
  return days.from < to && to > known.from ? (
    <Active days={{ from: days.from, to }} first={known.from} />
  ) : null
}

function Active({ days, first }: { days: Days; first: Day }) {
  const [ref, width] = useWidth<HTMLDivElement>()
  const room = calendarDays(width - 40) - 6
  const start = addDays(days.to, 1 - Math.min(room, Math.max(28, days.to - days.from + 1)))
  const from = start > first ? start : first
  const asked = width > 0 && from < days.to ? { from: dayText(from), to: dayText(days.to) } : null
  const before = { from: dayText(addDays(from, -1)), to: dayText(days.to) }
  const events = useEvents(asked === null ? null : { signal: SIGNAL, ...before })
  const signals = useSignalsBetween(asked)
  const values = signals.data?.signals?.[SIGNAL]
  const counts =
    events.data === undefined || values === undefined || signals.isPlaceholderData
      ? null
      : countsOf(events.data, values, from, days.to)
  const error = events.error ?? signals.error
  return (
    <section className="part">
      <div className="caption">
        <h2 className="head">{say('history.active')}</h2>
        {counts !== null && <p className="note">{activeWords(counts)}</p>}
      </div>
      <div ref={ref} className="calendar-room people">
        {counts !== null && (
          <Calendar
            from={from}
            counts={counts}
            width={width}
            title={say('history.active-title', { from: fullDay(from), to: fullDay(days.to) })}
            description={activeWords(counts)}
            nameMonth={(i) => axisDay(addDays(from, i))}
            nameWeekday={(weekday) => weekdayName(from, weekday)}
            tellDay={(i) => tellDay(addDays(from, i), counts[i] ?? null)}
          />
        )}
      </div>
      {error !== null && <TroubleNote error={error} again={() => void events.refetch()} />}
      {counts !== null && (
        <Twin
          note={say('history.active-note')}
          label={say('history.active')}
          onCsv={() => saveAs(`active-days-${dayText(from)}-${dayText(days.to)}.csv`, csvOf(from, counts))}
        >
          <ActiveTable from={from} counts={counts} />
        </Twin>
      )}
    </section>
  )
}

type Counts = readonly (number | null)[]

/** How much was done on each day; null where nothing would have told. */
function countsOf({ kinds }: Events, values: Counts, from: Day, to: Day): Counts {
  const done = new Map<Day, number>()
  for (const { day, n } of kinds.flatMap((kind) => kind.days))
    done.set(dayFrom(day), (done.get(dayFrom(day)) ?? 0) + n)
  return Array.from({ length: to - from + 1 }, (_, i) =>
    (values[i] ?? null) === null ? null : (done.get(addDays(from, i)) ?? 0),
  )
}

function activeWords(counts: Counts): string {
  const observed = counts.filter((n) => n !== null)
  return say('history.active-words', { n: observed.filter((n) => n > 0).length, of: observed.length })
}

const tellDay = (day: Day, n: number | null): string =>
  n === null
    ? say('history.day-unknown', { day: weekDay(day) })
    : say('history.day-done', { day: weekDay(day), n })

/** The name of a weekday, Monday 0, as the reader's language writes it. */
const weekdayName = (from: Day, weekday: number): string => {
  const day = addDays(from, (weekday - weekdayOf(from) + 7) % 7)
  return dateFormat({ weekday: 'short', timeZone: 'UTC' }).format(new Date(day * MS_PER_DAY))
}

const MS_PER_DAY = 86_400_000

const ActiveTable = ({ from, counts }: { from: Day; counts: Counts }) => (
  <table className="table days">
    <thead>
      <tr>
        <th scope="col">{say('history.day')}</th>
        <th scope="col" className="num">
          {say('history.done')}
        </th>
      </tr>
    </thead>
    <tbody>
      {counts
        .map((n, i) => ({ day: addDays(from, i), n }))
        .toReversed()
        .map(({ day, n }) => (
          <tr key={day}>
            <th scope="row">{weekDay(day)}</th>
            <td className="num">{n ?? say('history.not-observed')}</td>
          </tr>
        ))}
    </tbody>
  </table>
)

const csvOf = (from: Day, counts: Counts): string =>
  csv([['day', 'done'], ...counts.map((n, i) => [dayText(addDays(from, i)), n])])
