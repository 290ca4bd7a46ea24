import { useState } from 'react'
import { Choose } from '../../parts/choose.tsx'
import { Patience } from '../../parts/patience.tsx'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { useExplained } from '../../queries.ts'
import type { Explained, Score } from '../../shapes.ts'
import { dayFrom, fullDay } from '../../words/days.ts'
import { inShort } from '../../words/moved.ts'
import { between, type Course } from './course-of.ts'
import { FallTable } from '../moved/fall-table.tsx'
import { labelsOf } from './labels-of.ts'
import { say } from '../../words/say.ts'

const PERIODS = [
  { value: 'week', name: 'today.week', days: 7 },
  { value: 'month', name: 'today.month', days: 30 },
  { value: 'quarter', name: 'today.quarter', days: 91 },
] as const

type Period = (typeof PERIODS)[number]['value']

/** What moved the open index: each signal's part of the change, split into what faded and what is new. */
export function MovedPart({ score, course }: { score: Score; course: Course }) {
  const [period, setPeriod] = useState<Period>('week')
  const offered = PERIODS.filter(({ days }) => between(course, days) !== null).map(({ value, name }) => ({
    value,
    name: say(name),
  }))
  const since = between(course, PERIODS.find(({ value }) => value === period)?.days ?? 7)
  const { data, error, refetch } = useExplained(since)
  if (since === null) return null
  return (
    <section className="part">
      <div className="caption">
        <h2 className="head">
          {say('today.moved-since', { day: fullDay(dayFrom(data?.from ?? since.from)) })}
        </h2>
        {offered.length > 1 && (
          <Choose label={say('today.since-when')} options={offered} value={period} onChange={setPeriod} />
        )}
      </div>
      {error !== null && <TroubleNote error={error} again={() => void refetch()} />}
      {data === undefined && error === null && <Patience>{say('today.comparing')}</Patience>}
      {data !== undefined && <Moved explained={data} score={score} course={course} />}
    </section>
  )
}

function Moved({ explained, score, course }: { explained: Explained; score: Score; course: Course }) {
  const [from, to] = [dayFrom(explained.from), dayFrom(explained.to)]
  const [start, end] = [from, to].map((day) => course.total.points[day - course.from] ?? null)
  return (
    <>
      <p className="says moved">{inShort(explained.change, explained)}</p>
      {start != null && end != null && (
        <FallTable
          explained={explained}
          start={start}
          end={end}
          labels={labelsOf(score)}
          from={from}
          to={to}
        />
      )}
    </>
  )
}
