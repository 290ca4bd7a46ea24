import { TroubleNote } from '../../parts/trouble-note.tsx'
import { useTitle } from '../../parts/title.ts'
import { Patience } from '../../parts/patience.tsx'
import { useHistory, useScore, useStatus } from '../../queries.ts'
import { WelcomePage } from '../welcome/welcome-page.tsx'
import { HistoryPart } from './history-part.tsx'
import { MovedPart } from './moved-part.tsx'
import { Opening } from './opening.tsx'
import { Pillars } from './pillars.tsx'
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
  const [status, score, history] = [useStatus(), useScore(), useHistory()]
  const failed = [status, score].find(({ isError }) => isError)
  const isWaiting = history.data === undefined && !history.isError
  if (status.data === undefined || score.data === undefined || isWaiting) {
    return (
      <>
        <p className="when">Open index</p>
        <h1 className="finding">
          {failed === undefined ? 'Where you stand today.' : 'Today cannot be shown.'}
        </h1>
        {failed?.error ? (
          <TroubleNote error={failed.error} again={() => void failed.refetch()} />
        ) : (
          <Patience>Computing the open index from everything that is stored.</Patience>
        )}
      </>
    )
  }
  const course = history.data === undefined ? null : courseOf(history.data)
  return (
    <>
      <Opening status={status.data} score={score.data} course={course} />
      {failed?.error && <TroubleNote error={failed.error} again={() => void failed.refetch()} />}
      <Standing score={score.data} course={course} />
      {course !== null && <HistoryPart course={course} />}
      {history.isError && <TroubleNote error={history.error} again={() => void history.refetch()} />}
      <Pillars score={score.data} course={course} />
      {course !== null && <MovedPart score={score.data} course={course} />}
    </>
  )
}
