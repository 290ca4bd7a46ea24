import { describe, expect, it } from 'vitest'
import { dayText } from '../../kernel/day.ts'
import { dateOrder, settle } from './date-order.ts'
import { dayInFileName, readDateCell, readTimeCell, type DateCell } from './log-dates.ts'

const said = (cell: DateCell): string | undefined =>
  cell.kind === 'time'
    ? `${dayText(cell.time.day)} ${cell.time.minutes ?? '-'} ${cell.time.zone ?? '-'}`
    : cell.kind

describe('readDateCell', () => {
  it.each([
    ['2026-05-16', '2026-05-16 - -'],
    ['2026/5/6', '2026-05-06 - -'],
    ['20260516', '2026-05-16 - -'],
    ['16.05.2026', '2026-05-16 - -'],
    ['16.5.26', '2026-05-16 - -'],
    ['16-May-26', '2026-05-16 - -'],
    ['16 May 2026', '2026-05-16 - -'],
    ['May 16, 2026', '2026-05-16 - -'],
    ['16 de maio de 2026', '2026-05-16 - -'],
    ['16 mayo 2026', '2026-05-16 - -'],
    ['16. Mai 2026', '2026-05-16 - -'],
    ['1er août 2026', 'other'],
    ['1 août 2026', '2026-08-01 - -'],
    ['16 maggio 2026', '2026-05-16 - -'],
    ['16 mei 2026', '2026-05-16 - -'],
    ['16 мая 2026 г.', '2026-05-16 - -'],
    ['16 maja 2026', '2026-05-16 - -'],
    ['Sat, 16 May 2026', '2026-05-16 - -'],
    ['2026-05-16T10:20', '2026-05-16 620 -'],
    ['2026-05-16 10:20:30', '2026-05-16 620 -'],
    ['2026-05-16T10:20:30.123Z', '2026-05-16 620 0'],
    ['2026-05-16T10:20+02:00', '2026-05-16 620 120'],
    ['May 16, 2026 3:05 PM', '2026-05-16 905 -'],
    ['46158', '2026-05-16 - -'],
    ['46158.5', '2026-05-16 720 -'],
    ['46158,5', '2026-05-16 720 -'],
    ['12345', 'other'],
    ['2026-W20', '2026-05-11 - -'],
    ['2026-W20-6', '2026-05-16 - -'],
    ['2026W01', '2025-12-29 - -'],
    ['2026-W53', '2026-12-28 - -'],
    ['2025-W53', 'other'],
    ['2026-W00', 'other'],
    ['2026-W99', 'other'],
    ['', 'blank'],
    ['  ', 'blank'],
    ['Average', 'other'],
    ['16/05', 'other'],
    ['0000-01-01', 'other'],
    ['9999-12-31', 'other'],
    ['2026-02-30', 'other'],
    ['31.04.2026', 'other'],
    ['x'.repeat(100_000), 'other'],
    ['1 '.repeat(40), 'other'],
  ])('reads %j', (text, expected) => {
    expect(said(readDateCell(text))).toBe(expected)
  })

  it('reads spreadsheets’ day numbers and dates', () => {
    expect(said(readDateCell(46_158))).toBe('2026-05-16 - -') // 25,569 is 1970-01-01, and 20,589 days later
    expect(said(readDateCell(46_158.5))).toBe('2026-05-16 720 -')
    expect(said(readDateCell(new Date(Date.UTC(2026, 4, 16, 10, 20))))).toBe('2026-05-16 620 -')
    expect(said(readDateCell(20_260_516))).toBe('2026-05-16 - -')
    for (const odd of [new Date(Number.NaN), 53, -1, 1e300, Number.NaN])
      expect(said(readDateCell(odd))).toBe('other')
  })
})

describe('readTimeCell', () => {
  it.each([
    ['13:06', 786],
    ['9h30', 570],
    ['9:05 pm', 1_265],
    [0.5, 720],
    ['25:00', null],
    ['soon', null],
    ['', null],
  ])('reads %j', (cell, minutes) => {
    expect(readTimeCell(cell)).toBe(minutes)
  })
})

describe('dateOrder', () => {
  const order = (foreign: boolean, ...texts: readonly string[]) => dateOrder(texts.map(readDateCell), foreign)

  it('is the one in which no day has yet to come', () => {
    const cells = ['05/04/2026', '05/11/2026'].map(readDateCell)
    const may18 = 20_591 // the other way round, 5 November lies ahead
    expect(dateOrder(cells, false, may18)).toBe('month-first')
    expect(dateOrder(cells, true, may18)).toBe('month-first')
    expect(dateOrder(cells, false)).toBeUndefined()
    expect(dateOrder(cells, false, may18 - 100)).toBeUndefined()
  })

  it('is told by a number above 12', () => {
    expect(order(false, '03/04/2026', '13/04/2026')).toBe('day-first')
    expect(order(true, '04/03/2026', '04/13/2026')).toBe('month-first')
  })

  it('is told by the order of the rows', () => {
    // 3, 10 and 4 April are not in order; 4 March, 4 October and 4 December are, and so on.
    expect(order(false, '01/05/2026', '08/05/2026', '02/06/2026')).toBe('day-first')
    expect(order(false, '05/01/2026', '05/08/2026', '06/02/2026')).toBe('month-first')
    expect(order(false, '02/06/2026', '08/05/2026', '01/05/2026')).toBe('day-first')
  })

  it('is told by the language, else by nothing', () => {
    expect(order(true, '01/05/2026', '01/06/2026')).toBe('day-first')
    expect(order(false, '01/05/2026', '01/06/2026')).toBeUndefined()
    expect(order(false, '05/05/2026')).toBe('day-first')
    expect(order(true, '13/05/2026', '05/13/2026')).toBeUndefined()
  })

  it('settles every cell alike', () => {
    const cell = readDateCell('01/05/2026 10:20')
    expect(settle(cell, 'day-first')?.day).toBe(20_574)
    expect(settle(cell, 'month-first')?.day).toBe(20_458)
    expect(settle(cell, undefined)).toBeUndefined()
    expect(settle(readDateCell('31/04/2026'), 'day-first')).toBeUndefined()
  })
})

describe('dayInFileName', () => {
  it('is the last day that the name tells', () => {
    const on = dayInFileName('Sales_Navigator_Usage_Reporting_2025-01-01_to_2025-01-30 (1).xlsx')
    expect(on === undefined ? on : dayText(on)).toBe('2025-01-30')
    expect(dayInFileName('report.xlsx')).toBeUndefined()
    expect(dayInFileName('2025-02-30.csv')).toBeUndefined()
  })
})
