import { dayText } from '../../../../src/kernel/day.ts'
import type { Days } from '../../../../src/kernel/days.ts'
import { Choose } from '../../parts/choose.tsx'
import { DaysForm } from '../../parts/days-form.tsx'
import { Patience } from '../../parts/patience.tsx'
import { useTitle } from '../../parts/title.ts'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { useExplained, useHistory, useScore, useStatus } from '../../queries.ts'
import { goTo, Link, useSearch } from '../../router.tsx'
import type { Explained, PillarName, Score } from '../../shapes.ts'
import { dayFrom, fullDay } from '../../words/days.ts'
import { lead } from '../../words/moved.ts'
import { pillarInside } from '../../words/names.ts'
import { directionOf, inPoints, listed } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'
import { courseOf, spanAt, type Course } from '../today/course-of.ts'
import { labelsOf } from '../today/labels-of.ts'
import { WelcomePage } from '../welcome/welcome-page.tsx'
import { EventsBehind } from './events-behind.tsx'
import { FallTable } from './fall-table.tsx'
import { back, BACK, backOf, NAMES, pairOf, searchOfPair, type Back } from './pair.ts'

/** What moved the open index between any two days, signal by signal, and the events behind each. */
export function MovedPage() {
  const status = useStatus()
  useTitle(say('page.moved'))
  if (status.data?.hasData === false) return <WelcomePage />
  if (status.data?.last === null) return <NoIndex />
  return <Moved />
}

function NoIndex() {
  return (
    <>
      <h1 className="finding">{say('moved-page.no-index')}</h1>
      <p className="lead">
        {say('moved-page.no-index-lead')} <Link to="/import#ask">{say('moved-page.ask')}</Link>
      </p>
    </>
  )
}

function Moved() {
  const search = useSearch()
  const [history, score] = [useHistory(), useScore()]
  const failed = [history, score].find(({ isError }) => isError)
  if (history.data === undefined || score.data === undefined) {
    return (
      <>
        <h1 className="finding">{say('page.moved')}</h1>
        {failed?.error ? (
          <TroubleNote error={failed.error} again={() => void failed.refetch()} />
        ) : (
          <Patience>{say('history.computing')}</Patience>
        )}
      </>
    )
  }
  const course = courseOf(history.data)
  return <Between course={course} score={score.data} days={pairOf(search, course)} />
}

interface BetweenProps {
  readonly course: Course
  readonly score: Score
  readonly days: Days
}

function Between({ course, score, days }: BetweenProps) {
  const asked = { from: dayText(days.from), to: dayText(days.to) }
  const { data, error, refetch, isPlaceholderData } = useExplained(asked)
  const show = (next: Days) => goTo(`${location.pathname}${searchOfPair(next)}`, { replace: true })
  const known = course.to - course.from
  const labels = labelsOf(score)
  return (
    <>
      <p className="when">
        {say('moved-page.when', { from: fullDay(days.from), to: fullDay(days.to), n: days.to - days.from })}
      </p>
      <h1 className="finding">{data === undefined ? say('page.moved') : findingOf(data, course)}</h1>
      <p className="lead">
        {data !== undefined && lead(data, labels)} {say('moved-page.estimate')}
      </p>
      <section className="part" aria-busy={isPlaceholderData}>
        <div className="caption">
          <h2 className="head">{say('moved-page.head')}</h2>
          <div className="range">
            <Choose<Back | ''>
              label={say('moved-page.since')}
              options={NAMES.filter((name) => BACK[name] <= known).map((value) => ({
                value,
                name: say(`moved-page.back-${value}`),
              }))}
              value={backOf(days, course) ?? ''}
              onChange={(name) => name !== '' && show(back(name, course))}
            />
            <DaysForm
              key={searchOfPair(days)}
              days={days}
              least={course.from}
              most={course.to}
              button={say('moved-page.compare')}
              onDays={show}
            />
          </div>
        </div>
        {error !== null && <TroubleNote error={error} again={() => void refetch()} />}
        {data === undefined && error === null && <Patience>{say('today.comparing')}</Patience>}
        {data !== undefined && <Waterfall explained={data} course={course} score={score} />}
        <p className="note baseline-note">
          <Link to={`/history${searchOfPair(days)}`}>{say('moved-page.to-history')}</Link>
        </p>
      </section>
    </>
  )
}

/** The waterfall, or why there is none. */
function Waterfall({ explained, course, score }: Omit<BetweenProps, 'days'> & { explained: Explained }) {
  const days = { from: dayFrom(explained.from), to: dayFrom(explained.to) }
  const [start, end] = [days.from, days.to].map((day) => spanAt(course.total, day - course.from).points)
  if (start == null || end == null) return <p className="says">{unobserved(explained)}</p>
  const signals = new Map(
    score.pillars.flatMap(({ signals: all }) => all.map((one) => [one.signal, one] as const)),
  )
  return (
    <FallTable
      key={`${explained.from} ${explained.to}`}
      explained={explained}
      start={start}
      end={end}
      labels={labelsOf(score)}
      from={days.from}
      to={days.to}
      renderBehind={(key) => {
        const signal = signals.get(key)
        return signal === undefined ? null : <EventsBehind signal={signal} days={days} />
      }}
    />
  )
}

/** `Up 0.7 between two days: 54.9, then 55.5.` */
function findingOf({ from, to, change }: Explained, course: Course): string {
  const [start, end] = [from, to].map((day) => spanAt(course.total, dayFrom(day) - course.from).points)
  return say('moved-page.finding', {
    ...directionOf(change),
    has: start == null || end == null ? 'no' : 'yes',
    start: inPoints(start ?? 0),
    end: inPoints(end ?? 0),
  })
}

const unobserved = ({ pillars }: Explained): string =>
  say('moved-page.unobserved', {
    pillars: listed(
      pillars.filter(({ change }) => change === null).map(({ pillar }) => pillarInside(pillar as PillarName)),
    ),
  })
