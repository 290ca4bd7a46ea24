import { describe, expect, it } from 'vitest'
import { addDays } from '../../kernel/day.ts'
import { dayNamed } from './analytics.fixture.ts'
import { dayOrder } from './day-order.ts'
import { namedPeriod } from './file-name.ts'
import { daysWithin, dayIn, writtenDay, type DayOrder, type WrittenDay } from './written-day.ts'

const read = (...texts: readonly string[]): readonly WrittenDay[] => texts.map((text) => writtenDay(text)!)
const last = dayNamed(2026, 6, 30)

/** The order of a workbook whose daily rows and whose other days are written like this. */
const order = (
  list: readonly string[],
  others: readonly string[] = [],
  fileName = 'a.xlsx',
): DayOrder | undefined =>
  dayOrder(
    { lists: [read(...list)], periods: [], others: read(...others) },
    { named: namedPeriod(fileName), last },
  )

describe('writtenDay', () => {
  const on = dayNamed(2024, 8, 5)
  it.each([
    '2024-08-05',
    '2024/8/5',
    '5.8.2024',
    '05.08.24',
    '5-Aug-24',
    '05 Aug 2024',
    '5-ago-24',
    '\u200e5.8.2024',
  ])('knows %s', (text) => expect(writtenDay(text)).toEqual({ kind: 'known', day: on }))

  it('knows cells of dates, and the numbers that spreadsheets show for them', () => {
    expect(writtenDay(new Date('2024-08-05T09:00:00Z'))).toEqual({ kind: 'known', day: on })
    expect(writtenDay(45_509)).toEqual({ kind: 'known', day: on })
    expect(writtenDay(12)).toBeUndefined()
  })

  it('reads slashes and hyphens in either order', () => {
    for (const text of ['8/5/2024', '08-05-2024', '8/5/24']) {
      expect(dayIn(writtenDay(text)!, 'month first')).toBe(on)
      expect(dayIn(writtenDay(text)!, 'day first')).toBe(dayNamed(2024, 5, 8))
    }
  })

  it.each([
    '',
    'Total',
    '31.2.2024',
    '2024-13-01',
    '8/5',
    '8/5/2024 - 9/5/2024',
    '8/5-2024',
    '1'.repeat(5000),
  ])('finds none in %j', (text) => expect(writtenDay(text)).toBeUndefined())
})

describe('daysWithin', () => {
  it('finds the days of labels and periods', () => {
    expect(daysWithin('Total de seguidores el 18/12/2023:')).toEqual(read('18/12/2023'))
    expect(daysWithin('1.9.2026 - 30.9.2026')).toEqual(read('1.9.2026', '30.9.2026'))
    expect(daysWithin('12/2023')).toEqual([])
  })
})

describe('dayOrder', () => {
  it('is told by a number over 12, anywhere in the workbook', () => {
    expect(order(['8/25/2024'])).toBe('month first')
    expect(order(['25/8/2024'])).toBe('day first')
    expect(order(['3/4/2024'], ['11/22/2023'])).toBe('month first')
  })

  it('is told by days that follow each other', () => {
    const twelve = Array.from({ length: 12 }, (_, i) => i + 1)
    expect(order(twelve.map((n) => `${n}/3/2024`))).toBe('day first')
    expect(order(twelve.map((n) => `3/${n}/2024`))).toBe('month first')
    // 5 to 9 March has holes where nothing happened; 3 May to 3 September would be 124 days.
    expect(order(['5/3/2024', '9/3/2024'])).toBe('day first')
  })

  it('is told by the file’s name, and by days that cannot have come yet', () => {
    expect(order(['3/4/2024'])).toBeUndefined()
    expect(order(['3/4/2024'], [], 'Content_2024-04-01_2024-04-07_AnnLee.xlsx')).toBe('day first')
    expect(order(['3/4/2024'], [], 'Content_2024-03-01_2024-03-07_AnnLee.xlsx')).toBe('month first')
    expect(order(['7/1/2026'])).toBe('day first')
  })

  it('is told by a period that would end before it begins', () => {
    const period = (from: string, to: string): readonly [WrittenDay, WrittenDay] => [
      writtenDay(from)!,
      writtenDay(to)!,
    ]
    const written = { lists: [], periods: [period('11/2/2024', '3/4/2024')], others: [] }
    // 11 February to 3 April, or November 2 to March 4 before it.
    expect(dayOrder(written, { named: null, last })).toBe('day first')
  })

  it('does not matter where both say the same, and is decided by most rows where some are broken', () => {
    expect(order(['3/3/2024'])).toBe('day first')
    expect(order([])).toBe('day first')
    expect(order([...Array.from({ length: 20 }, (_, i) => `8/${i + 1}/2024`), '31/8/2024'])).toBe(
      'month first',
    )
    expect(order(['8/25/2024', '25/8/2024'])).toBeUndefined()
  })
})

describe('namedPeriod', () => {
  it('reads LinkedIn’s names, also with other words around them', () => {
    const from = dayNamed(2024, 8, 25)
    expect(namedPeriod('Content_2024-08-25_2024-08-30_Ann, MBA (1).xlsx')).toEqual({
      from,
      to: addDays(from, 5),
    })
    expect(namedPeriod('LinkedIn(2024-08-25 - 2024-08-30) Original.xlsx')).toEqual({
      from,
      to: addDays(from, 5),
    })
    expect(namedPeriod('contenido_mes.xlsx')).toBeNull()
    expect(namedPeriod('Content_2024-08-30_2024-08-25.xlsx')).toBeNull()
    expect(namedPeriod('Content_2024-02-30_2024-03-25.xlsx')).toBeNull()
  })
})
