import { describe, expect, it } from 'vitest'
import { parseDay } from '../../kernel/day.ts'
import type { LogCell, LogRow } from './log-cells.ts'
import { readAny, readRows } from './recognise.ts'
import { isTeamReport, readTeamReport } from './team-report.ts'

const HEADER = [
  'Seat ID',
  'Name',
  'Invited Email Address',
  'Date Invited',
  'Category',
  'Total Connections',
  'SSI - Overall Score',
  'SSI - Establish your professional brand',
  'SSI - Find the right people',
  'SSI - Engage with insights',
  'SSI - Build relationships',
  'Connection Requests Accepted',
]
const PEOPLE: LogCell[][] = [
  [101, 'Ada Example', 'ada@example.com', 41_898, 'Northeast ', 573, 42.69, 10.96, 6.43, 1.55, 23.75, 4],
  [102, 'Grace Sample', 'grace@example.com', 41_898, '', 900, 55.1, 19.4, 12.1, 14.4, 24.2, 4],
  [103, 'Ada Example', 'ada.e@example.com', 41_898, '', 1, 20, 5, 5, 5, 5, 4],
  [104, 'Not Onboarded', 'no@example.com', 41_898, '', '', '', '', '', '', '', ''],
]
const rows: readonly LogRow[] = [HEADER, ...PEOPLE].map((cells, i) => ({ line: i + 1, cells }))
const context = {
  at: null,
  hash: 'h',
  fileName: 'Sales_Navigator_Usage_Reporting_2025-01-01_to_2025-01-30.xlsx',
}

describe('readTeamReport', () => {
  it.each(['ada@example.com', 'ADA@EXAMPLE.COM ', '101'])(
    'reads the row of %j on the report’s last day',
    (person) => {
      const { readings, problems } = readTeamReport(rows, context, person)
      expect(problems).toEqual([])
      expect(readings).toEqual([
        {
          at: null,
          day: parseDay('2025-01-30'),
          total: 42.69,
          totalShown: null,
          pillars: { brand: 10.96, people: 6.43, insights: 1.55, relationships: 23.75 },
          groups: [],
          source: 'team-report',
          hash: 'h',
        },
      ])
    },
  )

  it('tells of pillars that do not add up, and keeps them as they stand', () => {
    const { readings, problems } = readTeamReport(rows, context, 'grace sample')
    expect(readings).toMatchObject([{ total: 55.1, pillars: { brand: 19.4 } }])
    expect(problems).toMatchObject([
      { found: '19.4 + 12.1 + 14.4 + 24.2 = 70.1, and a total of 55.1', at: { line: 3 } },
    ])
  })

  it('lists the people where none is named, or none or several match', () => {
    for (const person of [null, 'Somebody Else', 'Ada Example', '']) {
      const { readings, problems, people } = readTeamReport(rows, context, person)
      expect(readings).toEqual([])
      expect(problems).toHaveLength(1)
      expect(people.map(({ seatId }) => seatId)).toEqual(['101', '102', '103', '104'])
    }
  })

  it('takes a line where one seat stands twice', () => {
    const twice = [...rows, { line: 6, cells: PEOPLE[0]?.with(6, 42.4) ?? [] }]
    const { problems } = readTeamReport(twice, context, '101')
    expect(problems[0]?.found).toBe('"101" on lines 2, 6 among 5 people')
    expect(readTeamReport(twice, context, 'line 6').readings).toMatchObject([{ total: 42.4 }])
  })

  it('says that a seat has no score, and that a file without its name has no day', () => {
    expect(readTeamReport(rows, context, '104').problems[0]?.found).toContain('no score')
    const renamed = { ...context, fileName: 'report.xlsx' }
    expect(readTeamReport(rows, renamed, '101').problems[0]?.expected).toContain('last day')
    const said = { ...renamed, at: null, day: parseDay('2025-01-30') ?? null }
    expect(readTeamReport(rows, said, '101').readings).toMatchObject([{ day: said.day }])
  })

  it('knows a report by its columns, wherever they stand, and is not taken for a log', () => {
    expect(isTeamReport(rows)).toBe(true)
    expect(isTeamReport([{ line: 1, cells: ['Date', 'SSI'] }])).toBe(false)
    const turned = rows.map(({ line, cells }) => ({ line, cells: cells.toReversed() }))
    expect(readRows(turned, context, { person: '101' }).readings).toHaveLength(1)
    const csv = rows.map(({ cells }) => cells.join(',')).join('\n')
    expect(readAny(csv, context, { person: '102' }).readings).toHaveLength(1)
    expect(readAny(csv, context).people).toHaveLength(4)
  })
})
