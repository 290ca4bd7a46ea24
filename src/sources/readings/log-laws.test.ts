import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PILLARS, sumOfPillars } from '../../events/reading.ts'
import { day, dayText } from '../../kernel/day.ts'
import { LANGUAGES } from './labels/languages.ts'
import type { LogCell } from './log-cells.ts'
import { readLog } from './log.ts'
import { readAny } from './recognise.ts'

const context = { at: null, hash: 'h', fileName: 'log.csv' }

const aPillar = fc.integer({ min: 1, max: 25_000 }).map((thousandths) => thousandths / 1_000)
const aRow = fc.record({
  on: fc.integer({ min: 17_000, max: 20_500 }).map(day),
  pillars: fc.record({ brand: aPillar, people: aPillar, insights: aPillar, relationships: aPillar }),
  rank: fc.integer({ min: 1, max: 100 }),
})

describe('readLog, in every language', () => {
  it('reads back what a log was written from, whatever the order of its columns', () => {
    const languages = fc.constantFrom(...LANGUAGES.map(({ language }) => language))
    const orders = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 })
    fc.assert(
      fc.property(
        languages,
        orders,
        fc.array(aRow, { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        (language, order, rows, comma) => {
          const labels = LANGUAGES.find((one) => one.language === language)
          const number = (x: number) => (comma ? String(x).replace('.', ',') : String(x))
          const title = (text: string | undefined) => text ?? ''
          const header = [
            labels?.columns.date[0],
            labels?.total[0],
            ...PILLARS.map((pillar) => labels?.pillars[pillar].wordings[0]),
            labels?.rank.industry[0],
          ].map(title)
          const cells = rows.map(({ on, pillars, rank }) => [
            dayText(on).split('-').toReversed().join('.'),
            String(Math.round(sumOfPillars(pillars))),
            ...PILLARS.map((pillar) => number(pillars[pillar])),
            `${labels?.top[0]} ${rank} %`,
          ])
          const table = [header, ...cells].map((row) => order.map((i) => row[i]).join(';')).join('\r\n')
          fc.pre(new Set(rows.map(({ on }) => on)).size === rows.length)
          fc.pre(rows.every(({ pillars }) => sumOfPillars(pillars) >= 0.5))
          const { readings, problems } = readAny(table, context)
          expect(problems).toEqual([])
          expect(
            readings.map(({ day: on, pillars, groups }) => ({ on, pillars, rank: groups[0]?.rank })),
          ).toEqual(rows)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('never throws, whatever the cells', () => {
    const aCell = fc.oneof(
      fc.constantFrom<LogCell>(
        'Date',
        'SSI',
        'Brand',
        'Value',
        'Field',
        '',
        null,
        true,
        new Date(Number.NaN),
        '2026-05-16',
        '53,5',
        '0',
      ),
      fc.double(),
      fc.string(),
      fc.date().map((date): LogCell => date),
    )
    const rows = fc.array(fc.array(aCell, { maxLength: 9 }), { maxLength: 9 })
    fc.assert(
      fc.property(rows, (cells) => {
        const { readings } = readLog(
          [
            { line: 1, cells: ['Date', 'SSI', 'Brand'] },
            ...cells.map((row, i) => ({ line: i + 2, cells: row })),
          ],
          context,
        )
        for (const { total } of readings) expect(total > 0 && total <= 100).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })
})
