import { Sign } from '../../charts/sign.tsx'
import type { Plan } from '../../shapes.ts'
import { weekdayNames } from '../../words/days.ts'
import { PILLAR_NAMES } from '../../words/names.ts'
import { inPoints, inQuantity, inSignedPoints } from '../../words/numbers.ts'
import { isMessage, say } from '../../words/say.ts'
import { MakeProgram } from './make-program.tsx'

/** The cheapest week, day by day, with what each activity takes and adds. */
export function WeekPart({ plan, isBusy }: { readonly plan: Plan; readonly isBusy: boolean }) {
  const { week, minutes, now, points, leftOut, invitations } = plan
  return (
    <section className="part">
      <div className="caption">
        <h2 className="head">{say('plan.week')}</h2>
        <MakeProgram plan={plan} isBusy={isBusy} />
      </div>
      {week.length === 0 ? (
        <p className="says">{say(plan.reached ? 'plan.nothing-needed' : 'plan.nothing-helps')}</p>
      ) : (
        <table className="table tasks">
          <thead>
            <tr>
              <th scope="col">{say('plan.activity')}</th>
              {weekdayNames().map((name) => (
                <th key={name} scope="col" className="d">
                  {name}
                </th>
              ))}
              <th scope="col" className="num">
                {say('plan.minutes-head')}
              </th>
              <th scope="col" className="num">
                {say('plan.adds')}
              </th>
            </tr>
          </thead>
          <tbody>
            {week.map((task) => (
              <Task key={task.activity} task={task} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={8}>
                {say('plan.in-all')}
              </th>
              <td className="num m">{say('plan.minutes', { n: minutes })}</td>
              <td className="num g">{say('plan.from-to', { from: inPoints(now), to: inPoints(points) })}</td>
            </tr>
          </tfoot>
        </table>
      )}
      <p className="note">
        {week.length > 0 && say('plan.week-note')}{' '}
        {week.some(({ activity }) => activity === 'invitation') &&
          say('plan.invitations', { most: invitations.most, sent: invitations.sentLately })}
      </p>
      {leftOut.length > 0 && (
        <details>
          <summary>{say('plan.left-out', { n: leftOut.length })}</summary>
          <ul className="left-out">
            {leftOut.map(({ activity, because }) => (
              <li key={activity}>
                {say('plan.left-out-one', {
                  activity: activityLabel(activity),
                  because: becauseWords(because),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Task({ task }: { readonly task: Plan['week'][number] }) {
  const { activity, weekly, minutes, adds, onDays } = task
  const pillar = PILLAR_NAMES.find((name) => name === task.pillar)
  const names = weekdayNames()
  return (
    <tr>
      <th scope="row" className={pillar}>
        {pillar !== undefined && <Sign pillar={pillar} />}
        {activityLabel(activity)} <span className="minor">{say('plan.each', { n: weekly, minutes })}</span>
      </th>
      {onDays.map((n, i) => (
        <td key={names[i]} className="d" data-d={names[i]}>
          {n === 0 ? (
            <span className="free" aria-label="0" role="img" />
          ) : (
            <span className="box-n">{inQuantity(n)}</span>
          )}
        </td>
      ))}
      <td className="num m">{say('plan.minutes', { n: weekly * minutes })}</td>
      <td className="num g">{inSignedPoints(adds)}</td>
    </tr>
  )
}

function activityLabel(activity: string): string {
  const key = `model.activity-${activity}`
  return isMessage(key) ? say(key) : activity
}

function becauseWords(because: string): string {
  const key = `plan.because-${because}`
  return isMessage(key) ? say(key) : because
}
