import { describe, expect, it } from 'vitest'
import type { ExplanationJson } from '../history/explain-json.ts'
import { explainTable } from './explain-table.ts'
import { PLAIN, textWidth } from './paper.ts'

const EXPLANATION: ExplanationJson = {
  from: '2026-05-10',
  to: '2026-05-17',
  change: 0.8,
  pillars: [
    { pillar: 'insights', change: 1.2, unobservedOn: [] },
    { pillar: 'people', change: -0.4, unobservedOn: [] },
  ],
  signals: [
    { signal: 'rich-media', pillar: 'brand', change: 0, faded: 0, new: 0 },
    { signal: 'posts-and-reshares', pillar: 'insights', change: 0.2, faded: -0.5, new: 0.7 },
    { signal: 'comments-given', pillar: 'insights', change: 1, faded: -0.31, new: 1.31 },
  ],
  coverage: [{ pillar: 'people', change: -0.4 }],
}
const LABELS = new Map([['comments-given', 'Comments given']])

const lines = (columns: number, explanation = EXPLANATION): readonly string[] =>
  explainTable(explanation, LABELS, { columns, ink: PLAIN })

describe('an explanation for people', () => {
  it('has what moved most first, then what is known, then all together', () => {
    expect(lines(80).slice(4)).toEqual([
      'Signal                     Change  Faded    New',
      '◆ Comments given            +1.00  −0.31  +1.31',
      '◆ posts-and-reshares        +0.20  −0.50  +0.70',
      '▲ What is known of people   −0.40',
      'Together                    +0.80',
      '',
      '1 other signal did not move.',
    ])
  })

  it('leaves no number out on a narrow screen', () => {
    expect(lines(40).every((line) => textWidth(line) <= 40)).toBe(true)
    expect(lines(40)).toContain('  change +1.00, faded −0.31, new +1.31')
  })

  it('says which pillar was not observed on which day', () => {
    const pillars = [{ pillar: 'people', change: null, unobservedOn: ['2026-05-10'] }]
    expect(lines(80, { ...EXPLANATION, change: null, pillars }).join(' ')).toContain(
      'Nothing of people was observed on 10 May 2026.',
    )
  })
})
