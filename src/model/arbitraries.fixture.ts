import fc from 'fast-check'
import { countAttempt } from '../events/attempt.ts'
import type { Counted } from '../events/counted.ts'
import type { Coverage, Subject } from '../events/coverage.ts'
import { PROFILE_ITEMS } from '../events/fact.ts'
import { addDays, day, type Day } from '../kernel/day.ts'
import { points } from '../kernel/units.ts'
import type { Combine } from './combine.ts'
import type { Evidence, Profile } from './evidence.ts'
import type { Observation, Observations } from './interpret.ts'
import {
  mayBeBound,
  signalId,
  signalsOf,
  type Model,
  type Needs,
  type Pillar,
  type Signal,
  type SignalId,
} from './model.ts'
import type { Reads } from './reads.ts'

export const DAY_0 = 20_000
const DAYS = 150
export const aDay: fc.Arbitrary<Day> = fc.integer({ min: DAY_0, max: DAY_0 + DAYS }).map(day)
/** A day and one that is not before it. */
export const twoDays: fc.Arbitrary<readonly [Day, Day]> = fc
  .tuple(aDay, aDay)
  .map(([a, b]) => (a <= b ? [a, b] : [b, a]))

const above = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true })

/** Kinds of which the tests count any number; followers are also lost. */
const KINDS = [
  'comment.given',
  'post.published',
  'search.made',
  'connection.made',
  'follower.gained',
] as const
/** What a network tells: a level, and how much of one thing for each of another. */
const [LEVEL, OF, EACH] = ['x:followers', 'x:post-effort', 'x:posts'] as const
const SUBJECTS: readonly Subject[] = [...KINDS, LEVEL, OF, EACH, 'profile']

const someKinds = fc.subarray([...KINDS], { minLength: 1 })
const aHalfLife = above(0.5, 200)

const aReads = fc.oneof(
  fc.record({ kind: fc.constant('flow'), counts: someKinds, halfLifeDays: aHalfLife }),
  fc.record({ kind: fc.constant('active-days'), counts: someKinds, halfLifeDays: aHalfLife }),
  fc.record({ kind: fc.constant('stock'), counts: someKinds }),
  fc
    .record({
      kind: fc.constant('ratio'),
      halfLifeDays: aHalfLife,
      prior: fc.tuple(above(0, 5), above(0.5, 10)).map(([hits, misses]) => ({ hits, tries: hits + misses })),
      pair: fc.constantFrom(
        ['invitation.accepted', 'invitation.settled'],
        ['approach.answered', 'approach.settled'],
      ),
    })
    .map(({ pair: [hits, tries], ...rest }) => ({ ...rest, hits, tries })),
  fc.record({ kind: fc.constant('window'), counts: someKinds, days: fc.integer({ min: 1, max: 120 }) }),
  fc.constant({ kind: 'latest', level: LEVEL }),
  fc.record({
    kind: fc.constant('per'),
    of: fc.constant(OF),
    each: fc.constant(EACH),
    shrunkBy: above(0.5, 20),
    days: fc.integer({ min: 1, max: 120 }),
  }),
  fc.tuple(fc.subarray([...PROFILE_ITEMS], { minLength: 1 }), fc.nat(3)).map(([all, others]) => ({
    kind: 'checklist',
    items: all.slice(0, Math.max(1, all.length - others)),
    onceKnown: all.slice(Math.max(1, all.length - others)),
  })),
) as fc.Arbitrary<Reads>

const aCurve = fc.record({ kind: fc.constantFrom('saturate', 'log', 'ramp'), full: above(0.1, 2000) })

const someNeeds: fc.Arbitrary<Needs> = fc
  .tuple(
    fc.boolean(),
    fc.subarray([...SUBJECTS], { minLength: 1, maxLength: 3 }),
    fc.option(fc.subarray([...SUBJECTS], { minLength: 1, maxLength: 3 }), { nil: undefined }),
  )
  .map(([all, subjects, exactWith]) => ({
    ...(all ? { all: subjects } : { any: subjects }),
    ...(exactWith === undefined ? {} : { exactWith }),
  }))

const ground = { kind: 'assumed', because: 'a test needs it' } as const

const aSignal = fc.record({
  reads: aReads,
  curve: aCurve,
  needs: someNeeds,
  heft: fc.integer({ min: 1, max: 100 }),
})

const aPillar = fc.record({
  max: above(1, 100).map(points),
  signals: fc.array(aSignal, { minLength: 1, maxLength: 4 }),
})

export const aCombine: fc.Arbitrary<Combine> = fc.oneof(
  fc.constant({ kind: 'sum' } as const),
  fc.record({
    kind: fc.constant('norm' as const),
    p: fc.constantFrom(2, 4, 8),
    cap: above(20, 200).map(points),
  }),
)

