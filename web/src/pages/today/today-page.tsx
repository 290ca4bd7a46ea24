import { TroubleNote } from '../../parts/trouble-note.tsx'
import { useTitle } from '../../parts/title.ts'
import { Patience } from '../../parts/patience.tsx'
import { useHistory, useReadings, useScore, useStatus } from '../../queries.ts'
import { Link } from '../../router.tsx'
import type { Readings } from '../../shapes.ts'
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

/** Where one stands, what moved it, and how sure that is. Without data, the first visit. */
export function TodayPage() {
  const status = useStatus()
  if (status.data?.hasData === false) return <WelcomePage />
  return <Today />
}

function Today() {
  useTitle('Today')
  const [status, readings] = [useStatus(), useReadings()]
  const reading = readings.data?.readings.findLast(({ day }) => day !== null)
  const isWaiting = (status.data?.readings ?? 0) > 0 && readings.isPending
  if (isWaiting) return <Patience>Looking up your readings.</Patience>
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
        <h2 className="head">Open index</h2>
        <p className="says">
          There is none yet: it is computed from the archive that LinkedIn hands every member.
        </p>
        <p className="note">
          <Link to="/import#ask">Ask LinkedIn for yours</Link>, then drop it on Import.
        </p>
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
            <p className="when">Open index</p>
            <h1 className="finding">
              {failed === undefined ? 'Where you stand today.' : 'Today cannot be shown.'}
            </h1>
          </>
        )}
        {failed?.error ? (
          <TroubleNote error={failed.error} again={() => void failed.refetch()} />
        ) : (
          <Patience>Computing the open index from everything that is stored.</Patience>
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
