import { Later } from '../../parts/later.tsx'
import { Patience } from '../../parts/patience.tsx'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { say, sayRich } from '../../words/say.ts'
import { HistoryPart } from './history-part.tsx'
import { IndexBeside } from './index-beside.tsx'
import { MovedPart } from './moved-part.tsx'
import { Pillars } from './pillars.tsx'
import { readingsByDay, widened } from './reading-days.ts'
import { ReadingOpening } from './reading-opening.tsx'
import { ReadingPart, type ReadingPartProps } from './reading-part.tsx'
import { toAsk } from './to-ask.tsx'
import { useIndex, type Index } from './use-index.ts'

/** The latest reading, the open index beside it, and what both say over time. */
export function ReadingFirst({ reading, readings }: ReadingPartProps) {
  const index = useIndex()
  const course = index.kind === 'told' ? index.course : null
  const wide = widened(course, [...readingsByDay(readings).keys()])
  const isSettled = index.kind !== 'waiting'
  return (
    <>
      <ReadingOpening reading={reading} readings={readings} />
      <ReadingPart reading={reading} readings={readings}>
        <Beside index={index} />
      </ReadingPart>
      {isSettled && wide !== null && wide.from < wide.to && <HistoryPart course={wide} readings={readings} />}
      {index.kind === 'told' && (
        <>
          {index.trouble !== null && <TroubleNote error={index.trouble} again={index.again} />}
          <Later>
            <Pillars score={index.score} course={wide} reading={reading} readings={readings} />
          </Later>
          {course !== null && (
            <Later>
              <MovedPart score={index.score} course={course} />
            </Later>
          )}
        </>
      )}
    </>
  )
}

function Beside({ index }: { index: Index }) {
  if (index.kind === 'told') return <IndexBeside {...index} />
  return (
    <div className="unknown">
      <h2 className="head">{say('today.open-index')}</h2>
      {index.kind === 'waiting' && <Patience>{say('today.computing')}</Patience>}
      {index.kind === 'failed' && <TroubleNote {...index} />}
      {index.kind === 'none' && (
        <>
          <p className="says">{say('today.no-index')}</p>
          <p className="note">{sayRich('today.ask-then-drop', { a: toAsk })}</p>
        </>
      )}
    </div>
  )
}
