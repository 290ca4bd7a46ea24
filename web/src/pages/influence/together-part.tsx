import { useMemo } from 'react'
import { addDays, dayText, type Day } from '../../../../src/kernel/day.ts'
import type { Dot } from '../../charts/line-props.ts'
import { Line } from '../../charts/line.tsx'
import { useWidth } from '../../charts/width.ts'
import { csv, saveAs } from '../../parts/save.ts'
import { Twin } from '../../parts/twin.tsx'
import { useHistory, useInfluence, useReadings, useStatus } from '../../queries.ts'
import { Link } from '../../router.tsx'
import type { Columns, Influence } from '../../shapes.ts'
import { axisDay, dayFrom, fullDay } from '../../words/days.ts'
import { inFigures, inPoints } from '../../words/numbers.ts'
import { exactly } from '../../words/reading.ts'
import { say } from '../../words/say.ts'
import { rowDays } from '../history/row-days.ts'
import { courseOf } from '../today/course-of.ts'
import { readingsByDay, widened } from '../today/reading-days.ts'
import { cutTo, lineOf } from './line-of.ts'
import { alone, domains, togetherWords, type Together } from './together.ts'

const YEAR = 365

/** Index and influence over the same days and to the same scale: where one stands, and how one is doing. */
export function TogetherPart({ influence }: { readonly influence: Influence }) {
  const { data: status } = useStatus()
  const together = useTogether(influence)
  const hasNone = status !== undefined && status.last === null && status.readings === 0
  if (!hasNone && together === null) return null
  return (
    <section className="part">
      <h2 className="head">{say('influence.together')}</h2>
      {together === null ? (
        <p className="says after-head">
          {say('influence.together-none')} <Link to="/import">{say('influence.to-import')}</Link>
        </p>
      ) : (
        <>
          <p className="says after-head">{togetherWords(together)}</p>
          <Figure together={together} />
        </>
      )}
    </section>
  )
}

/** The last year of both; null where there is no day that both know, or not yet. */
function useTogether(influence: Influence): Together | null {
  const [status, history, readings] = [useStatus(), useHistory(), useReadings()]
  const { data: year } = useInfluence(dayText(addDays(dayFrom(influence.day), 1 - YEAR)))
  const isReady =
    status.data !== undefined &&
    (status.data.last === null || history.data !== undefined) &&
    (status.data.readings === 0 || readings.data !== undefined)
  const [index, read] = [
    status.data?.last == null ? undefined : history.data,
    (status.data?.readings ?? 0) > 0 ? readings.data : undefined,
  ]
  const { line } = year ?? influence
  return useMemo(() => {
    if (!isReady) return null
    const byDay = readingsByDay(read ?? null)
    const [known, course] = [
      lineOf(line),
      widened(index === undefined ? null : courseOf(index), [...byDay.keys()]),
    ]
    if (known === null || course === null) return null
    const days = {
      from: known.from > course.from ? known.from : course.from,
      to: known.to < course.to ? known.to : course.to,
    }
    if (days.to - days.from < 1) return null
    return {
      ...days,
      index: cutTo({ from: course.from, to: course.to, columns: course.total }, days).columns.points,
      influence: cutTo(known, days).columns.points,
      readings: [...byDay].flatMap(([day, { total }]): readonly Dot[] =>
        day < days.from || day > days.to ? [] : [{ at: day - days.from, value: total }],
      ),
    }
  }, [isReady, index, read, line])
}

function Figure({ together }: { readonly together: Together }) {
  const { from, to, index, influence, readings } = together
  const [ref, width] = useWidth<HTMLDivElement>()
  const shown = useMemo(
    () => [
      {
        key: 'index' as const,
        name: say('influence.your-index'),
        columns: alone(index),
        dots: readings,
      },
      { key: 'influence' as const, name: say('page.influence'), columns: alone(influence), dots: [] },
    ],
    [index, influence, readings],
  )
  const of = domains(together)
  return (
    <figure>
      <div ref={ref} className="together">
        {width > 0 &&
          shown.map(({ key, name, columns, dots }, i) => (
            <div key={key}>
              <h3 className="strong">{name}</h3>
              <Line
                from={from}
                columns={columns}
                dots={dots}
                ceiling={100}
                domain={of[i] ?? [0, 100]}
                width={width}
                height={width < 600 ? 200 : 220}
                title={say('influence.together-title', { name, from: fullDay(from), to: fullDay(to) })}
                description={describe(columns)}
                told={null}
                names={{
                  line: say(key === 'index' ? 'history.end-index' : 'influence.end'),
                  dot: say('history.end-reading'),
                  baseline: '',
                }}
                nameDay={(at) => axisDay(addDays(from, at))}
                unit={(least) =>
                  least > 0 ? say('today.unit-from', { from: inFigures(least) }) : say('today.unit')
                }
              />
            </div>
          ))}
      </div>
      <Twin
        note={`${readings.length > 0 ? `${say('today.with-dots')} ` : ''}${say('influence.together-note')}`}
        label={say('influence.together')}
        onCsv={() => saveAs(`index-and-influence-${dayText(from)}-${dayText(to)}.csv`, csv(rowsOf(together)))}
      >
        <TogetherTable together={together} />
      </Twin>
    </figure>
  )
}

const describe = ({ points }: Columns): string => {
  const known = points.filter((value) => value !== null)
  return say('today.course-told', {
    first: known[0] === undefined ? say('today.unknown') : inPoints(known[0]),
    now: known.at(-1) === undefined ? say('today.unknown') : inPoints(known.at(-1) ?? 0),
  })
}

function TogetherTable({ together: { from, index, influence, readings } }: { readonly together: Together }) {
  const { step, rows } = rowDays(index.length, [])
  const read = new Map(readings.map(({ at, value }) => [at, value]))
  const write = (value: number | null | undefined): string => (value == null ? '' : inPoints(value))
  return (
    <table className="table days">
      <caption className="note">{say('influence.table-days', { step })}</caption>
      <thead>
        <tr>
          <th scope="col">{say('history.day')}</th>
          {read.size > 0 && (
            <th scope="col" className="num">
              {say('history.reading')}
            </th>
          )}
          <th scope="col" className="num">
            {say('history.open-index')}
          </th>
          <th scope="col" className="num">
            {say('page.influence')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((at) => (
          <tr key={at}>
            <th scope="row">{fullDay(addDays(from, at))}</th>
            {read.size > 0 && <td className="num">{readAt(read, at)}</td>}
            <td className="num">{write(index[at])}</td>
            <td className="num">{write(influence[at])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const readAt = (read: ReadonlyMap<number, number>, at: number): string => {
  const value = read.get(at)
  return value === undefined ? '' : exactly(value)
}

function rowsOf({ from, index, influence, readings }: Together) {
  const read = new Map(readings.map(({ at, value }) => [at, value]))
  const day = (at: number): Day => addDays(from, at)
  return [
    ['day', 'reading', 'open_index', 'influence'],
    ...index.map((value, at) => [dayText(day(at)), read.get(at) ?? null, value, influence[at] ?? null]),
  ]
}
