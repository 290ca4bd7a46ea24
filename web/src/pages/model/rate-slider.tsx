import { useId } from 'react'
import type { ActivityName } from '../../../../src/plan/activities.ts'
import { inQuantity, inSignedPoints } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'
import { MOST } from './sandbox-values.ts'

interface RateSliderProps {
  readonly activity: ActivityName
  /** How often a week it was done in the last four. */
  readonly usual: number
  /** What the slider is set to; undefined leaves it as usual. */
  readonly rate: number | undefined
  /** What that is worth by itself, in points. */
  readonly worth: number | undefined
  readonly onRate: (rate: number | undefined) => void
}

/** How often a week something is done: a slider that begins at what is usual. */
export function RateSlider({ activity, usual, rate, worth, onRate }: RateSliderProps) {
  const id = useId()
  const name = say(`model.activity-${activity}`)
  const aWeek = say('model.a-week', { n: inQuantity(rate ?? usual) })
  return (
    <div className="rate">
      <label htmlFor={id}>{name}</label>
      <p className="at">
        {worth !== undefined && (
          <button
            className="plain"
            aria-label={say('model.back-label', { activity: name })}
            onClick={() => onRate(undefined)}
          >
            {say('model.back')}
          </button>
        )}
        <output htmlFor={id}>
          {worth === undefined ? (
            say('model.as-now', { rate: aWeek })
          ) : (
            <b>{say('model.worth', { rate: aWeek, points: inSignedPoints(worth) })}</b>
          )}
        </output>
      </p>
      <input
        id={id}
        type="range"
        min={0}
        max={MOST[activity]}
        step={1}
        value={Math.round(rate ?? usual)}
        aria-valuetext={
          worth === undefined
            ? say('model.as-now', { rate: aWeek })
            : say('model.worth', { rate: aWeek, points: inSignedPoints(worth) })
        }
        onChange={({ currentTarget }) => onRate(Number(currentTarget.value))}
      />
    </div>
  )
}
