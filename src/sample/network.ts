import { addDays, instant, MS_PER_DAY, utcDay, type Day, type Instant } from '../kernel/day.ts'
import type { Random } from '../kernel/random.ts'
import { arrivals, backAfter, isBy, moments, type Life } from './life.ts'
import { crowd, type Person } from './people.ts'

/** An invitation between the member and somebody else, and what became of it. */
export interface Tie {
  readonly person: Person
  readonly direction: 'OUTGOING' | 'INCOMING'
  readonly sentAt: Instant
  /** The day on which it was accepted; null while it waits. */
  readonly connectedOn: Day | null
}

/** A tie that holds. */
export interface Connection extends Tie {
  readonly connectedOn: Day
}

const INVITATIONS_SENT_A_VISIT = 3.2
const INVITATIONS_RECEIVED_A_DAY = 2.3
const [SHARE_SHE_WINS, SHARE_SHE_ACCEPTS] = [0.5, 0.85]

/** Every invitation of the three years, in the order of their sending. */
export function ties(life: Life): readonly Tie[] {
  const draw = life.chance('network')
  const sent = moments(life, INVITATIONS_SENT_A_VISIT, draw).map((sentAt) => ({
    direction: 'OUTGOING' as const,
    sentAt,
    connectedOn: draw.uniform() < SHARE_SHE_WINS ? dayBy(afterAWhile(sentAt, draw), life.until) : null,
  }))
  const received = arrivals(life, INVITATIONS_RECEIVED_A_DAY, draw).map((sentAt) => {
    const seen = draw.uniform() < SHARE_SHE_ACCEPTS ? backAfter(life, sentAt, 40, draw) : undefined
    return {
      direction: 'INCOMING' as const,
      sentAt,
      connectedOn: seen === undefined ? null : dayBy(seen, life.until),
    }
  })
  const next = crowd(draw)
  return [...sent, ...received]
    .toSorted((a, b) => a.sentAt - b.sentAt)
    .map(({ direction, sentAt, connectedOn }) => ({ person: next(), direction, sentAt, connectedOn }))
}

/** Those that were accepted, by the day of it. */
export const connections = (all: readonly Tie[]): readonly Connection[] =>
  all
    .filter((tie): tie is Connection => tie.connectedOn !== null)
    .toSorted((a, b) => a.connectedOn - b.connectedOn)

/** Those that held before the day of a moment, in the same order. */
export const knownBefore = (known: readonly Connection[], at: Instant): readonly Connection[] =>
  known.slice(0, 1 + known.findLastIndex(({ connectedOn }) => connectedOn < utcDay(at)))

/** Most people accept within hours or not at all; a few do so weeks later. */
function afterAWhile(at: Instant, draw: Random): Instant {
  const days = [draw.uniform() * 0.5, 1 + draw.uniform() * 4, 6 + draw.uniform() * 40]
  const one = draw.uniform()
  return instant(at + (days[one < 0.6 ? 0 : one < 0.85 ? 1 : 2] ?? 0) * MS_PER_DAY)
}

const dayBy = (at: Instant, until: Day): Day | null => (isBy(at, until) ? utcDay(at) : null)

/** Invitations.csv looks back about nine months. */
export const invitationsFrom = (until: Day): Day => addDays(until, -272)
