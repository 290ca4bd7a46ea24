import { Sign } from '../../charts/sign.tsx'
import { Link } from '../../router.tsx'
import type { Program } from '../../shapes.ts'
import { inFigures, inPercent } from '../../words/numbers.ts'
import { dayFrom, fullDay } from '../../words/days.ts'
import { say } from '../../words/say.ts'
import { ProgramActions } from './program-actions.tsx'
import { daysOf } from './program-words.ts'
import { ThisWeek } from './this-week.tsx'
import { VerdictMark, verdictWords } from './verdict.tsx'
import { addressOf } from './view.ts'
import { WeeksFigure } from './weeks-figure.tsx'

/** A program: how steadily it is kept, what it asks for this week, what it did, and what can be done with it. */
export function Card({ program, today }: { program: Program; today: string }) {
  const { name, measure, consistency, effect, thisWeek, decided, stopped } = program
  const reason = decided?.because ?? stopped?.because ?? ''
  return (
    <article className={`program ${measure}`} aria-label={name}>
      <div>
        <h3>
          {measure !== 'total' && <Sign pillar={measure} />}
          {name}
        </h3>
        <p className="note">{stateWords(program)}</p>
        {consistency.share !== null && (
          <>
            <p className="figure">{inPercent(consistency.share)}</p>
            <p className="note">
              {say('programs.consistency', {
                weeksInFull: consistency.weeksInFull,
                weeks: consistency.weeks,
              })}
            </p>
            {consistency.streak > 1 && (
              <p className="note">{say('programs.streak', { n: consistency.streak })}</p>
            )}
            {consistency.missedLast && thisWeek !== null && <p className="note">{say('programs.missed')}</p>}
          </>
        )}
        {effect !== null && (
          <p className="verdict">
            <VerdictMark verdict={effect.verdict} />
            {verdictWords(effect)}{' '}
            {effect.verdict === 'no-clear-effect' &&
              say('programs.took', { minutes: inFigures(program.minutesAWeek) })}
          </p>
        )}
        {decided !== null && (
          <p className="verdict">
            {say(`programs.decided.${decided.decision}`, { day: fullDay(dayFrom(decided.on)) })}
          </p>
        )}
        {reason !== '' && <p className="verdict">{say('programs.because', { reason })}</p>}
      </div>
      <WeeksFigure program={program} today={today} />
      <div className="whole">
        {thisWeek !== null && program.state === 'running' && <ThisWeek asks={thisWeek} program={program} />}
        <ProgramActions program={program} today={today} />
        <p className="row links">
          <Link to={addressOf({ plan: program.id })}>{say('programs.to-plan')}</Link>
          {effect !== null && (
            <Link
              to={`${addressOf({ id: program.id })}#course`}
              aria-label={say('programs.to-course-of', { name })}
            >
              {say('programs.to-course')}
            </Link>
          )}
        </p>
      </div>
    </article>
  )
}

function stateWords(program: Program): string {
  const { state, weekNow, weeks, isOver, minutesAWeek, experiment } = program
  const kind = state === 'decided' || !isOver ? state : 'over'
  return [
    say(`programs.state.${kind}`, { week: weekNow ?? 0, weeks }),
    `${daysOf(program)}.`,
    say('programs.minutes-a-week', { minutes: inFigures(minutesAWeek) }),
    ...(experiment === null ? [] : [say('programs.is-experiment')]),
  ].join(' ')
}
