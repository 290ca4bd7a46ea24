import { useId } from 'react'
import { dayText, parseDay } from '../../../../src/kernel/day.ts'
import { ACTIVITIES } from '../../../../src/plan/activities.ts'
import type { PillarName } from '../../shapes.ts'
import { fullDay } from '../../words/days.ts'
import { PILLAR_NAMES, pillarLabel } from '../../words/names.ts'
import { inQuantity } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'
import {
  ceilingOf,
  MOST_DAYS,
  MOST_MINUTES,
  usualGoal,
  withActivity,
  type Ground,
  type Wish,
} from './wish.ts'

interface GoalFormProps {
  readonly wish: Wish
  readonly ground: Ground
  readonly onWish: (wish: Wish) => void
}

/** What is to be reached, by when, with how much time, and by what. */
export function GoalForm({ wish, ground, onWish }: GoalFormProps) {
  const id = useId()
  const { pillar, goal, by, minutes } = wish
  const most = ceilingOf(pillar)
  const choose = (of: PillarName | null) => onWish({ ...wish, pillar: of, goal: usualGoal(of, ground) })
  const days = by - ground.day
  return (
    <form className="goal-form" onSubmit={(event) => event.preventDefault()}>
      <h2 className="head">{say('plan.goal')}</h2>
      <label className="goal-of" htmlFor={`${id}-of`}>
        <span className="quiet">{say('plan.of')}</span>
        <select
          id={`${id}-of`}
          className="field"
          value={pillar ?? 'total'}
          onChange={({ currentTarget: { value } }) =>
            choose(PILLAR_NAMES.find((name) => name === value) ?? null)
          }
        >
          <option value="total">{say('plan.total')}</option>
          {PILLAR_NAMES.map((name) => (
            <option key={name} value={name}>
              {pillarLabel(name)}
            </option>
          ))}
        </select>
      </label>
      <Pair
        label={say('plan.points')}
        least={0}
        most={most}
        step={0.5}
        value={goal}
        told={inQuantity(goal)}
        onValue={(value) => onWish({ ...wish, goal: value })}
      />
      <div className="pair">
        <label htmlFor={`${id}-by`}>{say('plan.by')}</label>
        <input
          id={`${id}-by`}
          className="field"
          type="date"
          min={dayText((ground.day + 1) as typeof by)}
          max={dayText((ground.day + MOST_DAYS) as typeof by)}
          value={dayText(by)}
          onChange={({ currentTarget }) => {
            const day = parseDay(currentTarget.value)
            if (day !== undefined && day > ground.day && day - ground.day <= MOST_DAYS)
              onWish({ ...wish, by: day })
          }}
        />
        <input
          type="range"
          aria-label={say('plan.by-slider')}
          aria-valuetext={fullDay(by)}
          min={1}
          max={MOST_DAYS}
          value={days}
          onChange={({ currentTarget }) =>
            onWish({ ...wish, by: (ground.day + Number(currentTarget.value)) as typeof by })
          }
        />
      </div>
      <Pair
        label={say('plan.at-most')}
        least={0}
        most={MOST_MINUTES}
        step={5}
        value={minutes}
        told={say('plan.minutes', { n: minutes })}
        onValue={(value) => onWish({ ...wish, minutes: value })}
      />
      <Willing wish={wish} onWish={onWish} />
    </form>
  )
}

interface PairProps {
  readonly label: string
  readonly least: number
  readonly most: number
  readonly step: number
  readonly value: number
  readonly told: string
  readonly onValue: (value: number) => void
}

/** A number to be typed, with a slider below it. */
function Pair({ label, least, most, step, value, told, onValue }: PairProps) {
  const id = useId()
  return (
    <div className="pair">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        type="number"
        inputMode="decimal"
        min={least}
        max={most}
        step={step}
        value={value}
        onChange={({ currentTarget: { value: text } }) => {
          const typed = Number(text)
          if (text !== '' && typed >= least && typed <= most) onValue(typed)
        }}
      />
      <input
        type="range"
        aria-label={say('plan.slider', { of: label })}
        aria-valuetext={told}
        min={least}
        max={most}
        step={step}
        value={value}
        onChange={({ currentTarget }) => onValue(Number(currentTarget.value))}
      />
    </div>
  )
}

function Willing({ wish, onWish }: Pick<GoalFormProps, 'wish' | 'onWish'>) {
  const id = useId()
  return (
    <fieldset className="willing">
      <legend className="note">{say('plan.willing')}</legend>
      <ul>
        {ACTIVITIES.map(({ activity, minutes }) => {
          const each = wish.willing.get(activity)
          const name = say(`model.activity-${activity}`)
          return (
            <li key={activity}>
              <label>
                <input
                  type="checkbox"
                  checked={each !== undefined}
                  onChange={({ currentTarget }) =>
                    onWish(withActivity(wish, activity, currentTarget.checked ? minutes : null))
                  }
                />
                {name}
              </label>
              <span className="unit">
                <input
                  id={`${id}${activity}`}
                  className="field"
                  type="number"
                  min={0.5}
                  max={600}
                  step={0.5}
                  aria-label={say('plan.minutes-each', { activity: name })}
                  disabled={each === undefined}
                  value={each ?? minutes}
                  onChange={({ currentTarget: { value } }) => {
                    const typed = Math.round(Number(value) * 2) / 2
                    if (typed >= 0.5 && typed <= 600) onWish(withActivity(wish, activity, typed))
                  }}
                />
                {say('plan.min')}
              </span>
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
