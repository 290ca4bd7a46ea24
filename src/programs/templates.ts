import type { Pillar } from '../events/reading.ts'
import { ACTIVITIES, type ActivityName } from './activities.ts'
import type { Target } from './program.ts'

/** A program to begin with, and where its numbers come from. */
export interface Template {
  readonly id: string
  readonly pillar: Pillar
  readonly name: string
  readonly hypothesis: string
  /** Points to expect until one knows better: the smallest gain that is worth telling. */
  readonly gain: number
  readonly weeks: number
  readonly activities: readonly Target[]
  readonly ground: TemplateGround
}

/** Somebody advises it, whom `source` names and `says` repeats; or we assume it, and say why. Nobody has tried any under control. */
export type TemplateGround =
  | { readonly kind: 'advised'; readonly source: string; readonly says: string }
  | { readonly kind: 'assumed'; readonly because: string }

const target = (activity: ActivityName, weekly: number): Target => ({
  activity,
  weekly,
  minutes: ACTIVITIES[activity].minutes,
})

const EXPECTED_GAIN = 1
const WEEKS = 8

const template = (
  id: string,
  pillar: Pillar,
  name: string,
  activities: readonly Target[],
  ground: TemplateGround,
): Template => ({
  id,
  pillar,
  name,
  hypothesis: `${name} raise ${PILLAR_WORDS[pillar]} by a point`,
  gain: EXPECTED_GAIN,
  weeks: WEEKS,
  activities,
  ground,
})

const PILLAR_WORDS: Readonly<Record<Pillar, string>> = {
  brand: 'the brand',
  people: 'finding the right people',
  insights: 'engaging with insights',
  relationships: 'relationships',
}

/** At least two for each pillar: what practitioners advise, and a smaller one. */
export const TEMPLATES: readonly Template[] = [
  template('brand-posts', 'brand', 'Two posts a week', [target('post', 2)], {
    kind: 'assumed',
    because: 'It lies between the one and three posts a week that practitioners advise.',
  }),
  template('brand-three-posts', 'brand', 'Three posts a week', [target('post', 3)], {
    kind: 'advised',
    source: 'getgangly.com',
    says: 'Three posts a week; botdog.co advises at least one a day.',
  }),
  template(
    'brand-profile',
    'brand',
    'One improvement of the profile a week',
    [target('profile-improvement', 1), target('endorsement-given', 2)],
    {
      kind: 'assumed',
      because: 'LinkedIn counts a complete profile and endorsements; how many a week is for you to try.',
    },
  ),
  template('people-searches', 'people', 'Twenty-five searches a week', [target('search', 25)], {
    kind: 'advised',
    source: 'getgangly.com',
    says: 'Five or more searches a day.',
  }),
  template(
    'people-leads',
    'people',
    'Ten searches and five leads a week',
    [target('search', 10), target('lead', 5)],
    {
      kind: 'advised',
      source: 'getgangly.com',
      says: 'Save twenty leads a month. The ten searches to find them are assumed.',
    },
  ),
  template('insights-comments', 'insights', 'Twenty-five comments a week', [target('comment', 25)], {
    kind: 'advised',
    source: 'getgangly.com',
    says: 'Five substantive comments a day.',
  }),
  template('insights-ten-comments', 'insights', 'Ten comments a week', [target('comment', 10)], {
    kind: 'assumed',
    because: 'Two a day are less than half of what practitioners advise, and easier to keep.',
  }),
  template(
    'relationships-invitations',
    'relationships',
    'Five invitations and a talk a week',
    [target('invitation', 5), target('follow-up', 1)],
    {
      kind: 'advised',
      source: 'ausoma.com',
      says: 'Four to five new connections a week, and a phone call with one of them.',
    },
  ),
  template('relationships-twenty', 'relationships', 'Twenty invitations a week', [target('invitation', 20)], {
    kind: 'assumed',
    because: 'The upper end of what is advised, and far from the hundred in seven days that LinkedIn allows.',
  }),
]

export const templateOf = (id: string): Template | undefined => TEMPLATES.find((one) => one.id === id)
