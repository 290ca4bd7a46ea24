import { describe, expect, it } from 'vitest'
import type { ExplanationJson } from '../history/explain-json.ts'
import { changeSentence } from './change.ts'

const WEEK = { by: 'in a week', as: 'as a week ago' }
const PILLARS = ['brand', 'people', 'insights', 'relationships']

/** A change of the whole, of each pillar, and of what is known. */
function explanation(change: number | null, pillars: readonly number[], known = 0): ExplanationJson {
  return {
    from: '2026-05-10',
    to: '2026-05-17',
    change,
    pillars: PILLARS.map((pillar, i) => ({ pillar, change: pillars[i] ?? 0, unobservedOn: [] })),
    signals: [],
    coverage: known === 0 ? [] : [{ pillar: 'people', change: known }],
  }
}

describe('a change in a sentence', () => {
  it('says by how much, since when, and which pillars moved', () => {
    expect(changeSentence(explanation(1.84, [2.1, 0, -0.26]), WEEK)).toBe(
      'Up 1.8 in a week: brand rose, insights fell.',
    )
    expect(
      changeSentence(explanation(-0.75, [0, 0, -0.75]), { by: 'since 10 May 2026', as: 'as on 10 May 2026' }),
    ).toBe('Down 0.75 since 10 May 2026: insights fell.')
  })

  it('names what moved even where the whole did not', () => {
    expect(changeSentence(explanation(0.01, [1, -0.99]), WEEK)).toBe(
      'As a week ago: brand rose, people fell.',
    )
    expect(changeSentence(explanation(0, []), WEEK)).toBe('As a week ago.')
  })

  it('tells knowing more from doing more', () => {
    expect(changeSentence(explanation(2, [0, 2], 2), WEEK)).toBe(
      'Up 2.0 in a week: people rose, more is known.',
    )
  })

  it('does not make up a number where there was none', () => {
    expect(changeSentence(explanation(null, []), WEEK)).toContain('cannot be told')
  })
})
