import { Later } from '../../parts/later.tsx'
import { Patience } from '../../parts/patience.tsx'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { say } from '../../words/say.ts'
import { HistoryPart } from './history-part.tsx'
import { MovedPart } from './moved-part.tsx'
import { Opening } from './opening.tsx'
import { Pillars } from './pillars.tsx'
import { Standing } from './standing.tsx'
import { useIndex } from './use-index.ts'

/** The open index where there is no reading. */
export function IndexAlone() {
  const index = useIndex()
  if (index.kind !== 'told')
    return (
      <>
        <p className="when">{say('today.open-index')}</p>
        <h1 className="finding">{say(index.kind === 'failed' ? 'today.not-shown' : 'today.where')}</h1>
        {index.kind === 'failed' ? <TroubleNote {...index} /> : <Patience>{say('today.computing')}</Patience>}
      </>
    )
  const { status, score, course, trouble, again } = index
  return (
    <>
      <Opening status={status} score={score} course={course} />
      <Standing score={score} course={course} />
      {course !== null && <HistoryPart course={course} readings={null} />}
      {trouble !== null && <TroubleNote error={trouble} again={again} />}
      <Later>
        <Pillars score={score} course={course} reading={null} readings={null} />
      </Later>
      {course !== null && (
        <Later>
          <MovedPart score={score} course={course} />
        </Later>
      )}
    </>
  )
}
