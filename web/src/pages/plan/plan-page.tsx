import { Patience } from '../../parts/patience.tsx'
import { useTitle } from '../../parts/title.ts'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { useScore, useStatus } from '../../queries.ts'
import { goTo, Link, useSearch } from '../../router.tsx'
import type { Score } from '../../shapes.ts'
import { dayFrom, weekDay } from '../../words/days.ts'
import { inPoints } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'
import { FanPart } from './fan-part.tsx'
import { nameOf, planDay, planFinding, planLead } from './finding.ts'
import { GoalForm } from './goal-form.tsx'
import { NextPart } from './next-part.tsx'
import { usePlan } from './queries.ts'
import { WeekPart } from './week-part.tsx'
import { searchOf, wishOf, type Ground } from './wish.ts'

/** The cheapest week that reaches a goal, and where the index goes with it and without. */
export function PlanPage() {
  useTitle(say('page.plan'))
  const [status, score] = [useStatus(), useScore()]
  if (status.data?.last === null) return <NothingToPlan />
  if (score.data !== undefined) return <Planning ground={groundOf(score.data)} />
  const failed = score.error ?? status.error
  return (
    <>
      <h1 className="finding">{say('page.plan')}</h1>
      {failed === null ? (
        <Patience>{say('plan.computing')}</Patience>
      ) : (
        <TroubleNote error={failed} again={() => void (status.error === null ? score : status).refetch()} />
      )}
    </>
  )
}

const NothingToPlan = () => (
  <>
    <h1 className="finding">{say('plan.empty')}</h1>
    <p className="lead">
      {say('plan.empty-lead')} <Link to="/import">{say('plan.to-import')}</Link>
    </p>
  </>
)

function Planning({ ground }: { readonly ground: Ground }) {
  const wish = wishOf(useSearch(), ground)
  const { data: plan, error, refetch, isBusy } = usePlan(wish)
  const isAsked = wish.willing.size > 0
  const shown = isAsked && error === null ? plan : undefined
  if (isAsked && error === null && plan === undefined)
    return (
      <>
        <p className="when plan-when">{say('page.plan')}</p>
        <h1 className="finding">{say('plan.finding-waiting')}</h1>
        <Patience>{say('plan.computing')}</Patience>
      </>
    )
  return (
    <>
      <p className="when plan-when">
        {shown === undefined
          ? say('page.plan')
          : say('plan.when', {
              day: weekDay(planDay(shown)),
              of: nameOf(shown.goal.pillar),
              now: inPoints(shown.now),
            })}
      </p>
      <h1 className="finding">{shown === undefined ? say('plan.finding-waiting') : planFinding(shown)}</h1>
      <p className="lead">{shown !== undefined && planLead(shown)}</p>
      <section className="part board">
        <GoalForm
          wish={wish}
          ground={ground}
          onWish={(next) => goTo(`${location.pathname}${searchOf(next, ground)}`, { replace: true })}
        />
        <div>
          {!isAsked && <p className="says">{say('plan.nothing-willing')}</p>}
          {isAsked && error !== null && <TroubleNote error={error} again={() => void refetch()} />}
          {shown !== undefined && <FanPart plan={shown} />}
        </div>
      </section>
      {shown !== undefined && <WeekPart plan={shown} isBusy={isBusy} />}
      <NextPart />
    </>
  )
}

const groundOf = ({ day, points, pillars }: Score): Ground => ({
  day: dayFrom(day),
  total: points,
  pillars: Object.fromEntries(pillars.map(({ pillar, points: at }) => [pillar, at])),
})
