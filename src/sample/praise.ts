import { instant, type Instant } from '../kernel/day.ts'
import type { Random } from '../kernel/random.ts'
import { csvFile, type SampleFile } from './csv-text.ts'
import { paddedUs, slashedSeconds } from './date-text.ts'
import { spread, type Life } from './life.ts'
import { SKILLS } from './member.ts'
import { knownBefore, type Connection } from './network.ts'

/** How often in the three years. */
const [ENDORSED_TIMES, ENDORSING_TIMES] = [10, 12]
const RECOMMENDATION_HEADER = 'First Name,Last Name,Company,Job Title,Text,Creation Date,Status'

type Rows = readonly (readonly string[])[]

/** Endorsements and recommendations, received and given; each file newest first. */
export function praiseFiles(life: Life, known: readonly Connection[]): readonly SampleFile[] {
  const draw = life.chance('praise')
  const [received, ...earlier] = endorsementRows(spread(life, ENDORSED_TIMES, draw), known, draw)
  return [
    csvFile(
      'Endorsement_Received_Info.csv',
      endorsementHeader('Endorser'),
      received === undefined ? [] : [[...received.slice(0, -1), 'PENDING'], ...earlier],
    ),
    csvFile(
      'Endorsement_Given_Info.csv',
      endorsementHeader('Endorsee'),
      endorsementRows(spread(life, ENDORSING_TIMES, draw), known, draw),
    ),
    csvFile(
      'Recommendations_Received.csv',
      RECOMMENDATION_HEADER,
      recommendationRows(life, known, PRAISE_OF_HER, draw),
    ),
    csvFile(
      'Recommendations_Given.csv',
      RECOMMENDATION_HEADER,
      recommendationRows(life, known, PRAISE_BY_HER, draw),
    ),
  ]
}

const endorsementHeader = (who: 'Endorser' | 'Endorsee'): string =>
  `Endorsement Date,Skill Name,${who} First Name,${who} Last Name,${who} Public Url,Endorsement Status`

/** Somebody is praised for one to three skills in a row. */
const endorsementRows = (times: readonly Instant[], all: readonly Connection[], draw: Random): Rows =>
  times
    .flatMap((at) => {
      const known = knownBefore(all, at)
      if (known.length === 0) return []
      const { firstName, lastName, url } = draw.pick(known).person
      const first = draw.whole(0, SKILLS.length - 1)
      return Array.from({ length: draw.whole(1, 3) }, (_, i) => [
        slashedSeconds(instant(at + i * 6000)),
        SKILLS[(first + i) % SKILLS.length] ?? '',
        firstName,
        lastName,
        url.replace('https://', ''),
        'ACCEPTED',
      ])
    })
    .toReversed()

const PRAISE_OF_HER = [
  'Mirelle ran our rollout at three sites. She was on the dock at six in the morning and knew every name by eight.',
  'Calm, exact and honest about what the product could not do.\n\nWe renewed because of her.',
  'I learned from Mirelle how to say "not yet" to a customer and be thanked for it.',
  'She keeps her word, and she keeps lists. Both helped us.',
] as const

const PRAISE_BY_HER = [
  'A planner who sees the whole week and still answers the phone.',
  'Fair in negotiations, quick in decisions, and a pleasure to work with.',
  'Built our integration in a week and wrote it down so that others could follow.',
] as const

const recommendationRows = (
  life: Life,
  all: readonly Connection[],
  texts: readonly string[],
  draw: Random,
): Rows =>
  spread(life, texts.length, draw)
    .flatMap((at, i) => {
      const known = knownBefore(all, at)
      if (known.length === 0) return []
      const { firstName, lastName, company, title } = draw.pick(known).person
      return [[firstName, lastName, company, title, texts[i] ?? '', paddedUs(at), 'VISIBLE']]
    })
    .toReversed()
