import type { ProgramTemplate, Target } from '../../shapes.ts'
import { inFigures } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'
import { minutesOf, withTemplate } from './draft.ts'
import { NumberField } from './fields.tsx'
import { activityLabel, templateGround, templateName } from './program-words.ts'
import type { StepProps } from './step-props.ts'

/** Templates of the pillar with where their numbers come from, and the week that they make, to be changed. */
export function ActivityFields({ draft, change, templates, programs }: StepProps) {
  const { activities } = draft
  const set = (target: Target) =>
    change({ activities: activities.map((one) => (one.activity === target.activity ? target : one)) })
  const free = templates.activities.filter(
    ({ activity }) => !activities.some((one) => one.activity === activity),
  )
  const labelOf = (name: string): string => {
    const found = templates.activities.find(({ activity }) => activity === name)
    return found === undefined ? name : activityLabel(found)
  }
  const minutes = minutesOf(activities)
  return (
    <>
      <fieldset className="templates">
        <legend>{say('programs.templates')}</legend>
        {templates.templates
          .filter(({ pillar }) => pillar === draft.pillar)
          .map((template) => (
            <label key={template.id}>
              <input
                type="radio"
                name="template"
                checked={draft.template === template.id}
                onChange={() => change(withTemplate(draft, template))}
              />
              <span>{templateName(template)}</span>
              <span className="note">{groundWords(template)}</span>
            </label>
          ))}
      </fieldset>
      {activities.map(({ activity, weekly, minutes: each }) => (
        <fieldset key={`${draft.template} ${activity}`} className="row choices target">
          <legend>{labelOf(activity)}</legend>
          <NumberField
            label={say('programs.field.weekly')}
            value={weekly}
            least={1}
            most={activity === 'invitation' ? templates.mostInvitationsIn7Days : 500}
            onChange={(next) => set({ activity, weekly: next, minutes: each })}
          />
          <NumberField
            label={say('programs.field.each')}
            value={each}
            least={0}
            most={1440}
            onChange={(next) => set({ activity, weekly, minutes: next })}
          />
          <button
            type="button"
            className="button"
            aria-label={say('programs.without-activity-of', { activity: labelOf(activity) })}
            onClick={() => change({ activities: activities.filter((one) => one.activity !== activity) })}
          >
            {say('programs.without-activity')}
          </button>
        </fieldset>
      ))}
      <label className="choice">
        {say('programs.field.add')}
        <select
          className="field"
          value=""
          required={activities.length === 0}
          onChange={({ currentTarget }) => {
            const added = free.find(({ activity }) => activity === currentTarget.value)
            if (added === undefined) return
            const { activity, minutes: usual } = added
            change({ activities: [...activities, { activity, weekly: 1, minutes: usual }] })
          }}
        >
          <option value="">{say('programs.choose-activity')}</option>
          {free.map((one) => (
            <option key={one.activity} value={one.activity}>
              {activityLabel(one)}
            </option>
          ))}
        </select>
      </label>
      <p role="status">
        {minutes > 0 &&
          say(minutes > draft.minutes ? 'programs.minutes-over' : 'programs.minutes-sum', {
            minutes: inFigures(minutes),
            of: inFigures(draft.minutes),
          })}
      </p>
      {activities.some(({ activity }) => activity === 'invitation') && (
        <p className="note">{say('programs.rail', programs.invitations)}</p>
      )}
    </>
  )
}

const groundWords = ({ id, ground }: ProgramTemplate): string =>
  ground.kind === 'advised'
    ? say('programs.advised', { source: ground.source, says: templateGround(id, ground.says) })
    : say('programs.assumed', { because: templateGround(id, ground.because) })
