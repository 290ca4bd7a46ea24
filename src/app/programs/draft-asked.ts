import { addDays, type Day } from '../../kernel/day.ts'
import type { Pillar } from '../../events/reading.ts'
import { ACTIVITIES } from '../../programs/activities.ts'
import { endAfter, USUAL_WEEKS } from '../../programs/check-draft.ts'
import { FEWEST_EXPERIMENT_WEEKS } from '../../programs/experiment.ts'
import type { Target } from '../../programs/program.ts'
import { TEMPLATES, templateOf, type Template } from '../../programs/templates.ts'
import { mondayOf } from '../../programs/weeks.ts'
import { AppError } from '../app-error.ts'
import type { AskedDraft } from './change-programs.ts'
import { activityAsked } from './log-activity.ts'

/** What somebody says of a new program; what they leave out comes from the template, or is usual. */
export interface SaidDraft {
  readonly template?: string | undefined
  readonly name?: string | undefined
  readonly pillars?: readonly Pillar[] | undefined
  readonly hypothesis?: string | undefined
  readonly gain?: number | undefined
  readonly gainWeeks?: number | null | undefined
  readonly activities?: readonly SaidTarget[] | undefined
  readonly stopRule?: string | undefined
  readonly start?: Day | undefined
  /** Its last day; else `weeks` say it. */
  readonly end?: Day | undefined
  readonly weeks?: number | undefined
  readonly experiment?: boolean | undefined
}

export interface SaidTarget {
  readonly activity: string
  readonly weekly: number
  readonly minutes?: number | undefined
}

/**
 * The draft of a program that is said in a few words. It starts on the next Monday and takes eight weeks, or twelve as an
 * experiment, unless that is said otherwise; `seed` draws the weeks of an experiment. Throws `AppError` where a template or an
 * activity is not known, or where nothing says what is to be done.
 */
export function draftAsked(said: SaidDraft, today: Day, seed: number): AskedDraft {
  const template = said.template === undefined ? undefined : templateNamed(said.template)
  const activities = said.activities?.map(targetOf) ?? template?.activities ?? []
  const [first] = activities
  if (first === undefined) throw nothingToDo()
  const pillars = said.pillars ?? [template?.pillar ?? ACTIVITIES[first.activity].pillars[0]]
  const start = said.start ?? mondayOf(addDays(today, 6))
  const isExperiment = said.experiment ?? false
  const weeks =
    said.weeks ?? (isExperiment ? FEWEST_EXPERIMENT_WEEKS : (template?.weeks ?? USUAL_WEEKS.unlessSaid))
  return {
    name: said.name ?? template?.name ?? nameOf(first),
    anyName: said.name === undefined,
    template: template?.id ?? null,
    pillars,
    hypothesis: {
      text: said.hypothesis ?? template?.hypothesis ?? '',
      gain: said.gain ?? template?.gain ?? 1,
      weeks: said.gainWeeks ?? null,
    },
    activities,
    stopRule: said.stopRule ?? '',
    start,
    end: said.end ?? endAfter(start, weeks),
    experiment: isExperiment ? seed : null,
  }
}

/** The target of a week that is said: what it leaves out is usual. */
export function targetOf({ activity: name, weekly, minutes }: SaidTarget): Target {
  const activity = activityAsked(name)
  return { activity, weekly, minutes: minutes ?? ACTIVITIES[activity].minutes }
}

const nameOf = ({ activity, weekly }: Target): string =>
  `${weekly} ${ACTIVITIES[activity].label.toLowerCase()} a week`

function templateNamed(id: string): Template {
  const found = templateOf(id)
  if (found !== undefined) return found
  throw new AppError(
    'No such template',
    `There is no template ${JSON.stringify(id.slice(0, 60))}.`,
    `Choose one of: ${TEMPLATES.map((one) => one.id).join(', ')}.`,
    'cannot-be',
  )
}

const nothingToDo = (): AppError =>
  new AppError(
    'Nothing to do',
    'A program asks for at least one activity a week.',
    'Say which, such as 3 posts a week, or begin with a template.',
    'cannot-be',
  )
