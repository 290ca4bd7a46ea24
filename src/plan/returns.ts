import type { CountedKind } from '../events/counted.ts'
import type { EventKind } from '../events/kinds.ts'
import type { Day } from '../kernel/day.ts'
import { holds, union } from '../kernel/days.ts'
import type { Evidence } from '../model/evidence.ts'
import { signalsOf, type Model } from '../model/model.ts'
import { signalValue } from '../model/signals.ts'
import type { States } from '../model/state.ts'
import type { Return } from './doing.ts'

/** What comes back is told from the last year. */
const YEAR = 365
/** So many posts are needed before what came back tells anything of the next one. */
const LEAST_POSTS = 5
/** Of an invitation that nobody can tell the fate of. */
const UNKNOWN_SHARE = 0

/**
 * What the member's doing brings back, by what it brought back in the last year.
 *
 * - An invitation is accepted, and a first message answered, as often as the model's own ratio says, its prior included. Of
 *   new connections as many are senior, and coworkers, as of those that there are.
 * - A post or an article brings the engagement and the followers that there were for each; those without posts, and
 *   those that came of comments, are taken to be theirs too. With fewer than five posts on days that are covered nothing is told.
 */
export function returnsOn(model: Model, evidence: Evidence, states: States, on: Day): readonly Return[] {
  const lately = countedIn(evidence, on)
  const ever = (kind: CountedKind): number =>
    evidence.counted.reduce((sum, one) => (one.kind === kind && one.day <= on ? sum + one.n : sum), 0)
  const [accepted, answered] = [
    shareOf(model, states, 'invitation.accepted'),
    shareOf(model, states, 'approach.answered'),
  ]
  const connections = ever('connection.made')
  const ofConnections = (kind: CountedKind): number => (connections === 0 ? 0 : ever(kind) / connections)
  const approaches = over(lately('approach.settled'), lately('message.sent'), 1)
  return [
    ...given('invitation.sent', {
      'invitation.settled': 1,
      'invitation.accepted': accepted,
      'connection.made': accepted,
      'connection.senior': accepted * ofConnections('connection.senior'),
      'connection.coworker': accepted * ofConnections('connection.coworker'),
    }),
    ...given('message.sent', { 'approach.settled': approaches, 'approach.answered': approaches * answered }),
    ...POSTS.flatMap((kind) => given(kind, perPost(evidence, on))),
  ].filter(({ each }) => each > 0)
}

const POSTS = ['post.published', 'article.published'] as const satisfies readonly EventKind[]

const given = (of: EventKind, gives: Readonly<Partial<Record<CountedKind, number>>>): readonly Return[] =>
  (Object.entries(gives) as [CountedKind, number][]).map(([kind, each]) => ({ of, gives: kind, each }))

/** The value of the model's ratio of these hits. */
function shareOf(model: Model, states: States, hits: CountedKind): number {
  const signals = signalsOf(model)
  const at = signals.findIndex(({ reads }) => reads.kind === 'ratio' && reads.hits === hits)
  const signal = signals[at]
  return signal === undefined
    ? UNKNOWN_SHARE
    : (signalValue(signal.reads, states[at] ?? [], undefined) ?? UNKNOWN_SHARE)
}

const countedIn =
  ({ counted }: Evidence, on: Day) =>
  (kind: CountedKind): number =>
    counted.reduce(
      (sum, one) => (one.kind === kind && on - YEAR < one.day && one.day <= on ? sum + one.n : sum),
      0,
    )

/** What a post brought, by kind, on days of which it is known what came. */
function perPost({ counted, coverage }: Evidence, on: Day): Readonly<Partial<Record<CountedKind, number>>> {
  const each = (kind: 'engagement.received' | 'follower.gained'): number => {
    const known = union(coverage.filter(({ subject }) => subject === kind).map(({ days }) => days))
    const within = counted.filter(
      ({ day }) => on - YEAR < day && day <= on && known.some((days) => holds(days, day)),
    )
    const sum = (kinds: readonly CountedKind[]): number =>
      within.reduce((all, one) => (kinds.includes(one.kind) ? all + one.n : all), 0)
    return over(sum([kind]), sum(POSTS), LEAST_POSTS)
  }
  return { 'engagement.received': each('engagement.received'), 'follower.gained': each('follower.gained') }
}

/** A quotient, or 0 where there is too little below. */
const over = (above: number, below: number, least: number): number => (below < least ? 0 : above / below)
