import { describe, expect, it } from 'vitest'
import type { Coverage, Subject } from '../events/coverage.ts'
import { day } from '../kernel/day.ts'
import type { Evidence } from '../model/evidence.ts'
import { ssiOpen } from '../model/ssi-open.ts'
import { lastTellingDay } from './telling-day.ts'

const to = (last: number, ...subjects: readonly Subject[]): readonly Coverage[] =>
  subjects.map((subject) => ({ subject, days: { from: day(0), to: day(last) } }))

const archive: readonly Subject[] = [
  'connection.made',
  'post.published',
  'comment.given',
  'message.sent',
  'message.received',
  'profile',
]
const workbook: readonly Subject[] = ['follower.gained', 'engagement.received']

const lastDay = (...coverage: readonly (readonly Coverage[])[]): number => {
  const evidence: Evidence = {
    counted: [],
    coverage: coverage.flat(),
    profiles: [],
    notApplicable: new Set(),
  }
  return lastTellingDay(evidence, ssiOpen)
}

describe('lastTellingDay', () => {
  it('is the last day of an archive, and of a workbook alone', () => {
    expect(lastDay(to(90, ...archive))).toBe(90)
    expect(lastDay(to(100, ...workbook))).toBe(100)
  })

  it('is the archive’s where a workbook goes on for longer, or ends before', () => {
    expect(lastDay(to(90, ...archive), to(100, ...workbook))).toBe(90)
    expect(lastDay(to(90, ...archive), to(80, ...workbook))).toBe(90)
  })

  it('is that of the newer archive, also where it holds less', () => {
    expect(lastDay(to(90, ...archive), to(100, 'connection.made', 'message.sent', 'message.received'))).toBe(
      100,
    )
  })

  it('is not to be had where nothing was imported', () => {
    expect(() => lastDay()).toThrow(/Nothing has been imported/)
  })
})
