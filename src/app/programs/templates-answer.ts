import type { Pillar } from '../../events/reading.ts'
import { MOST_INVITATIONS_IN_7_DAYS } from '../../plan/guard-rail.ts'
import { ACTIVITIES, ACTIVITY_NAMES, type ActivityName } from '../../programs/activities.ts'
import { USUAL_WEEKS } from '../../programs/check-draft.ts'
import { FEWEST_EXPERIMENT_WEEKS } from '../../programs/experiment.ts'
import { TEMPLATES, type Template } from '../../programs/templates.ts'

/** What a new program can be made of. */
export interface TemplatesJson {
  readonly templates: readonly Template[]
  readonly activities: readonly {
    readonly activity: ActivityName
    readonly label: string
    readonly minutes: number
    readonly pillars: readonly Pillar[]
    /** Whether an export tells of it; else it is counted by hand alone. */
    readonly imported: boolean
  }[]
  readonly weeks: { readonly least: number; readonly most: number; readonly unlessSaid: number }
  readonly fewestExperimentWeeks: number
  readonly mostInvitationsIn7Days: number
}

export const templatesAnswer = (): TemplatesJson => ({
  templates: TEMPLATES,
  activities: ACTIVITY_NAMES.map((activity) => {
    const { label, minutes, pillars, events } = ACTIVITIES[activity]
    return { activity, label, minutes, pillars, imported: events.length > 0 }
  }),
  weeks: USUAL_WEEKS,
  fewestExperimentWeeks: FEWEST_EXPERIMENT_WEEKS,
  mostInvitationsIn7Days: MOST_INVITATIONS_IN_7_DAYS,
})
