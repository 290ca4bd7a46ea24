import type { Day } from '../kernel/day.ts'
import { countAttempt, type Attempt } from './attempt.ts'
import type { Counted } from './counted.ts'
import type { SealedEvent } from './event.ts'

/**
 * How long a conversation must have been silent, in days, for a message to be a new approach rather than the next line
 * of the same talk. A month: a yearly greeting is an approach, a reply after a holiday is not.
 */
export const SILENCE_DAYS = 30

/** How long an approach waits before it counts as not answered, in days: a week has everybody's working days in it. */
export const APPROACH_WAIT_DAYS = 7

const KINDS = { tried: 'approach.settled', hit: 'approach.answered' } as const

/**
 * What became of each approach, a message of the member's that opens a conversation or takes it up after `SILENCE_DAYS`
 * or more without a word from either side: a try, and a hit where it was answered, which is by the first message received after
 * it and before the next approach.
 *
 * A conversation is what `about` names, else all messages with one person. Messages with neither are left out.
 */
export function countApproaches(events: readonly SealedEvent[]): readonly Counted[] {
  const messages = events.filter(({ kind }) => kind === 'message.sent' || kind === 'message.received')
  const conversations = Map.groupBy(messages, conversation)
  conversations.delete(null)
  return [...conversations.values()]
    .flatMap((one) => approaches(one.toSorted(inTime)))
    .flatMap((attempt) => countAttempt(attempt, KINDS, APPROACH_WAIT_DAYS))
}

function conversation({ about, person }: SealedEvent): string | null {
  if (about !== '') return `about ${about}`
  return person === null ? null : `with ${person.address ?? person.name ?? ''}`
}

/** By day, then moment; a message of which only the day is told comes first in it, and of two such what was sent. */
function inTime(a: SealedEvent, b: SealedEvent): number {
  if (a.day !== b.day) return a.day - b.day
  if (a.at !== b.at) return (a.at ?? -Infinity) - (b.at ?? -Infinity)
  return Number(a.kind === 'message.received') - Number(b.kind === 'message.received')
}

function approaches(messages: readonly SealedEvent[]): readonly Attempt[] {
  const found: { readonly made: Day; answered: Day | undefined }[] = []
  let last: Day | undefined
  for (const { kind, day } of messages) {
    const latest = found.at(-1)
    if (kind === 'message.received' && latest !== undefined) latest.answered ??= day
    if (kind === 'message.sent' && (last === undefined || day - last >= SILENCE_DAYS)) {
      found.push({ made: day, answered: undefined })
    }
    last = day
  }
  return found
}
