import type { Program } from '../../shapes.ts'
import { dayFrom, shortDay } from '../../words/days.ts'
import { inside } from '../../words/numbers.ts'
import { pillarInside } from '../../words/names.ts'
import { isMessage, say } from '../../words/say.ts'

/** What programs, their activities and templates are called. */

interface Activity {
  readonly activity: string
  readonly label: string
}

/** `Comments`. */
export const activityLabel = ({ activity, label }: Activity): string => named(`activity.${activity}`, label)

export const activityInside = (activity: Activity): string => inside(activityLabel(activity))

/** A template's name, or where its numbers come from, in the reader's language where it is known there. */
export const templateName = ({ id, name }: { readonly id: string; readonly name: string }): string =>
  named(`template.${id}`, name)
export const templateGround = (id: string, told: string): string => named(`template-ground.${id}`, told)

const named = (key: string, other: string): string => (isMessage(key) ? say(key) : other)

/** The pillar that it is for inside a sentence, or the total. */
export const measureInside = ({ measure }: Pick<Program, 'measure'>): string =>
  measure === 'total' ? say('programs.total-inside') : pillarInside(measure)

/** In whose hue it is drawn. */
export const hueOf = ({ measure }: Pick<Program, 'measure'>): Program['measure'] => measure

/** `20 July 2026 to 27 Sept 2026`. */
export const daysOf = ({ start, end, stopped }: Pick<Program, 'start' | 'end' | 'stopped'>): string =>
  say('programs.days', { from: shortDay(dayFrom(start)), to: shortDay(dayFrom(stopped?.on ?? end)) })
