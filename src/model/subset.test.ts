import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Counted } from '../events/counted.ts'
import type { Coverage, Subject } from '../events/coverage.ts'
import { PROFILE_ITEMS, type ProfileItem } from '../events/fact.ts'
import { EVENT_KIND_NAMES, isEventKind } from '../events/kinds.ts'
import { aDay, aModel, asCounted, evidenceFor, twoDays } from './arbitraries.fixture.ts'
import type { Evidence } from './evidence.ts'
import { signalsOf, subjectsOf, type Model, type Signal } from './model.ts'
import { scoreOn } from './score-on.ts'
import { countedKinds } from './signals.ts'
import { ssiOpen } from './ssi-open.ts'

/** Sums of the same numbers in another order, over up to a few hundred. */
const ROUNDING = 1e-9

/** What an import may lack: all of some subjects, events and coverage, and some parts of the profile. */
interface Lacking {
  readonly subjects: readonly Subject[]
  readonly items: readonly ProfileItem[]
}

const without = (evidence: Evidence, { subjects, items }: Lacking): Evidence => ({
  ...evidence,
  counted: evidence.counted.filter(({ kind }) => !subjects.some((subject) => subject === kind)),
  coverage: evidence.coverage.filter(({ subject }) => !subjects.includes(subject)),
  profiles: evidence.profiles.map((profile) => ({
    ...profile,
    items: new Map([...profile.items].filter(([item]) => !items.includes(item))),
  })),
})

function expectWithin(
  model: Model,
  whole: Evidence,
  lacking: Lacking,
  on: Parameters<typeof scoreOn>[2],
): void {
  const [more, less] = [scoreOn(model, whole, on), scoreOn(model, without(whole, lacking), on)]
  const spans = [more, ...more.pillars, ...more.pillars.flatMap(({ signals }) => signals)]
  const wider = [less, ...less.pillars, ...less.pillars.flatMap(({ signals }) => signals)]
  for (const [i, span] of spans.entries()) {
    expect(wider[i]?.low ?? NaN).toBeLessThanOrEqual(span.low + ROUNDING)
    expect(wider[i]?.high ?? NaN).toBeGreaterThanOrEqual(span.high - ROUNDING)
  }
}

const onlyOnceKnown = (model: Model): ReadonlySet<ProfileItem> =>
  new Set(signalsOf(model).flatMap(({ reads }) => (reads.kind === 'checklist' ? reads.onceKnown : [])))

/** Lacking any of the subjects, and any items but those that count only once they are known. */
const lackingOf = (model: Model, subjects: readonly Subject[]): fc.Arbitrary<Lacking> =>
  fc.record({
    subjects: fc.subarray([...subjects]),
    items: fc.subarray(PROFILE_ITEMS.filter((item) => !onlyOnceKnown(model).has(item))),
  })

/** The same model, whose signals are exact only where all is covered that they count. */
const careful = (model: Model): Model => ({
  ...model,
  pillars: model.pillars.map((pillar) => ({
    ...pillar,
    signals: pillar.signals.map((signal): Signal => {
      const exactWith = countedKinds(signal.reads).filter(isEventKind)
      return exactWith.length === 0 ? signal : { ...signal, needs: { ...signal.needs, exactWith } }
    }),
  })),
})

it('a part of what is known has a span that holds that of the whole, of any model that asks for all it counts', () => {
  const drawn = aModel.map(careful).chain((model) => {
    const subjects = signalsOf(model).flatMap((one) => [...subjectsOf(one), ...(one.needs.exactWith ?? [])])
    return fc.tuple(fc.constant(model), evidenceFor(model), lackingOf(model, [...new Set(subjects)]), aDay)
  })
  fc.assert(
    fc.property(drawn, ([model, evidence, lacking, on]) => {
      // Followers that are lost lower a sum: that of a part may be the larger one.
      const gains = { ...evidence, counted: evidence.counted.filter(({ n }) => n > 0) }
      expectWithin(model, gains, lacking, on)
    }),
    { numRuns: 300 },
  )
})

it('an export that lacks any of its files has a span in the open index that holds that of the whole', () => {
  const notInExports = new Set(['hashtag.followed', 'profile-view.made', 'lead.saved'])
  const subjects: readonly Subject[] = [
    ...EVENT_KIND_NAMES.filter((kind) => !notInExports.has(kind)),
    'profile',
    'employer',
  ]
  const aCount: fc.Arbitrary<Counted> = fc
    .record({
      kind: fc.constantFrom(...subjects.filter(isEventKind)),
      day: aDay,
      n: fc.integer({ min: 1, max: 9 }),
    })
    .map((one) => ({ ...one, since: one.day }))
  const someCoverage: fc.Arbitrary<readonly Coverage[]> = fc
    .tuple(fc.subarray([...subjects]), twoDays)
    .map(([few, [from, to]]) =>
      subjects
        .filter((one) => !few.slice(0, 3).includes(one))
        .map((subject) => ({ subject, days: { from, to } })),
    )
  const drawn = fc.tuple(
    evidenceFor(ssiOpen),
    fc.array(aCount, { maxLength: 60 }).map(asCounted),
    someCoverage,
    lackingOf(ssiOpen, subjects),
    aDay,
  )
  fc.assert(
    fc.property(drawn, ([evidence, counted, coverage, lacking, on]) =>
      expectWithin(ssiOpen, { ...evidence, counted, coverage }, lacking, on),
    ),
    { numRuns: 300 },
  )
})
