import { TroubleNote } from '../../parts/trouble-note.tsx'
import { useTitle } from '../../parts/title.ts'
import { Patience } from '../../parts/patience.tsx'
import { useHistory, useReadings, useScore, useStatus } from '../../queries.ts'
import type { DatedReading, Readings } from '../../shapes.ts'
import { WelcomePage } from '../welcome/welcome-page.tsx'
import { HistoryPart } from './history-part.tsx'
import { MovedPart } from './moved-part.tsx'
import { Opening } from './opening.tsx'
import { Pillars } from './pillars.tsx'
import { readingsByDay, widened } from './reading-days.ts'
import { ReadingOpening } from './reading-opening.tsx'
import { ReadingPart } from './reading-part.tsx'
import { Standing } from './standing.tsx'
import { courseOf } from './course-of.ts'
import { say, sayRich } from '../../words/say.ts'
import { toAsk } from './to-ask.tsx'

/** Where one stands, what moved it, and how sure that is. Without data, the first visit. */
export function TodayPage() {
  const status = useStatus()
  if (status.data?.hasData === false) return <WelcomePage />
  return <Today />
}

function Today() {
  useTitle(say('page.today'))
  const [status, readings] = [useStatus(), useReadings()]
  const reading = readings.data?.readings.findLast((one): one is DatedReading => one.day !== null)
  const isWaiting = (status.data?.readings ?? 0) > 0 && readings.isPending
  if (isWaiting) return <Patience>{say('today.looking-up')}</Patience>
  const isTold = readings.data !== undefined && reading !== undefined && (status.data?.readings ?? 0) > 0
  const hasIndex = status.data?.last !== null
  return (
    <>
      {readings.isError && <TroubleNote error={readings.error} again={() => void readings.refetch()} />}
      {isTold && (
        <>
          <ReadingOpening reading={reading} readings={readings.data} />
          <ReadingPart reading={reading} readings={readings.data} />
        </>
      )}
      {hasIndex ? (
        <OpenIndex readings={isTold ? readings.data : null} />
      ) : (
        isTold && <ReadingsAlone readings={readings.data} />
      )}
    </>
  )
}

function ReadingsAlone({ readings }: { readings: Readings }) {
  const course = widened(null, [...readingsByDay(readings).keys()])
  return (
    <>
      {course !== null && course.from < course.to && <HistoryPart course={course} readings={readings} />}
      <section className="part">
        <h2 className="head">{say('today.open-index')}</h2>
        <p className="says">{say('today.no-index')}</p>
        <p className="note">{sayRich('today.ask-then-drop', { a: toAsk })}</p>
      </section>
    </>
  )
}

function OpenIndex({ readings }: { readings: Readings | null }) {
  const [status, score, history] = [useStatus(), useScore(), useHistory()]
  const failed = [status, score].find(({ isError }) => isError)
  const isWaiting = history.data === undefined && !history.isError
  const isFirst = readings === null
  if (status.data === undefined || score.data === undefined || isWaiting) {
    return (
      <>
        {isFirst && (
          <>
            <p className="when">{say('today.open-index')}</p>
            <h1 className="finding">{say(failed === undefined ? 'today.where' : 'today.not-shown')}</h1>
          </>
        )}
        {failed?.error ? (
          <TroubleNote error={failed.error} again={() => void failed.refetch()} />
        ) : (
          <Patience>{say('today.computing')}</Patience>
        )}
      </>
    )
  }
  const course = history.data === undefined ? null : courseOf(history.data)
  const wide = readings === null ? course : widened(course, [...readingsByDay(readings).keys()])
  return (
    <>
      <Opening status={status.data} score={score.data} course={course} isFirst={isFirst} />
      {failed?.error && <TroubleNote error={failed.error} again={() => void failed.refetch()} />}
      <Standing score={score.data} course={course} />
      {wide !== null && <HistoryPart course={wide} readings={readings} />}
      {history.isError && <TroubleNote error={history.error} again={() => void history.refetch()} />}
      <Pillars score={score.data} course={course} />
      {course !== null && <MovedPart score={score.data} course={course} />}
    </>
  )
}
