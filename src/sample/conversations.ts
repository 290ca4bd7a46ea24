import { instant, type Instant, MS_PER_DAY } from '../kernel/day.ts'
import type { Random } from '../kernel/random.ts'
import { arrivals, backAfter, isBy, moments, type Life } from './life.ts'
import { knownBefore, type Connection } from './network.ts'
import type { Person } from './people.ts'
import { answerExchange, approachText, lastWords, requestExchange } from './talk-phrases.ts'

/** What the member and one other person wrote to each other. */
export interface Conversation {
  readonly person: Person
  readonly lines: readonly Line[]
}

export interface Line {
  readonly at: Instant
  /** Whether she wrote it. */
  readonly own: boolean
  readonly text: string
}

const APPROACHES_A_VISIT = 1.5
const REQUESTS_A_DAY = 1.15
const [SHARE_ANSWERED, SHARE_REPLIED] = [0.4, 0.85]

/** Every conversation, by person, its lines oldest first and no two in the same second. */
export function conversations(life: Life, known: readonly Connection[]): readonly Conversation[] {
  const draw = life.chance('messages')
  const exchanges = [
    ...moments(life, APPROACHES_A_VISIT, draw).map((at) => ({ at, lines: approach })),
    ...arrivals(life, REQUESTS_A_DAY, draw).map((at) => ({ at, lines: request })),
  ]
  const byAddress = new Map<string, { person: Person; lines: Line[] }>()
  for (const { at, lines } of exchanges) {
    const person = someoneKnown(known, at, draw)
    if (person === undefined) continue
    const conversation = byAddress.get(person.address) ?? { person, lines: [] }
    conversation.lines.push(...lines(life, person, at, draw))
    byAddress.set(person.address, conversation)
  }
  return [...byAddress.values()].map(({ person, lines }) => ({ person, lines: apart(lines, life) }))
}

/** She writes first; two in five are answered, and she answers most of those. */
function approach(life: Life, { firstName }: Person, at: Instant, draw: Random): readonly Line[] {
  const opening = { at, own: true, text: approachText(draw, firstName) }
  const answered = draw.uniform() < SHARE_ANSWERED
  return answered ? [opening, ...talk(life, firstName, later(at, draw), answerExchange, draw)] : [opening]
}

/** Somebody writes to her. */
const request = (life: Life, { firstName }: Person, at: Instant, draw: Random): readonly Line[] =>
  talk(life, firstName, at, requestExchange, draw)

/** They say something; mostly she replies when she is there again; half of the time they have the last word. */
function talk(
  life: Life,
  first: string,
  at: Instant,
  exchange: typeof answerExchange,
  draw: Random,
): readonly Line[] {
  const [theirs, hers] = exchange(draw, first)
  const said = { at, own: false, text: theirs }
  const back = draw.uniform() < SHARE_REPLIED ? backAfter(life, at, 14, draw) : undefined
  if (back === undefined) return [said]
  const reply = { at: back, own: true, text: hers }
  if (draw.uniform() < 0.5) return [said, reply]
  return [said, reply, { at: later(back, draw), own: false, text: lastWords(draw, first) }]
}

/** Half an hour to three days later. */
const later = (at: Instant, draw: Random): Instant =>
  instant(at + MS_PER_DAY * (0.02 + 3 * draw.uniform() * draw.uniform()))

/** Mostly one of the sixty latest connections. */
function someoneKnown(all: readonly Connection[], at: Instant, draw: Random): Person | undefined {
  const known = knownBefore(all, at)
  const among = draw.uniform() < 0.6 ? known.slice(-60) : known
  return among.length === 0 ? undefined : draw.pick(among).person
}

function apart(lines: readonly Line[], { until }: Life): readonly Line[] {
  const seconds = new Set<number>()
  return lines
    .toSorted((a, b) => a.at - b.at)
    .filter(({ at }) => {
      const second = Math.floor(at / 1000)
      return isBy(at, until) && !seconds.has(second) && seconds.add(second)
    })
}
