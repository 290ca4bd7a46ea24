import type { ReactNode } from 'react'
import { Sign } from '../../charts/sign.tsx'
import { useReadings, useScore } from '../../queries.ts'
import type { PillarName } from '../../shapes.ts'
import { dayFrom, fullDay } from '../../words/days.ts'
import { inFigures, inPoints } from '../../words/numbers.ts'
import { groupName, PILLAR_NAMES, pillarLabel } from '../../words/names.ts'
import { exactly } from '../../words/reading.ts'
import { say } from '../../words/say.ts'
import { addDays } from '../../../../src/kernel/day.ts'
import { hypothesisOf, minutesOf } from './draft.ts'
import { ActivityFields } from './activity-fields.tsx'
import type { StepProps } from './step-props.ts'
import { NumberField, TextField } from './fields.tsx'

interface Step {
  /** Of its messages. */
  readonly name: 'purpose' | 'standing' | 'goal' | 'audience' | 'time' | 'activities' | 'doing' | 'decide'
  readonly Fields: (props: StepProps) => ReactNode
}

const Purpose = ({ draft, change }: StepProps) => (
  <TextField
    label={say('programs.field.purpose')}
    value={draft.purpose}
    onChange={(purpose) => change({ purpose })}
  />
)

/** Where the reader stands: what LinkedIn said last, and the open index. */
function Standing({ draft, change }: StepProps) {
  const [score, readings] = [useScore(), useReadings()]
  const last = readings.data?.readings.at(-1)
  const pointsOf = (pillar: PillarName): number | null =>
    score.data?.pillars.find((one) => one.pillar === pillar)?.points ?? null
  return (
    <fieldset className="pillar-choice">
      <legend>{say('programs.field.pillar')}</legend>
      {PILLAR_NAMES.map((pillar) => {
        const points = pointsOf(pillar)
        const read = last?.pillars?.[pillar]
        return (
          <label key={pillar} className={pillar}>
            <input
              type="radio"
              name="pillar"
              checked={draft.pillar === pillar}
              onChange={() => change({ pillar, template: null, activities: [], name: '' })}
            />
            <span>
              <Sign pillar={pillar} />
              {pillarLabel(pillar)}
            </span>
            <span className="note">
              {read !== undefined && say('programs.stands-read', { points: exactly(read) })}{' '}
              {points !== null && say('programs.stands-index', { points: inPoints(points) })}
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}

const Goal = ({ draft, change }: StepProps) => (
  <div className="row choices">
    <NumberField
      label={say('programs.field.gain')}
      value={draft.gain}
      least={-25}
      most={25}
      step={0.1}
      onChange={(gain) => change({ gain })}
    />
    <NumberField
      label={say('programs.field.gain-weeks')}
      value={draft.gainWeeks}
      least={1}
      most={52}
      onChange={(gainWeeks) => change({ gainWeeks })}
    />
  </div>
)

function Audience({ draft, change }: StepProps) {
  const readings = useReadings()
  const groups = (readings.data?.readings.at(-1)?.groups ?? []).filter(({ rank }) => rank !== null)
  return (
    <>
      <TextField
        label={say('programs.field.audience')}
        value={draft.audience}
        onChange={(audience) => change({ audience })}
      />
      {groups.map(({ group, rank }) => (
        <p key={group} className="note">
          {say('programs.rank', { group: groupName(group), rank: String(rank) })}
        </p>
      ))}
    </>
  )
}

const Time = ({ draft, change }: StepProps) => (
  <NumberField
    label={say('programs.field.minutes')}
    value={draft.minutes}
    least={5}
    most={2000}
    onChange={(minutes) => change({ minutes })}
  />
)

function Doing({ draft, change, templates }: StepProps) {
  const { weeks, fewestExperimentWeeks } = templates
  return (
    <>
      <div className="row choices">
        <label className="choice">
          {say('programs.field.start')}
          <input
            className="field"
            type="date"
            required
            value={draft.start}
            onChange={({ currentTarget }) => change({ start: currentTarget.value })}
          />
        </label>
        <NumberField
          label={say('programs.field.weeks')}
          value={draft.weeks}
          least={draft.experiment ? fewestExperimentWeeks : 1}
          most={52}
          onChange={(next) => change({ weeks: next })}
        />
      </div>
      <p className="note">{say('programs.weeks-usual', { least: weeks.least, most: weeks.most })}</p>
      <label className="tick">
        <input
          type="checkbox"
          checked={draft.experiment}
          onChange={({ currentTarget: { checked } }) =>
            change({
              experiment: checked,
              weeks: checked ? Math.max(draft.weeks, fewestExperimentWeeks) : weeks.unlessSaid,
            })
          }
        />
        {say('programs.field.experiment')}
      </label>
      <p className="note">{say('programs.experiment-note', { n: fewestExperimentWeeks })}</p>
      <TextField
        label={say('programs.field.stop-rule')}
        value={draft.stopRule}
        onChange={(stopRule) => change({ stopRule })}
      />
    </>
  )
}

function Decide({ draft, change, programs }: StepProps) {
  const end = draft.start === '' ? null : addDays(dayFrom(draft.start), draft.weeks * 7)
  return (
    <>
      <label className="choice">
        {say('programs.field.name')}
        <input
          className="field"
          required
          maxLength={80}
          pattern=".*\S.*"
          value={draft.name}
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        />
      </label>
      <p className="says">{hypothesisOf(draft)}</p>
      <p>
        {say('programs.sums-up', { minutes: inFigures(minutesOf(draft.activities)), weeks: draft.weeks })}
      </p>
      {end !== null && <p>{say('programs.decide-on', { day: fullDay(end) })}</p>}
      <p className="note">
        {say(draft.start === programs.today ? 'programs.starts-now' : 'programs.starts-later')}
      </p>
    </>
  )
}

/** In their order. */
export const STEPS: readonly [Step, ...Step[]] = [
  { name: 'purpose', Fields: Purpose },
  { name: 'standing', Fields: Standing },
  { name: 'goal', Fields: Goal },
  { name: 'audience', Fields: Audience },
  { name: 'time', Fields: Time },
  { name: 'activities', Fields: ActivityFields },
  { name: 'doing', Fields: Doing },
  { name: 'decide', Fields: Decide },
]
