import { useMemo } from 'react'
import { Later } from '../../parts/later.tsx'
import { Patience } from '../../parts/patience.tsx'
import { useTitle } from '../../parts/title.ts'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import {
  useCalibration,
  useHistory,
  useNotes,
  usePrograms,
  useReadings,
  useScore,
  useSignals,
  useStatus,
} from '../../queries.ts'
import { goTo, Link, useSearch } from '../../router.tsx'
import { dayFrom } from '../../words/days.ts'
import { say } from '../../words/say.ts'
import { courseOf } from '../today/course-of.ts'
import { readingsByDay, widened } from '../today/reading-days.ts'
import { WelcomePage } from '../welcome/welcome-page.tsx'
import { ActivePart } from './active-part.tsx'
import { CalibrationPart } from './calibration-part.tsx'
import { ChartPart } from './chart-part.tsx'
import { historyFinding, historyLead, whenWords } from './finding.ts'
import { GroupsPart } from './groups-part.tsx'
import { marksOf } from './marks-of.ts'
import { PillarsPart } from './pillars-part.tsx'
import type { Known } from './shown.ts'
import { daysOf, searchOf, viewOf, type View } from './view.ts'

/** How things went: readings, open index, groups and pillars over any days. */
export function HistoryPage() {
  const status = useStatus()
  useTitle(say('page.history'))
  if (status.data?.hasData === false) return <WelcomePage />
  return <History />
}

function History() {
  const view = viewOf(useSearch())
  const known = useKnown(view)
  const [score, notes, programs] = [useScore(), useNotes(), usePrograms()]
  if (known.data === null) {
    return (
      <>
        <h1 className="finding">
          {say(known.error === null ? 'history.finding-waiting' : 'history.not-shown')}
        </h1>
        {known.error === null ? (
          <Patience>{say('history.computing')}</Patience>
        ) : (
          <TroubleNote error={known.error} again={known.again} />
        )}
      </>
    )
  }
  const { course, readings, byDay, calibration } = known.data
  const days = daysOf(view.range, course)
  const told = notes.data?.notes ?? []
  const marks = marksOf(readings?.shocks ?? [], told, days)
  const isCalibrated = view.isCalibrated && calibration?.status === 'in-use'
  const show = (next: View) => goTo(`${location.pathname}${searchOf(next)}`, { replace: true })
  const missing = [known.error, notes.error, programs.error].find((error) => error !== null)
  return (
    <>
      <p className="when">{whenWords(course, byDay.size)}</p>
      <h1 className="finding">{historyFinding(course, readings, days)}</h1>
      <p className="lead">
        {historyLead(readings)} <Link to="/moved">{say('history.to-moved')}</Link>
      </p>
      {missing != null && <TroubleNote error={missing} again={known.again} />}
      <ChartPart
        known={known.data}
        view={{ ...view, isCalibrated }}
        score={score.data}
        notes={told}
        programs={programs.data?.programs ?? []}
        isWaiting={view.series.kind === 'signal' && known.data.signals === null && known.error === null}
        onView={show}
      />
      <Later>
        <GroupsPart known={known.data} days={days} marks={marks} />
      </Later>
      <Later>
        <PillarsPart known={known.data} days={days} marks={marks} isCalibrated={isCalibrated} />
      </Later>
      {known.index !== null && (
        <Later>
          <ActivePart days={days} known={known.index} />
        </Later>
      )}
      {calibration !== null && (
        <Later>
          <CalibrationPart
            calibration={calibration}
            isShown={isCalibrated}
            onShow={(isShown) => show({ ...view, isCalibrated: isShown })}
          />
        </Later>
      )}
    </>
  )
}

/** All that the page draws, as soon as it is there; what is missing does not keep back the rest. */
function useKnown(view: View) {
  const [status, history, readings] = [useStatus(), useHistory(), useReadings()]
  const calibration = useCalibration()
  const signals = useSignals(view.series.kind === 'signal')
  const [hasIndex, hasReadings] = [
    status.data != null && status.data.last !== null,
    (status.data?.readings ?? 0) > 0,
  ]
  const isReady =
    status.data !== undefined &&
    (!hasIndex || history.data !== undefined) &&
    (!hasReadings || readings.data !== undefined)
  const [index, read] = [hasIndex ? history.data : undefined, hasReadings ? readings.data : undefined]
  const failed = [status, history, readings, signals].find(({ isError }) => isError)
  const data = useMemo((): Known | null => {
    if (!isReady) return null
    const byDay = readingsByDay(read ?? null)
    const course = widened(index === undefined ? null : courseOf(index), [...byDay.keys()])
    return course === null
      ? null
      : { course, readings: read ?? null, byDay, signals: null, calibration: calibration.data ?? null }
  }, [isReady, index, read, calibration.data])
  const values = signals.data?.signals
  const from = signals.data?.from
  const whole = useMemo(
    () =>
      data === null || values === undefined || from === undefined
        ? data
        : { ...data, signals: { from: dayFrom(from), values } },
    [data, values, from],
  )
  return {
    data: whole,
    /** The days that the open index knows; readings may lie outside of them. */
    index: index === undefined ? null : { from: dayFrom(index.from), to: dayFrom(index.to) },
    error: failed?.error ?? null,
    again: () => void failed?.refetch(),
  }
}
