import { addDays } from '../../../../src/kernel/day.ts'
import { Link } from '../../router.tsx'
import type { Program, Programs } from '../../shapes.ts'
import { briefDay, dayFrom, fullDay } from '../../words/days.ts'
import { inFigures, inSignedHundredths } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'
import { activityLabel, measureInside } from './program-words.ts'
import { addressOf } from './view.ts'

/** A program on paper: what is expected, what each week asks for, when it ends, and when to give up. */
export function PlanSheet({
  program,
  invitations,
}: {
  program: Program
  invitations: Programs['invitations']
}) {
  const { hypothesis, activities, start, end, stopRule, weeksDone } = program
  return (
    <>
      <p className="when">
        {say('programs.sheet-when', { from: fullDay(dayFrom(start)), to: fullDay(dayFrom(end)) })}
      </p>
      <h1 className="finding">{program.name}</h1>
      <p className="lead">{hypothesis.text}</p>
      <p className="row after-lead">
        <button className="button first" onClick={() => print()}>
          {say('programs.print')}
        </button>
        <Link className="button" to={addressOf({ id: program.id })}>
          {say('programs.to-programs')}
        </Link>
      </p>
      <section className="part">
        <h2 className="head">{say('programs.each-week')}</h2>
        <ul className="sheet-list">
          {activities.map(({ activity, label, weekly, minutes }) => (
            <li key={activity}>
              {say('programs.sheet-activity', {
                activity: activityLabel({ activity, label }),
                weekly,
                minutes: inFigures(weekly * minutes),
              })}
            </li>
          ))}
        </ul>
        <p>
          {say('programs.sheet-expects', {
            gain: inSignedHundredths(hypothesis.gain),
            measure: measureInside(program),
            minutes: inFigures(program.minutesAWeek),
          })}{' '}
          {stopRule !== '' && say('programs.sheet-stop', { rule: stopRule })}
        </p>
        {activities.some(({ activity }) => activity === 'invitation') && (
          <p className="note">{say('programs.rail', invitations)}</p>
        )}
      </section>
      <section className="part">
        <h2 className="head">{say('programs.tick-off')}</h2>
        <table className="table sheet">
          <thead>
            <tr>
              <th scope="col">{say('programs.week')}</th>
              {activities.map(({ activity, label }) => (
                <th key={activity} scope="col">
                  {activityLabel({ activity, label })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksDone.map(({ monday, asks, days }, i) => (
              <tr key={monday}>
                <th scope="row">
                  {say('programs.sheet-week', { n: i + 1, day: briefDay(dayFrom(monday)) })}
                </th>
                {asks.map(({ activity, target }) => (
                  <td key={activity}>{days === 0 ? say('programs.sheet-off') : <Boxes n={target} />}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p className="note">{say('programs.sheet-decide', { day: fullDay(addDays(dayFrom(end), 1)) })}</p>
      </section>
    </>
  )
}

const MOST_BOXES = 30

/** A box each to be ticked; many are told as a number with a line to write on. */
const Boxes = ({ n }: { n: number }) => (
  <span className="boxes" role="img" aria-label={inFigures(n)}>
    {n > MOST_BOXES ? `${inFigures(n)} ______` : Array.from({ length: n }, (_, i) => <i key={i} />)}
  </span>
)
