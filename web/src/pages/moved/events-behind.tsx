import { addDays, dayText } from '../../../../src/kernel/day.ts'
import type { Days } from '../../../../src/kernel/days.ts'
import type { CountOn } from '../../charts/strip-bins.ts'
import { Strip } from '../../charts/strip.tsx'
import { useWidth } from '../../charts/width.ts'
import { csv, saveAs } from '../../parts/save.ts'
import { Patience } from '../../parts/patience.tsx'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { Twin } from '../../parts/twin.tsx'
import { useEvents } from '../../queries.ts'
import type { Events, ScoredSignal } from '../../shapes.ts'
import { axisDay, dayFrom, fullDay, shortDay, weekDay } from '../../words/days.ts'
import { inFigures, opening } from '../../words/numbers.ts'
import { signalLabel } from '../../words/names.ts'
import { isMessage, say } from '../../words/say.ts'

/** So many half-lives back an event counts an eighth; what does not fade is looked at for as long as the change lasts. */
const HALF_LIVES = 3

export interface EventsBehindProps {
  readonly signal: ScoredSignal
  /** The two days that are compared. */
  readonly days: Days
}

/** What stands behind a bar: what came up to the first day and fades since, and what came after it. */
export function EventsBehind({ signal, days }: EventsBehindProps) {
  const [ref, width] = useWidth<HTMLDivElement>()
  const before = signal.halfLifeDays === null ? days.to - days.from : HALF_LIVES * signal.halfLifeDays
  const start = addDays(days.from, -Math.ceil(before))
  const { data, error, refetch } = useEvents({
    signal: signal.signal,
    from: dayText(addDays(start, -1)),
    to: dayText(days.to),
  })
  return (
    <div ref={ref} className="events-behind">
      {error !== null && <TroubleNote error={error} again={() => void refetch()} />}
      {data === undefined && error === null && <Patience>{say('moved-page.looking-up')}</Patience>}
      {data !== undefined && <p>{toldOf(data, signal, days)}</p>}
      {data !== undefined && data.kinds.length > 0 && width > 0 && (
        <>
          <Strip
            from={start}
            days={days.to - start + 1}
            counts={countsOf(data, start)}
            split={days.from - start}
            width={width}
            title={say('moved-page.strip-title', { signal: signalLabel(signal) })}
            description={toldOf(data, signal, days)}
            nameDay={(i) => axisDay(addDays(start, i))}
            tellBin={({ from, to, n }) =>
              from === to
                ? say('moved-page.on-day', { day: weekDay(addDays(start, from)), n: inFigures(n) })
                : say('moved-page.on-days', {
                    from: shortDay(addDays(start, from)),
                    to: shortDay(addDays(start, to)),
                    n: inFigures(n),
                  })
            }
          />
          <Twin
            note={say('moved-page.strip-note')}
            label={say('moved-page.strip-title', { signal: signalLabel(signal) })}
            onCsv={() => saveAs(`events-${signal.signal}-${data.from}-${data.to}.csv`, csvOf(data))}
          >
            <EventTable events={data} />
          </Twin>
        </>
      )}
    </div>
  )
}

const kindName = (kind: string): string => {
  const key = `event.${kind}`
  return isMessage(key) ? say(key) : kind
}

const rowsOf = ({ kinds }: Events) =>
  kinds
    .flatMap(({ kind, days }) => days.map(({ day, n }) => ({ day: dayFrom(day), kind, n })))
    .toSorted((a, b) => b.day - a.day)

function countsOf(events: Events, start: number): readonly CountOn[] {
  const byDay = Map.groupBy(rowsOf(events), ({ day }) => day)
  return [...byDay].map(([day, rows]) => ({
    at: day - start,
    n: rows.reduce((sum, { n }) => sum + n, 0),
  }))
}

/** `Comments: 8 since 2 March 2026, 41 in the weeks before. One counts half after 14 days.` */
function toldOf(events: Events, { halfLifeDays }: ScoredSignal, { from }: Days): string {
  if (events.kinds.length === 0) return say('moved-page.no-events')
  const told = events.kinds.map(({ kind, days }) => {
    const since = days.filter(({ day }) => dayFrom(day) > from).reduce((sum, { n }) => sum + n, 0)
    const before = days.filter(({ day }) => dayFrom(day) <= from).reduce((sum, { n }) => sum + n, 0)
    return say('moved-page.kind-told', {
      kind: kindName(kind),
      since: inFigures(since),
      before: inFigures(before),
    })
  })
  const fades =
    halfLifeDays === null ? say('moved-page.stays') : say('moved-page.fades', { n: Math.round(halfLifeDays) })
  return `${say('moved-page.came', { day: fullDay(from), kinds: told.join('; ') })} ${fades}`
}

const EventTable = ({ events }: { events: Events }) => (
  <table className="table days">
    <thead>
      <tr>
        <th scope="col">{say('history.day')}</th>
        <th scope="col">{say('moved-page.kind')}</th>
        <th scope="col" className="num">
          {say('moved-page.how-many')}
        </th>
      </tr>
    </thead>
    <tbody>
      {rowsOf(events).map(({ day, kind, n }) => (
        <tr key={`${day} ${kind}`}>
          <th scope="row">{weekDay(day)}</th>
          <td>{opening(kindName(kind))}</td>
          <td className="num">{inFigures(n)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const csvOf = (events: Events): string =>
  csv([
    ['day', 'kind', 'n'],
    ...rowsOf(events)
      .toReversed()
      .map(({ day, kind, n }) => [dayText(day), kind, n]),
  ])
