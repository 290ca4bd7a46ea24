import { addDays, instant, utcDay } from '../kernel/day.ts'
import type { Random } from '../kernel/random.ts'
import { othersPost } from './activity.ts'
import { bareCell, csvFile, withoutLastBreak, type SampleFile } from './csv-text.ts'
import { eventTime, isoMinutes, isoSeconds, javaDate, slashedSeconds } from './date-text.ts'
import { moments, spread, timeOn, type Life } from './life.ts'
import { MEMBER } from './member.ts'
import type { Connection } from './network.ts'
import { plainPostLink } from './post-links.ts'
import { COMPANIES } from './words.ts'

const A_VISIT = { searches: 0.9, follows: 0.09, saved: 0.12, lessons: 0.04 } as const

/** SearchQueries.csv looks back two years. */
const SEARCH_DAYS = 730

/** What she looked for, followed, saved, watched and signed up for; each file newest first. */
export function interestFiles(life: Life, known: readonly Connection[]): readonly SampleFile[] {
  const draw = life.chance('interests')
  return [
    csvFile('SearchQueries.csv', 'Time,Search Query', searchRows(life, draw), bareCell),
    withoutLastBreak(csvFile('Company Follows.csv', 'Organization,Followed On', companyRows(life, draw))),
    csvFile(`Member_Follows_${MEMBER.id}.csv`, 'Date,Status,FullName', memberRows(life, known, draw)),
    csvFile(`Saved_Items_${MEMBER.id}.csv`, 'savedItem,CreatedTime', savedRows(life, draw)),
    csvFile('Learning.csv', LEARNING_HEADER, lessonRows(life, draw)),
    csvFile('Events.csv', 'Event Name,Event Time,Status,External Url', eventRows(life, draw)),
  ]
}

type Rows = readonly (readonly string[])[]

const SEARCHES = [
  'head of transport',
  'transport planner leeds',
  'freight software',
  'logistics director',
  'bellweir foods',
  'northlode rail freight',
  'warehouse manager',
  'procurement manager',
  'supply chain conference',
  'wharfstead warehousing',
] as const

/** LinkedIn writes these two without quotes, so the reader must join what the comma splits. */
const SEARCHES_WITH_COMMA = ['head of logistics, leeds', 'buyer, food and drink'] as const

/** About half of the rows are exact doubles, as in what LinkedIn sends. */
const searchRows = (life: Life, draw: Random): Rows =>
  moments(life, A_VISIT.searches, draw)
    .filter((at) => utcDay(at) > addDays(life.until, -SEARCH_DAYS))
    .flatMap((at, i) => {
      const words = draw.pick(i % 60 === 30 ? SEARCHES_WITH_COMMA : SEARCHES)
      return Array.from({ length: 1 + draw.poisson(0.9) }, () => [slashedSeconds(at), words])
    })
    .toReversed()

/** Each company once. */
const companyRows = (life: Life, draw: Random): Rows =>
  moments(life, A_VISIT.follows, draw)
    .slice(0, COMPANIES.length)
    .map((at, i) => [COMPANIES[(i * 17) % COMPANIES.length] ?? '', javaDate(at)])
    .toReversed()

const memberRows = (life: Life, known: readonly Connection[], draw: Random): Rows =>
  moments(life, A_VISIT.follows, draw)
    .map((at, i) => [
      isoSeconds(at),
      i % 9 === 5 ? 'Unfollow' : 'Active',
      known[(i * 17) % known.length]?.person.name ?? MEMBER.name,
    ])
    .toReversed()

const savedRows = (life: Life, draw: Random): Rows =>
  moments(life, A_VISIT.saved, draw)
    .map((at) => [plainPostLink('activity', othersPost(at, draw)), isoSeconds(at)])
    .toReversed()

/** It ends with a comma: the eighth column has no name. */
const LEARNING_HEADER =
  'Content Title,Content Description,Content Type,Content Last Watched Date (if viewed),' +
  'Content Completed At (if completed),Content Saved,Notes taken on videos (if taken),'

const LESSONS = [
  ['Negotiating when the other side has time', 'Four short lessons.\nWith exercises, and a worksheet.'],
  ['Charts that say one thing', 'How to choose, label and cut.'],
  ['SQL for people who plan', 'From a list of deliveries to an answer, step by step.'],
  ['Running a workshop on site', 'Before, during, after.'],
] as const

const lessonRows = (life: Life, draw: Random): Rows =>
  moments(life, A_VISIT.lessons, draw)
    .map((at, i) => {
      const [title = '', about = ''] = LESSONS[i % LESSONS.length] ?? []
      const done = i % 3 === 0 ? isoMinutes(at) : 'N/A'
      return [title, about, 'Course', isoMinutes(at), done, 'false', 'N/A', '']
    })
    .toReversed()

const EVENTS = ['Freight Day North', 'Planning without spreadsheets: a webinar', 'Dock managers, breakfast']

const eventRows = (life: Life, draw: Random): Rows =>
  spread(life, 2 * EVENTS.length, draw)
    .map((visit, i) => {
      const at = timeOn(utcDay(visit), 15 * 3600)
      const ends = instant(at + 90 * 60_000)
      return [
        EVENTS[i % EVENTS.length] ?? '',
        `${eventTime(at)} - ${eventTime(ends)}`,
        i % 4 === 3 ? 'RELINQUISHED' : 'APPROVED',
        `https://events.example.com/${i + 1}`,
      ]
    })
    .toReversed()
