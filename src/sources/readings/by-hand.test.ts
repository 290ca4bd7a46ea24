import { describe, expect, it } from 'vitest'
import { instant } from '../../kernel/day.ts'
import { readByHand, type HandNumbers } from './by-hand.ts'

const context = { at: instant(Date.UTC(2026, 4, 16)), hash: 'h' }
const read = (numbers: HandNumbers) => readByHand(numbers, context)

describe('readByHand', () => {
  it('reads all that a person knows', () => {
    const { readings, problems } = read({
      total: '53',
      brand: '20,973',
      people: 6.38,
      insights: '10.25',
      relationships: '15',
      industryRank: '10%',
      networkRank: 12,
      industryAverage: '35',
    })
    expect(problems).toEqual([])
    expect(readings).toMatchObject([
      {
        day: 20_589,
        total: 52.603,
        totalShown: 53,
        pillars: { brand: 20.973 },
        groups: [
          { group: 'industry', rank: 10, average: 35 },
          { group: 'network', rank: 12, average: null },
        ],
        source: 'hand',
      },
    ])
  })

  it('reads a total alone, or pillars alone', () => {
    expect(read({ total: 53 }).readings).toMatchObject([{ total: 53, totalShown: 53, pillars: null }])
    expect(read({ brand: 1, people: 2.5, insights: 0, relationships: 4 }).readings).toMatchObject([
      { total: 7.5, totalShown: null },
    ])
  })

  it.each([
    [{}, 'neither'],
    [{ total: 53, brand: 20 }, 'no people, no insights, no relationships'],
    [{ total: 'a lot' }, 'a lot'],
    [{ total: '' }, 'neither'],
    [{ total: -5 }, '-5'],
    [{ total: 101 }, '101'],
    [{ total: 53, industryRank: 0 }, '0'],
    [{ total: 53, brand: 26, people: 9, insights: 9, relationships: 9 }, '26'],
    [
      { total: 53, brand: 20, people: 6.4, insights: 1.25, relationships: 15 },
      '20 + 6.4 + 1.25 + 15 = 42.65, and a total of 53',
    ],
    [{ total: Number.NaN }, 'neither'],
    [{ total: Number.POSITIVE_INFINITY }, 'Infinity'],
  ])('refuses %j with a word on it', (numbers, found) => {
    const { readings, problems } = read(numbers)
    expect(readings).toEqual([])
    expect(problems).toMatchObject([{ found }])
  })
})
