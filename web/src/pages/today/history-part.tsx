import { useMemo, useState } from 'react'
import { addDays, dayText } from '../../../../src/kernel/day.ts'
import { Choose } from '../../parts/choose.tsx'
import { csv, saveAs } from '../../parts/save.ts'
import { Twin } from '../../parts/twin.tsx'
import type { Readings } from '../../shapes.ts'
import { PILLAR_NAMES } from '../../words/names.ts'
import { lastDays, type Course } from './course-of.ts'
import { CourseFigure } from './course-figure.tsx'
import { readingsByDay } from './reading-days.ts'
import { HistoryTable } from './history-table.tsx'
import { say } from '../../words/say.ts'

const RANGES = [
  { value: 'all', name: 'today.range-all', days: Infinity },
  { value: '3y', name: 'today.range-3y', days: 1096 },
  { value: '1y', name: 'today.range-1y', days: 366 },
  { value: '90d', name: 'today.range-90d', days: 90 },
] as const

type Range = (typeof RANGES)[number]['value']

/** The open index over the days that are known, its span as a hatched band. */
export function HistoryPart({ course, readings }: { course: Course; readings: Readings | null }) {
  const [range, setRange] = useState<Range>('all')
  const known = course.total.points.length
  const offered = RANGES.filter(({ days }) => days === Infinity || days < known).map(
    ({ value: of, name }) => ({
      value: of,
      name: say(name),
    }),
  )
  const days = Math.min(known, RANGES.find(({ value }) => value === range)?.days ?? known)
  const shown = useMemo(() => cut(course, days), [course, days])
  return (
    <section className="part">
      <div className="caption">
        <h2 className="head">{say('today.history')}</h2>
        {offered.length > 1 && (
          <Choose label={say('today.range')} options={offered} value={range} onChange={setRange} />
        )}
      </div>
      <CourseFigure key={days} course={shown} readings={readings} />
      <Twin
        note={noteFor(shown, readings)}
        label={say('today.history-label')}
        onCsv={() =>
          saveAs(`open-index-${dayText(shown.from)}-${dayText(shown.to)}.csv`, csvOf(shown, readings))
        }
      >
        <HistoryTable course={shown} readings={readings} />
      </Twin>
    </section>
  )
}

function cut({ from, to, total, pillars }: Course, days: number): Course {
  const first = days < total.points.length ? addDays(to, 1 - days) : from
  const cutPillars = Object.fromEntries(
    Object.entries(pillars).map(([name, columns]) => [name, lastDays(columns, days)]),
  ) as Course['pillars']
  return { from: first, to, total: lastDays(total, days), pillars: cutPillars }
}

function noteFor({ total }: Course, readings: Readings | null): string {
  const dots = readings === null ? [] : [say('today.with-dots')]
  if (total.low.every(Number.isNaN)) return [...dots, say('today.days-open')].join(' ')
  const hasLine = total.points.some((points) => points !== null)
  return [...dots, say(hasLine ? 'today.with-line' : 'today.without-line')].join(' ')
}

function csvOf({ from, total, pillars }: Course, readings: Readings | null): string {
  const read = readingsByDay(readings)
  const columns = [total, ...PILLAR_NAMES.map((name) => pillars[name])]
  const header = [
    'day',
    ...(readings === null ? [] : ['reading']),
    ...['total', ...PILLAR_NAMES].flatMap((name) => [`${name}_low`, name, `${name}_high`]),
  ]
  const rows = total.points.map((_, i) => [
    dayText(addDays(from, i)),
    ...(readings === null ? [] : [read.get(addDays(from, i))?.total ?? null]),
    ...columns.flatMap(({ low, points, high }) => [known(low[i]), points[i] ?? null, known(high[i])]),
  ])
  return csv([header, ...rows])
}

const known = (x: number | undefined): number | null => (x === undefined || Number.isNaN(x) ? null : x)