/** Any model that `checkModel` finds nothing wrong with. */
export const aModel: fc.Arbitrary<Model> = fc
  .record({ combine: aCombine, pillars: fc.array(aPillar, { minLength: 1, maxLength: 3 }) })
  .map(({ combine, pillars }) => ({
    name: 'any',
    version: 1,
    combine,
    pillars: pillars.map(({ max, signals }, p): Pillar => {
      const hefts = signals.reduce((sum, { heft }) => sum + heft, 0)
      return {
        id: `pillar-${p}`,
        label: '',
        max,
        signals: signals.map(
          ({ heft, ...rest }, s) =>
            ({
              ...rest,
              id: signalId(`signal-${p}-${s}`),
              label: '',
              unit: '',
              toldBy: '',
              weight: heft / hefts,
              ground: { counts: ground, numbers: ground },
            }) as Signal,
        ),
      }
    }),
  }))

const aCount: fc.Arbitrary<Counted> = fc
  .record({
    kind: fc.constantFrom(...KINDS, LEVEL, OF, EACH),
    day: aDay,
    n: fc.integer({ min: 1, max: 12 }),
    lost: fc.boolean(),
  })
  .map(({ kind, day: on, n, lost }) => ({
    kind,
    day: on,
    since: on,
    n: kind === 'follower.gained' && lost ? -n : n,
  }))

const anAttempt: fc.Arbitrary<readonly Counted[]> = fc
  .record({
    kinds: fc.constantFrom(
      { tried: 'invitation.settled', hit: 'invitation.accepted' } as const,
      { tried: 'approach.settled', hit: 'approach.answered' } as const,
    ),
    made: aDay,
    after: fc.option(fc.integer({ min: 0, max: 40 })),
  })
  .map(({ kinds, made, after }) =>
    countAttempt({ made, answered: after === null ? undefined : addDays(made, after) }, kinds, 10),
  )

/** What `countEvents` gives: sorted by day, each kind, day and since once. */
export function asCounted(counts: readonly Counted[]): readonly Counted[] {
  const sums = new Map<string, Counted>()
  for (const one of counts) {
    const key = `${one.kind} ${one.day} ${one.since}`
    sums.set(key, { ...one, n: one.n + (sums.get(key)?.n ?? 0) })
  }
  return [...sums.values()].filter(({ n }) => n !== 0).toSorted((a, b) => a.day - b.day)
}

export const someCounted: fc.Arbitrary<readonly Counted[]> = fc
  .array(
    fc.oneof(
      aCount.map((one) => [one]),
      anAttempt,
    ),
    { maxLength: 25 },
  )
  .map((counts) => asCounted(counts.flat()))

const someCoverage: fc.Arbitrary<readonly Coverage[]> = fc.array(
  fc
    .record({ subject: fc.constantFrom(...SUBJECTS), days: twoDays })
    .map(({ subject, days: [from, to] }) => ({ subject, days: { from, to } })),
  { maxLength: 14 },
)

const someProfiles: fc.Arbitrary<readonly Profile[]> = fc.uniqueArray(
  fc.record({
    asOf: aDay,
    items: fc
      .array(fc.tuple(fc.constantFrom(...PROFILE_ITEMS), fc.boolean()), { minLength: 1, maxLength: 12 })
      .map((items) => new Map(items)),
  }),
  { maxLength: 3, selector: ({ asOf }) => asOf },
)

const someSignalsOf = (model: Model): fc.Arbitrary<ReadonlySet<SignalId>> =>
  fc.subarray(signalsOf(model).map(({ id }) => id)).map((ids) => new Set(ids))

export const evidenceFor = (model: Model): fc.Arbitrary<Evidence> =>
  fc.record({
    counted: someCounted,
    coverage: someCoverage,
    profiles: someProfiles,
    notApplicable: fc.oneof(
      { weight: 2, arbitrary: fc.constant(new Set<SignalId>()) },
      { weight: 1, arbitrary: someSignalsOf(model) },
    ),
  })

export const aModelAndEvidence = aModel.chain((model) => fc.tuple(fc.constant(model), evidenceFor(model)))

export const aValue = fc.oneof(fc.constantFrom(0, 1), above(0.001, 2500), fc.integer({ min: -9, max: 1500 }))

/** Bounds mostly above the value; one below it is taken for the value itself. */
const aBound: fc.Arbitrary<Observation> = fc
  .tuple(aValue, fc.oneof(above(0, 500), fc.constant(0), above(-5, 0)))
  .map(([value, more]) => ({ kind: 'observed', value, atMost: value + more }))

const anObservation: fc.Arbitrary<Observation> = fc.oneof(
  { weight: 6, arbitrary: aValue.map((value): Observation => ({ kind: 'observed', value })) },
  { weight: 2, arbitrary: fc.constant<Observation>({ kind: 'not-observed' }) },
  { weight: 1, arbitrary: fc.constant<Observation>({ kind: 'not-applicable' }) },
)

export const observationsFor = (model: Model): fc.Arbitrary<Observations> =>
  fc
    .tuple(
      ...signalsOf(model).map((signal) =>
        (mayBeBound(signal) ? fc.oneof(anObservation, aBound) : anObservation).map(
          (one) => [signal.id, one] as const,
        ),
      ),
    )
    .map((entries) => new Map(entries))

/** Coverage of every subject of the tests, on every day of theirs. */
export const coveredAlways: readonly Coverage[] = SUBJECTS.map((subject) => ({
  subject,
  days: { from: day(DAY_0 - 1000), to: day(DAY_0 + 1000) },
}))
