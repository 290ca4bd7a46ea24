import { describe, expect, it } from 'vitest'
import type { Score, ScoredPillar, ScoredSignal } from '../shapes.ts'
import {
  finding,
  narrowing,
  pillarChange,
  pillarSpan,
  pointsOrSpan,
  spanSentence,
  strongestAndWeakest,
  valueOf,
} from './score.ts'

const signal = (label: string, points: number | null, changed: Partial<ScoredSignal> = {}): ScoredSignal => ({
  signal: label.toLowerCase().replaceAll(' ', '-'),
  label,
  kind: 'flow',
  value: points,
  unit: 'comments a week',
  full: 15,
  halfLifeDays: 14,
  weight: 0.2,
  max: 5,
  observed: points !== null,
  exact: points !== null,
  applicable: true,
  low: points ?? 0,
  points: points ?? 2,
  high: points ?? 5,
  needs: { all: [] },
  toldBy: `${label}.csv`,
  ground: { counts: { kind: 'assumed', because: '' }, numbers: { kind: 'assumed', because: '' } },
  ...changed,
})

const pillar = (...signals: readonly ScoredSignal[]): ScoredPillar => ({
  pillar: 'insights',
  label: 'Engage with insights',
  max: 25,
  low: 0,
  points: 10,
  high: 25,
  observed: 0.5,
  signals,
})

/** A score of which so much was observed. */
const scored = (observed: number): Score => ({
  day: '2026-05-18',
  model: { name: 'ssi-open', version: 1 },
  low: 0,
  points: 0,
  high: 100,
  pillars: [{ ...pillar(), observed }],
})

describe('the finding of today', () => {
  const span = { ...scored(0.9), low: 52, points: 54.13, high: 57.5 }

  it('says where one stands and how far that moved in a week', () => {
    expect(finding(span, 1.26)).toBe('54.1 in the open index, up 1.3 in a week.')
    expect(finding(span, -0.4)).toBe('54.1 in the open index, down 0.4 in a week.')
  })

  it('says that nothing moved where the change would be written as 0.0', () => {
    expect(finding(span, 0.04)).toBe('54.1 in the open index, as a week ago.')
  })

  it('claims no change before there is a week of history', () => {
    expect(finding(span, null)).toBe('54.1 in the open index.')
  })

  it('gives only the span where there is no single number', () => {
    expect(finding({ ...scored(0.9), low: 31.2, points: null, high: 74 }, null)).toBe(
      'Between 31.2 and 74.0 in the open index.',
    )
    expect(pointsOrSpan({ low: 31.2, points: null, high: 74 })).toBe('31–74')
  })
})

describe('the finding of little', () => {
  it('leads with the span, and says on what the single number rests', () => {
    expect(finding({ ...scored(0.4), low: 39.3, points: 99.52, high: 99.8 }, -0.5)).toBe(
      'Between 39.3 and 99.8 in the open index; 99.5 if the rest is like what is known.',
    )
  })

  it('says of a pillar how little was observed', () => {
    expect(pillarSpan({ ...pillar(), low: 1, high: 25, observed: 0.04 })).toBe(
      'span 1.0 to 25.0, 4% observed',
    )
    expect(pillarSpan({ ...pillar(), low: 1, high: 5, observed: 0.8 })).toBe('span 1.0 to 5.0')
    expect(pillarSpan({ ...pillar(), low: 5, high: 5, observed: 1 })).toBe('no span: all is observed')
  })
})

describe('the span', () => {
  it('names how many signals nobody observed', () => {
    const pillars = [
      pillar(signal('Comments given', 1), signal('People searches', null), signal('Votes', null)),
    ]
    expect(spanSentence({ low: 52, high: 57.5, pillars })).toBe(
      'Between 52.0 and 57.5, whatever the two signals say that nobody observed.',
    )
  })

  it('speaks of one signal in the singular', () => {
    const pillars = [pillar(signal('People searches', null))]
    expect(spanSentence({ low: 52, high: 57.5, pillars })).toContain('whatever the one signal says that')
  })

  it('is none where every signal that applies is observed', () => {
    const pillars = [pillar(signal('Comments given', 1), signal('Leads', null, { applicable: false }))]
    expect(spanSentence({ low: 57.5, high: 57.5, pillars })).toContain('every signal is observed')
    expect(narrowing(pillars)).toBeNull()
  })

  it('is narrowed by what tells its widest signal', () => {
    const pillars = [
      pillar(signal('Votes', null, { high: 1 }), signal('People searches', null, { high: 5.5 })),
    ]
    expect(narrowing(pillars)).toBe(
      'The widest part is people searches, up to 5.5 points. What would narrow it: SearchQueries.csv.',
    )
  })
})

describe('a signal', () => {
  it('is told in its unit, with the value from which on it gives all', () => {
    expect(valueOf(signal('Comments given', 2.44))).toBe('2.4 comments a week, full at 15')
    const accepted = { kind: 'ratio', value: 0.25, full: 0.6, unit: 'of invitations accepted' } as const
    expect(valueOf(signal('Invitations accepted', 1, accepted))).toBe(
      '25% of invitations accepted, full at 60%',
    )
    const complete = { kind: 'checklist', value: 0.73, full: 1, unit: 'of the profile’s parts' } as const
    expect(valueOf(signal('Profile completeness', 1, complete))).toBe('73% of the profile’s parts')
  })

  it('that was not observed is not zero: it says what it does to the span', () => {
    expect(valueOf(signal('People searches', null))).toBe('not observed: widens the span')
    expect(valueOf(signal('People searches', 0, { value: 0 }))).toBe('0 searches a week, full at 15')
  })

  it('that is known in part is at least so much, and widens the span', () => {
    const active = { unit: 'days a week', full: 6, exact: false, high: 5 }
    const part = signal('Active days', 0.9, active)
    expect(valueOf(part)).toBe('at least 0.9 days a week, full at 6; more is possible')
    expect(spanSentence({ low: 52, high: 57.5, pillars: [pillar(part)] })).toBe(
      'Between 52.0 and 57.5, whatever the one signal says that nobody observed in full.',
    )
    expect(narrowing([pillar(part)])).toContain('The widest part is active days, up to 4.1 points.')
    expect(strongestAndWeakest(pillar(part, signal('A', 1))).weakest).toBeUndefined()
  })

  it('is strongest or weakest only among those observed', () => {
    const of = pillar(signal('A', 1), signal('B', null, { points: 0 }), signal('C', 4))
    expect(strongestAndWeakest(of).strongest?.label).toBe('C')
    expect(strongestAndWeakest(of).weakest?.label).toBe('A')
    expect(strongestAndWeakest(pillar(signal('A', 1))).strongest).toBeUndefined()
  })
})

describe('the change of a pillar', () => {
  it('is told for a week and for four', () => {
    expect(pillarChange(0.4, -1.2)).toBe('up 0.4 in a week, down 1.2 in four.')
    expect(pillarChange(0.01, 1.2)).toBe('unchanged for a week, up 1.2 in four.')
    expect(pillarChange(0.01, 0.02)).toBe('unchanged for four weeks.')
    expect(pillarChange(0.4, null)).toBe('up 0.4 in a week.')
    expect(pillarChange(null, null)).toBe('No change can be told yet.')
  })
})
