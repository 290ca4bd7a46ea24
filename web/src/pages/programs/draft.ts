import type { PillarName, Program, ProgramOrder, ProgramTemplate, Target } from '../../shapes.ts'
import { inSignedHundredths } from '../../words/numbers.ts'
import { pillarInside } from '../../words/names.ts'
import { say } from '../../words/say.ts'
import { templateName } from './program-words.ts'

/** What the eight steps ask for, as far as it is answered. */
export interface Draft {
  readonly purpose: string
  readonly audience: string
  readonly pillar: PillarName
  readonly gain: number
  readonly gainWeeks: number
  readonly minutes: number
  readonly template: string | null
  readonly name: string
  readonly activities: readonly Target[]
  readonly start: string
  readonly weeks: number
  readonly experiment: boolean
  readonly stopRule: string
}

export const newDraft = (start: string, weeks: number): Draft => ({
  purpose: '',
  audience: '',
  pillar: 'insights',
  gain: 1,
  gainWeeks: 6,
  minutes: 60,
  template: null,
  name: '',
  activities: [],
  start,
  weeks,
  experiment: false,
  stopRule: '',
})

/** One that follows a program that was to be changed. */
export const draftAfter = (program: Program, empty: Draft): Draft => ({
  ...empty,
  pillar: program.pillars[0] ?? empty.pillar,
  gain: program.hypothesis.gain,
  minutes: program.minutesAWeek,
  name: say('programs.changed-name', { name: program.name }).slice(0, 80),
  activities: program.activities.map(({ activity, weekly, minutes }) => ({ activity, weekly, minutes })),
  stopRule: program.stopRule,
})

export const withTemplate = (draft: Draft, template: ProgramTemplate): Draft => ({
  ...draft,
  template: template.id,
  name: templateName(template),
  activities: template.activities,
})

export const minutesOf = (activities: readonly Target[]): number =>
  activities.reduce((sum, { weekly, minutes }) => sum + weekly * minutes, 0)

/** `Ten comments a week: insights +1 in six weeks. What for: … With whom: …` */
export function hypothesisOf({ name, pillar, gain, gainWeeks, purpose, audience }: Draft): string {
  return [
    say('programs.hypothesis-says', {
      name,
      pillar: pillarInside(pillar),
      gain: inSignedHundredths(gain),
      n: gainWeeks,
    }),
    ...(purpose.trim() === '' ? [] : [say('programs.hypothesis-purpose', { purpose: purpose.trim() })]),
    ...(audience.trim() === '' ? [] : [say('programs.hypothesis-audience', { audience: audience.trim() })]),
  ].join(' ')
}

export const orderOf = (draft: Draft, startNow: boolean): ProgramOrder => ({
  ...(draft.template === null ? {} : { template: draft.template }),
  name: draft.name.trim(),
  pillars: [draft.pillar],
  hypothesis: hypothesisOf(draft),
  gain: draft.gain,
  gainWeeks: draft.gainWeeks,
  activities: draft.activities,
  stopRule: draft.stopRule.trim(),
  start: draft.start,
  weeks: draft.weeks,
  experiment: draft.experiment,
  startNow,
})
