import { describe, expect, it } from 'vitest'
import { parseDay } from '../kernel/day.ts'
import { describeProblem } from '../kernel/place.ts'
import { readSeries } from './series.ts'

const days = (...texts: string[]) => texts.map((text) => parseDay(text))

function problemsOf(text: string): readonly string[] {
  const reading = readSeries(text, 'score.csv')
  return reading.kind === 'problems' ? reading.problems.map(describeProblem) : []
}

describe('readSeries', () => {
  it('reads days and values, sorted, an empty value as a missing one', () => {
    expect(
      readSeries('day,value\n2026-01-03,12.5\n2026-01-01,-3e-1\r\n2026-01-02,\n\n', 'score.csv'),
    ).toEqual({
      kind: 'series',
      series: { days: days('2026-01-01', '2026-01-02', '2026-01-03'), values: [-0.3, null, 12.5] },
    })
  })

  it.each([
    ['without a header', '2026-01-01,12.5\n2026-01-02,13'],
    ['with semicolons and decimal commas', '\uFEFFTag;Wert\n2026-01-01;12,5\n2026-01-02;13'],
    ['with tabs', 'day\tvalue\n2026-01-01\t12.5\n2026-01-02\t13'],
    ['with quotes and spaces', '"day","value"\n"2026-01-01"," 12.5"\n 2026-01-02,13'],
  ])('reads the same %s', (_, text) => {
    expect(readSeries(text, 'score.csv')).toEqual({
      kind: 'series',
      series: { days: days('2026-01-01', '2026-01-02'), values: [12.5, 13] },
    })
  })

  it('says of each row that cannot be read where it is and what belongs there', () => {
    expect(
      problemsOf('day,value\n2026-02-30,1\n2026-01-02,12,5\n2026-01-03,n/a\n2026-01-04,1\n2026-01-04,2'),
    ).toEqual([
      'score.csv:2 [day]: expected a day such as 2026-05-17, found "2026-02-30"',
      'score.csv:3: expected two columns, day and value (with decimal commas, put semicolons between them), found "2026-01-02,12,5"',
      'score.csv:4 [value]: expected a number such as 12.5, or nothing, found "n/a"',
      'score.csv:6 [day]: expected each day once (line 5 has it), found "2026-01-04"',
    ])
  })

  it.each(['', 'day,value', '\n\n'])('refuses %j, which has no rows', (text) => {
    expect(problemsOf(text)).toEqual(['score.csv:1: expected rows such as 2026-05-17,12.5, found "none"'])
  })

  it.each(['1e999', 'Infinity', '0x10', '1,5', '--1'])('takes %j for no number', (value) => {
    expect(problemsOf(`2026-01-01,"${value}"`)).toEqual([
      `score.csv:1 [value]: expected a number such as 12.5, or nothing, found "${value}"`,
    ])
  })

  it('takes a first row with a mistyped day for no header', () => {
    expect(problemsOf('1.1.2026,5\n2026-01-02,5')).toHaveLength(1)
  })
})
