import { describe, expect, it } from 'vitest'
import { dayText } from '../../../../src/kernel/day.ts'
import { dayFrom } from '../../words/days.ts'
import { daysKnown, observedDays, yearsIn } from './days-known.ts'

const imports = [
  { coverage: [{ signal: 'comments-given', from: '2020-05-01', to: '2024-03-21' }] },
  { coverage: [{ signal: 'comments-given', from: '2024-03-22', to: '2026-05-18' }] },
]
const over = { from: dayFrom('2018-07-27'), to: dayFrom('2026-05-18') }

describe('what is known', () => {
  it('begins with the first event or the earliest coverage, whichever is earlier', () => {
    const known = daysKnown(dayFrom('2023-12-05'), dayFrom('2026-05-18'), imports)
    expect(dayText(known.from)).toBe('2020-05-01')
    expect(dayText(daysKnown(dayFrom('2019-01-01'), known.to, imports).from)).toBe('2019-01-01')
  })

  it('joins what imports cover one after the other', () => {
    expect(observedDays(imports, 'comments-given')).toEqual([
      { from: dayFrom('2020-05-01'), to: dayFrom('2026-05-18') },
    ])
    expect(observedDays(imports, 'people-searches')).toEqual([])
  })

  it('is marked by years, as many as there is room for and always the last', () => {
    expect(yearsIn(over, 20).map(dayText)).toHaveLength(8)
    expect(yearsIn(over, 3).map(dayText)).toEqual(['2020-01-01', '2023-01-01', '2026-01-01'])
    expect(yearsIn({ from: dayFrom('2026-02-01'), to: over.to }, 3)).toEqual([])
  })
})
