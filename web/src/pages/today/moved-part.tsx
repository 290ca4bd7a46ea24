import { useState } from 'react'
import { addDays } from '../../../../src/kernel/day.ts'
import { Choose } from '../../parts/choose.tsx'
import { Patience } from '../../parts/patience.tsx'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { useExplained } from '../../queries.ts'
import type { Score } from '../../shapes.ts'
import { fullDay } from '../../words/days.ts'
import { inShort } from '../../words/moved.ts'
import { between, changeSince, type Course } from './course-of.ts'
import { FallTable } from './fall-table.tsx'
import { labelsOf } from './labels-of.ts'

const PERIODS = [
  { value: 'week', name: 'Week', days: 7 },
  { value: 'month', name: 'Month', days: 30 },
  { value: 'quarter', name: 'Quarter', days: 91 },
] as const

type Period = (typeof PERIODS)[number]['value']

/** What moved the open index: each signal's part of the change, split into what faded and what is new. */
export function MovedPart({ score, course }: { score: Score; course: Course }) {
  const [period, setPeriod] = useState<Period>('week')
  const offered = PERIODS.filter(({ days }) => between(course, days) !== null)
  const days = PERIODS.find(({ value }) => value === period)?.days ?? 7
  const since = between(course, days)
  const explained = useExplained(since)
  if (since === null) return null
  const start = course.total.points.at(-1 - days) ?? null
  const from = addDays(course.to, -days)
  return (
    <section className="part">
      <div className="caption">
        <h2 className="head">What moved it since {fullDay(from)}</h2>
        {offered.length > 1 && (
          <Choose label="Since when" options={offered} value={period} onChange={setPeriod} />
        )}
      </div>
      {explained.isError && <TroubleNote error={explained.error} again={() => void explained.refetch()} />}
      {explained.data === undefined && !explained.isError && <Patience>Comparing the two days.</Patience>}
      {explained.data !== undefined && (
        <>
          <p className="says moved">{inShort(changeSince(course.total, days), explained.data)}</p>
          {start !== null && score.points !== null && (
            <FallTable
              explained={explained.data}
              start={start}
              end={score.points}
              labels={labelsOf(score)}
              from={from}
              to={course.to}
            />
          )}
        </>
      )}
    </section>
  )
}
