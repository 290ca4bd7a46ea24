import type { ExplanationJson } from '../history/explain-json.ts'
import { capital, decimal, listed } from './number.ts'

/** A change smaller than what is shown of it is none. */
const LEAST_TOLD = 0.05
/** A pillar that moved less is not worth a word in one sentence. */
const LEAST_NAMED = 0.1

/** How the time of a change is told: `in a week`, and `as a week ago` where nothing changed. */
export interface Since {
  readonly by: string
  readonly as: string
}

/** A change in a sentence: `Up 1.8 in a week: brand rose, insights fell.` */
export function changeSentence({ change, pillars, coverage }: ExplanationJson, { by, as }: Since): string {
  if (change === null) return 'How it changed cannot be told: it has no one number on both days.'
  const known = coverage.reduce((sum, part) => sum + part.change, 0)
  const size = decimal(Math.abs(change), Math.abs(change) < 1 ? 2 : 1)
  const head = Math.abs(change) < LEAST_TOLD ? as : `${change > 0 ? 'up' : 'down'} ${size} ${by}`
  const reasons = [
    ...moved(pillars, 'rose', (x) => x >= LEAST_NAMED),
    ...moved(pillars, 'fell', (x) => x <= -LEAST_NAMED),
    ...(Math.abs(known) < LEAST_NAMED ? [] : [`${known > 0 ? 'more' : 'less'} is known`]),
  ]
  return `${capital(head)}${reasons.length === 0 ? '' : `: ${reasons.join(', ')}`}.`
}

function moved(
  pillars: ExplanationJson['pillars'],
  verb: string,
  holds: (change: number) => boolean,
): readonly string[] {
  const names = pillars.filter(({ change }) => change !== null && holds(change)).map(({ pillar }) => pillar)
  return names.length === 0 ? [] : [`${listed(names)} ${verb}`]
}
