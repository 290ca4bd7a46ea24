import { describe, expect, it } from 'vitest'
import { dayText, parseDay, type Day } from '../kernel/day.ts'
import type { Evidence } from '../model/evidence.ts'
import { scoreOn } from '../model/score-on.ts'
import { ssiOpen } from '../model/ssi-open.ts'
import { AppError } from './app-error.ts'
import { explainFor } from './explain-for.ts'
import { historyFor } from './history-for.ts'
import { scoreFor } from './score-for.ts'

const on = (text: string): Day => parseDay(text) ?? (NaN as Day)

const nothing: Evidence = { counted: [], coverage: [], profiles: [], notApplicable: new Set() }
const spring: Evidence = {
  ...nothing,
  counted: [
    { kind: 'comment.given', day: on('2026-05-02'), since: on('2026-05-02'), n: 3 },
    { kind: 'comment.given', day: on('2026-05-09'), since: on('2026-05-09'), n: 1 },
  ],
  coverage: [
    { subject: 'comment.given', days: { from: on('2026-04-01'), to: on('2026-05-18') } },
    { subject: 'search.made', days: { from: on('2026-01-01'), to: on('2026-05-01') } },
  ],
}

describe('scoreFor', () => {
  it('scores the last day that an import covers, unless another is asked for', () => {
    const { day, score } = scoreFor(spring)
    expect([dayText(day), score]).toEqual(['2026-05-18', scoreOn(ssiOpen, spring, day)])
    expect(dayText(scoreFor(spring, { on: on('2026-05-10') }).day)).toBe('2026-05-10')
  })

  it('says what to do where there is no data, no such day or no such model', () => {
    expect(() => scoreFor(nothing)).toThrow(/No data yet: .*Import an export first/)
    expect(() => scoreFor(spring, { on: on('2031-01-01') })).toThrow(
      '2031-01-01 lies beyond 2026-05-18, the last day that an import covers.',
    )
    expect(() => scoreFor(spring, { model: 'klout' })).toThrow(
      /There is no model "klout"\. Choose one of: ssi-open/,
    )
    expect(() => scoreFor(nothing)).toThrow(AppError)
  })
})

describe('historyFor', () => {
  const daysOf = (...asked: Parameters<typeof historyFor>): readonly string[] => {
    const { days } = historyFor(...asked)
    return [dayText(days.from), dayText(days.to)]
  }

  it('goes from the first event to the last day that an import covers', () => {
    expect(daysOf(spring)).toEqual(['2026-05-02', '2026-05-18'])
  })

  it('gives the days asked for, and none before the first event', () => {
    expect(daysOf(spring, { from: on('2026-05-05'), to: on('2026-05-06') })).toEqual([
      '2026-05-05',
      '2026-05-06',
    ])
    expect(daysOf(spring, { from: on('2020-01-01') })).toEqual(['2026-05-02', '2026-05-18'])
  })

  it('says what is wrong with days that it cannot give', () => {
    expect(() => historyFor(spring, { to: on('2026-06-01') })).toThrow(/2026-06-01 lies beyond 2026-05-18/)
    expect(() => historyFor(spring, { from: on('2026-05-06'), to: on('2026-05-05') })).toThrow(
      /2026-05-05 comes before 2026-05-06\. Give the earlier day first/,
    )
    expect(() => historyFor(nothing)).toThrow(/No data yet/)
    expect(() => historyFor({ ...spring, counted: [] })).toThrow(/No history yet/)
  })
})

describe('explainFor', () => {
  it('explains the change between two days', () => {
    const { from, to } = explainFor(spring, on('2026-05-03'), on('2026-05-10'))
    expect([dayText(from), dayText(to)]).toEqual(['2026-05-03', '2026-05-10'])
  })

  it('says what is wrong with days that it cannot explain', () => {
    expect(() => explainFor(spring, on('2026-05-10'), on('2026-05-03'))).toThrow(/Give the earlier day first/)
    expect(() => explainFor(spring, on('2026-05-10'), on('2026-05-19'))).toThrow(/2026-05-19 lies beyond/)
    expect(() => explainFor(nothing, on('2026-05-10'), on('2026-05-11'))).toThrow(/No data yet/)
  })
})
