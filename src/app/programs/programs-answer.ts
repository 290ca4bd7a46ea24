import { invitationsLeft, invitationsSent } from '../../programs/guard-rail.ts'
import { MOST_INVITATIONS_IN_7_DAYS } from '../../plan/guard-rail.ts'
import { addDays, dayText, type Day } from '../../kernel/day.ts'
import type { Evidence } from '../../model/evidence.ts'
import type { DoneDay } from '../../programs/counts.ts'
import type { Store } from '../../store/open-store.ts'
import { effectJson, type EffectJson } from '../effects/effects-json.ts'
import { ownEffects, usualSource } from '../effects/effects-for.ts'
import type { SeriesSource } from '../effects/series-sources.ts'
import { loadReadings } from '../readings/read-readings.ts'
import { loadPrograms, type Calendar } from './known-programs.ts'
import { programsJson, type ProgramJson } from './program-json.ts'

/** All programs, with how they are kept and what each did to its own pillar. */
export interface ProgramsJson {
  readonly today: string
  /** What effects were looked for in: readings, as soon as there are any. */
  readonly source: SeriesSource
  /** By their first day. */
  readonly programs: readonly (ProgramJson & { readonly effect: OwnEffectJson | null })[]
  readonly invitations: InvitationsJson
}

/** What a program did to its own pillar; null in its place while it was never started. */
export interface OwnEffectJson extends EffectJson {
  readonly source: SeriesSource
  readonly measure: string
}

/** How many invitations may still be sent today: never more than `most` in any `days` days in a row. */
export interface InvitationsJson {
  readonly most: number
  readonly days: number
  readonly sent: number
  readonly left: number
}

export async function programsAnswer(
  store: Store,
  evidence: Evidence,
  calendar: Calendar,
): Promise<ProgramsJson> {
  const { today, member } = calendar
  const { programs, done } = await loadPrograms(store, calendar)
  const told = { evidence, readings: await loadReadings(store, member) }
  const source = usualSource(told)
  const effects = ownEffects(told, programs, source, today)
  return {
    today: dayText(today),
    source,
    programs: programsJson(programs, done, today).map((program) => {
      const own = effects.get(Number(program.id))
      const effect = own && { ...effectJson(own.effect), source, measure: own.asked.measure }
      return { ...program, effect: effect ?? null }
    }),
    invitations: invitationsJson(done, today),
  }
}

const WINDOW_DAYS = 7

function invitationsJson(done: readonly DoneDay[], today: Day): InvitationsJson {
  const sent = invitationsSent(done)
    .filter(({ day }) => day > addDays(today, -WINDOW_DAYS) && day <= today)
    .reduce((sum, { n }) => sum + n, 0)
  return { most: MOST_INVITATIONS_IN_7_DAYS, days: WINDOW_DAYS, sent, left: invitationsLeft(done, today) }
}
