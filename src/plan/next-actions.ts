import { PROFILE_ITEMS, type ProfileItem } from '../events/fact.ts'
import type { Evidence } from '../model/evidence.ts'
import { profileOn } from '../model/evidence.ts'
import type { Score } from '../model/interpret.ts'
import { score } from '../model/interpret.ts'
import type { Model, SignalId } from '../model/model.ts'
import { signalsOf } from '../model/model.ts'
import { statesAhead } from './ahead.ts'
import { ACTIVITIES, type ActivityName } from './activities.ts'
import { weekOf } from './doing.ts'
import { invitationsLeft, invitationsOfLastDays } from './guard-rail.ts'
import { observe, statesOf, type Standing } from './standing.ts'
import { startStates } from '../model/state.ts'

/** One thing that could be done today, once, and what it would be worth. */
export interface NextAction {
  readonly does: Deed
  /** What it takes. */
  readonly minutes: number
  /** How many points of the open index more there would be at once, with what it usually brings back. */
  readonly worth: number
  readonly perMinute: number
  /** By the pillar's id. */
  readonly worthByPillar: Readonly<Record<string, number>>
  /** The signal that gains most; of the best for a pillar, the one of that pillar. */
  readonly signal: SignalId
  /** By the pillar's id, those of pillars that gain. */
  readonly signalByPillar: Readonly<Record<string, SignalId>>
  /** What doing it has done to the member's own index, as they measured it; null where nothing was. */
  readonly measured: MeasuredEffect | null
}

export type Deed =
  | { readonly kind: 'activity'; readonly activity: ActivityName }
  /** A part of the profile that is not there. */
  | { readonly kind: 'profile'; readonly item: ProfileItem }

/** What a program with an activity in it did, in points. */
export interface MeasuredEffect {
  readonly program: string
  readonly estimate: number
  readonly low: number
  readonly high: number
}

export interface NextActions {
  /** What is worth most a minute first; only what is worth anything. */
  readonly actions: readonly NextAction[]
  /** The best for each pillar, by its id; null where nothing would move it. */
  readonly byPillar: Readonly<Record<string, NextAction | null>>
}

export interface NextOptions {
  /** How many minutes one takes, where it is not as usual. */
  readonly minutes?: Readonly<Partial<Record<ActivityName, number>>>
  /** By activity. */
  readonly measured?: ReadonlyMap<ActivityName, MeasuredEffect>
}

/** What a part of a profile takes: assumed. */
const PROFILE_MINUTES = 10
/** Less is not worth telling. */
const LEAST_WORTH = 0.005

/**
 * What to do next on the day of the standing, with what it would be worth in the open index if it were done that day. The
 * first thing on a day also makes it an active one. Invitations are proposed as long as seven days leave room for one more;
 * what the member's own program has shown to hurt, with all of its interval, is not proposed.
 */
export function nextActions(
  model: Model,
  evidence: Evidence,
  standing: Standing,
  { minutes = {}, measured }: NextOptions = {},
): NextActions {
  const now = score(model, observe(model, standing, statesOf(standing)))
  const valued = (does: Deed, takes: number, then: Score): readonly NextAction[] =>
    actionOf(does, takes, measured, now, then)
  const isActive = evidence.counted.some(({ kind, day }) => day === standing.day && OWN.has(kind))
  const noInvitation =
    invitationsLeft(invitationsOfLastDays(evidence.counted, standing.day), standing.day) < 1
  const deeds = ACTIVITIES.filter(({ activity }) => !(activity === 'invitation' && noInvitation)).flatMap(
    ({ activity, kind, minutes: usual }) =>
      valued(
        { kind: 'activity', activity },
        minutes[activity] ?? usual,
        scoreWithOne(model, standing, kind, isActive ? 0 : 1),
      ),
  )
  const items = missingItems(model, evidence, standing).flatMap(({ item, after }) =>
    valued({ kind: 'profile', item }, PROFILE_MINUTES, after),
  )
  const actions = [...deeds, ...items]
    .filter((one) => !hasHurt(one))
    .toSorted((a, b) => b.perMinute - a.perMinute)
  const best = (pillar: string): NextAction | null => {
    const worth = (one: NextAction): number => (one.worthByPillar[pillar] ?? 0) / one.minutes
    const own = actions.filter((one) => (one.worthByPillar[pillar] ?? 0) >= LEAST_WORTH)
    const first = own.toSorted((a, b) => worth(b) - worth(a))[0]
    return first === undefined ? null : { ...first, signal: first.signalByPillar[pillar] ?? first.signal }
  }
  return {
    actions: actions.filter(({ worth }) => worth >= LEAST_WORTH),
    byPillar: Object.fromEntries(model.pillars.map(({ id }) => [id, best(id)])),
  }
}

