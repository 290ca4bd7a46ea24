import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_JSON, readApiJson } from './api-json.ts'

const read = (json: unknown) =>
  readApiJson(typeof json === 'string' ? json : JSON.stringify(json), { at: null, hash: 'h' })

const NAMES = ['PROFESSIONAL_BRAND', 'FIND_RIGHT_PEOPLE', 'INSIGHT_ENGAGEMENT', 'STRONG_RELATIONSHIP']
const scores = [15.204003, 4.71, 0.49999998, 7.4040003]
const subScores = scores.map((score, i) => ({ score, pillar: NAMES[i] }))
const group = (groupType: string, rank: unknown, more: object = {}) => ({
  groupType,
  rank,
  score: { overall: 31.25, subScores: [] },
  ...more,
})
const answer = {
  activeSeat: false,
  memberScore: { overall: 27.818, subScores },
  groupScore: [
    group('INDUSTRY', 64, { industry: 'Cheese', groupSize: 1200 }),
    group('NETWORK', 72),
    group('TEAM', 5),
  ],
}

describe('readApiJson', () => {
  it('keeps every digit', () => {
    const { readings, problems } = read(answer)
    expect(problems).toEqual([])
    expect(readings).toEqual([
      {
        at: null,
        day: null,
        total: 27.818,
        totalShown: null,
        pillars: { brand: 15.204003, people: 4.71, insights: 0.49999998, relationships: 7.4040003 },
        groups: [
          { group: 'industry', name: 'Cheese', rank: 64, average: 31.25, pillars: null, size: 1200 },
          { group: 'network', name: null, rank: 72, average: 31.25, pillars: null, size: null },
          { group: 'team', name: null, rank: 5, average: 31.25, pillars: null, size: null },
        ],
        source: 'api-json',
        hash: 'h',
      },
    ])
  })

  it.each([
    ['under data', { data: answer }],
    ['in Unipile’s wrapper', { object: 'LinkedinRawData', data: answer }],
    ['under data twice', { data: { data: answer } }],
    [
      'with its pillars in another order',
      { ...answer, memberScore: { overall: 27.818, subScores: subScores.toReversed() } },
    ],
    [
      'with pillars by position',
      { ...answer, memberScore: { overall: 27.818, subScores: scores.map((score) => ({ score })) } },
    ],
  ])('reads the same %s', (_, json) => {
    expect(read(json).readings).toEqual(read(answer).readings)
  })

  it('adds the pillars up where no total is given, and reads a total alone', () => {
    expect(read({ memberScore: { subScores } }).readings[0]?.total).toBeCloseTo(27.81800328, 9)
    expect(read({ memberScore: { overall: 17.4 } }).readings).toMatchObject([
      { total: 17.4, pillars: null, groups: [] },
    ])
  })

  it('reads what others’ tools make of it', () => {
    const json = { memberScore: { ssi: 40 }, industry: { ssi: 88, top: 22 }, networkTop: 9 }
    expect(read(json).readings).toMatchObject([
      {
        total: 40,
        groups: [
          { group: 'industry', rank: 22, average: null },
          { group: 'network', rank: 9 },
        ],
      },
    ])
  })

  it.each([
    ['a total out of range', { memberScore: { overall: 140 } }],
    ['a gigantic number', '{"memberScore":{"overall":1e400}}'],
    ['a negative number', { memberScore: { overall: -3 } }],
    [
      'a pillar out of range',
      { memberScore: { overall: 40, subScores: subScores.map((one) => ({ ...one, score: 1e308 })) } },
    ],
    ['pillars that do not add up', { memberScore: { overall: 40, subScores } }],
    ['no number', { memberScore: { overall: '27' } }],
    ['a list', [answer]],
    ['JSON that is cut', JSON.stringify(answer).slice(0, -20)],
    ['other JSON', { total: 27, score: 3 }],
    ['nesting without end', '['.repeat(200_000)],
    ['a deep list of pillars', `{"memberScore":{"subScores":${'['.repeat(5_000)}1${']'.repeat(5_000)}}}`],
    ['too much', `{"memberScore":{"overall":27},"x":"${'x'.repeat(MAX_JSON)}"}`],
  ])('refuses %s with a word on it', (_, json) => {
    const { readings, problems } = read(json)
    expect(readings).toEqual([])
    expect(problems[0]?.hint).not.toBe('')
  })

  it('leaves out what is wrong with a group, and says so', () => {
    const groupScore = [group('INDUSTRY', 0), group('NETWORK', 1e300), group('CLUB', 3)]
    const { readings, problems } = read({ ...answer, groupScore })
    expect(readings[0]?.groups.map(({ rank }) => rank)).toEqual([null, null])
    expect(problems).toHaveLength(3)
  })

  it('leaves out pillars that are not four, or named twice', () => {
    for (const odd of [
      subScores.slice(1),
      [...subScores.slice(1), subScores[1]],
      [...scores, 1].map((score) => ({ score })),
    ]) {
      const { readings, problems } = read({ memberScore: { overall: 27.818, subScores: odd } })
      expect(readings).toMatchObject([{ total: 27.818, pillars: null }])
      expect(problems).toHaveLength(1)
    }
  })

  it('is not touched by keys that name a prototype', () => {
    const text =
      '{"__proto__":{"memberScore":{"overall":99}},"constructor":{"ssi":5},"memberScore":{"__proto__":{"overall":88},"overall":12.5}}'
    expect(read(text).readings).toMatchObject([{ total: 12.5 }])
    expect(read('{"__proto__":{"memberScore":{"overall":99}}}').readings).toEqual([])
    expect(({} as Record<string, unknown>)['memberScore']).toBeUndefined()
  })

  it('never throws, whatever the JSON', () => {
    const shape = fc.record(
      { memberScore: fc.anything(), groupScore: fc.anything(), data: fc.anything(), industry: fc.anything() },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(shape, (json) => {
        let text: string | undefined
        try {
          text = JSON.stringify(json)
        } catch {
          text = undefined // fc.anything gives BigInts, which are no JSON
        }
        fc.pre(text !== undefined)
        expect(() => read(text ?? '')).not.toThrow()
      }),
      { numRuns: 1_000 },
    )
  })
})
