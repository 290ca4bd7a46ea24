import { describe, expect, it } from 'vitest'
import { dayOf, type Day } from '../kernel/day.ts'
import { rowsOf, textOf } from './rows.fixture.ts'
import { sampleExport } from './sample-export.ts'

const sample = sampleExport({ until: dayOf(2026, 5, 18) as Day })
const text = (name: string): string => textOf(sample, name)
const doubles = (lines: readonly string[]): number => lines.length - new Set(lines).size

describe('the quirks of real exports that the sample has too', () => {
  it('are the line breaks of Shares, and edited and doubled posts', () => {
    expect(text('Shares')).toMatch(/[^"]""\n""""\n""[^"]/)
    const rows = rowsOf(sample, 'Shares')
    const links = rows.map((row) => row['ShareLink'] ?? '')
    expect(doubles(links)).toBeGreaterThanOrEqual(2)
    expect(doubles(rows.map((row) => JSON.stringify(row)))).toBeLessThan(doubles(links))
  })

  it('are the backslashes and raw line breaks of Comments', () => {
    expect(text('Comments')).toContain('"The line about \\"one owner\\" is the whole story."')
    expect(text('Comments')).toContain('"Same here.\nWe added')
  })

  it('are searches that stand twice, and commas that nothing quotes', () => {
    const lines = text('SearchQueries').trimEnd().split('\n')
    expect(doubles(lines) / lines.length).toBeGreaterThan(0.3)
    expect(lines.some((line) => /UTC,[^",]+,[^",]+$/.test(line))).toBe(true)
  })

  it('are connections of which only the day is known, and some that stand twice', () => {
    const lines = text('Connections').split('\n').slice(4)
    expect(lines.filter((line) => /^,{6}\d\d \w{3} \d{4}$/.test(line)).length).toBeGreaterThanOrEqual(7)
    expect(doubles(lines.filter((line) => !line.startsWith(',')))).toBeGreaterThanOrEqual(2)
    expect(text('Connections').endsWith('\n')).toBe(false)
  })

  it('are an endorsement that waits, and an article that was never published', () => {
    expect(text('Endorsement_Received_Info').match(/PENDING/g)).toHaveLength(1)
    const articles = sample.files.filter(({ path }) => path.startsWith('Articles/Articles/'))
    expect(articles).toHaveLength(5)
    expect(articles.filter((article) => article.text.includes('Published on ---'))).toHaveLength(1)
  })
})

describe('messages of the sample', () => {
  const rows = rowsOf(sample, 'messages')
  const conversations = [...Map.groupBy(rows, (row) => row['CONVERSATION ID'] ?? '').values()]

  it('stand by conversation, the newest first', () => {
    const ids = rows.map((row) => row['CONVERSATION ID'])
    expect(ids.filter((id, i) => id !== ids[i - 1])).toHaveLength(conversations.length)
    for (const lines of conversations) {
      const times = lines.map((row) => row['DATE'] ?? '')
      expect(times).toEqual(times.toSorted().toReversed())
    }
  })

  it('are to or from the member, some of several people, one of them a draft', () => {
    for (const row of rows) expect([row['FROM'], row['TO']].join()).toContain('Mirelle Tarnow')
    expect(conversations.some((lines) => lines[0]?.['RECIPIENT PROFILE URLS']?.split(',').length === 3)).toBe(
      true,
    )
    expect(rows.filter((row) => row['IS MESSAGE DRAFT'] === 'Yes')).toHaveLength(1)
  })

  it('are partly paid for, and those have no sender', () => {
    const paid = rows.filter((row) => row['CONTENT']?.includes('spinmail'))
    expect(paid.length / rows.length).toBeGreaterThan(0.05)
    expect(paid.length / rows.length).toBeLessThan(0.15)
    for (const row of paid) expect(row['SENDER PROFILE URL']).toBe('')
  })
})