const hasHurt = ({ measured }: NextAction): boolean => measured !== null && measured.high < 0

const OWN: ReadonlySet<string> = new Set(ACTIVITIES.map(({ kind }) => kind))

/** The score if one more had been done on the day, with what it brings back. */
function scoreWithOne(
  model: Model,
  standing: Standing,
  kind: (typeof ACTIVITIES)[number]['kind'],
  activeDays: number,
): Score {
  const { perWeek } = weekOf({ [kind]: 1 }, standing.returns)
  // A day ahead adds a seventh of a week: of seven times as many, just those.
  const sevenfold = Object.fromEntries(Object.entries(perWeek).map(([one, n]) => [one, 7 * (n ?? 0)]))
  const added = statesAhead(model, startStates(model), { perWeek: sevenfold, activeDays: 7 * activeDays }, 1)
  const states = statesOf(standing).map((state, i) => state.map((sum, k) => sum + (added[i]?.[k] ?? 0)))
  return score(model, observe(model, standing, states))
}

/** What the profile is known not to have, with the score if it had. */
function missingItems(
  model: Model,
  { profiles }: Evidence,
  standing: Standing,
): readonly { readonly item: ProfileItem; readonly after: Score }[] {
  const profile = profileOn(profiles, standing.day)
  if (profile === undefined) return []
  const observations = observe(model, standing, statesOf(standing))
  return PROFILE_ITEMS.filter((item) => profile.items.get(item) === false).map((item) => {
    const then = new Map(observations)
    for (const { id, reads } of signalsOf(model)) {
      const seen = observations.get(id)
      if (reads.kind !== 'checklist' || seen?.kind !== 'observed') continue
      const known = [...reads.items, ...reads.onceKnown.filter((one) => profile.items.has(one))]
      if (!known.includes(item)) continue
      const more = (value: number): number => Math.min(1, value + 1 / known.length)
      then.set(id, {
        ...seen,
        value: more(seen.value),
        ...(seen.atMost === undefined ? {} : { atMost: more(seen.atMost) }),
      })
    }
    return { item, after: score(model, then) }
  })
}

function actionOf(
  does: Deed,
  minutes: number,
  measured: NextOptions['measured'],
  now: Score,
  then: Score,
): readonly NextAction[] {
  const gains = then.pillars.map(({ pillar, points }, p) => ({
    id: pillar.id,
    gain: points === null ? 0 : points - (now.pillars[p]?.points ?? points),
  }))
  // The total has no points where a pillar has none; what the pillars gain is then what there is to tell.
  const worth =
    then.points === null || now.points === null
      ? gains.reduce((sum, { gain }) => sum + gain, 0)
      : then.points - now.points
  const raised = mostRaised(now, then)
  const signal = raised[0]?.signal
  if (signal === undefined) return []
  const effect = does.kind === 'activity' ? measured?.get(does.activity) : undefined
  return [
    {
      does,
      minutes,
      worth,
      perMinute: worth / minutes,
      worthByPillar: Object.fromEntries(gains.map(({ id, gain }) => [id, gain])),
      signal,
      signalByPillar: Object.fromEntries(raised.toReversed().map((one) => [one.pillar, one.signal])),
      measured: effect ?? null,
    },
  ]
}

interface Raised {
  readonly pillar: string
  readonly signal: SignalId
  readonly by: number
}

/** The signals whose certain points rise, those that rise most first. */
function mostRaised(now: Score, then: Score): readonly Raised[] {
  const before = new Map(now.pillars.flatMap(({ signals }) => signals.map((one) => [one.signal.id, one.low])))
  const raised = then.pillars.flatMap(({ pillar, signals }) =>
    signals.map(({ signal, low }) => ({
      pillar: pillar.id,
      signal: signal.id,
      by: low - (before.get(signal.id) ?? low),
    })),
  )
  return raised.filter(({ by }) => by > 0).toSorted((a, b) => b.by - a.by)
}
