import { describe, expect, test } from 'vitest'
import { dayText, instantText } from '../../kernel/day.ts'
import {
  americanMoment,
  dayMonthYear,
  isoMoment,
  javaMoment,
  monthOrYear,
  readMoment,
  spokenMoment,
  spreadsheetDay,
  type DateForm,
} from './dates.ts'

const read = (form: DateForm, text: string): string | undefined => {
  const moment = readMoment([form], text)
  if (moment === undefined) return undefined
  return moment.at === null ? dayText(moment.day) : instantText(moment.at)
}

describe('a date', () => {
  test.each([
    [isoMoment, '2024-03-17 18:03:38', '2024-03-17T18:03:38.000Z'],
    [isoMoment, '2024-03-17 18:03:38 UTC', '2024-03-17T18:03:38.000Z'],
    [isoMoment, '2018/10/27 12:31:31 UTC', '2018-10-27T12:31:31.000Z'],
    [isoMoment, '2019-11-06T02:08:20', '2019-11-06T02:08:20.000Z'],
    [isoMoment, '2021-03-25 08:46 UTC', '2021-03-25T08:46:00.000Z'],
    [isoMoment, '2026-02-12 09:02', '2026-02-12T09:02:00.000Z'],
    [isoMoment, '2024/12/31', '2024-12-31'],
    [americanMoment, '12/22/16, 9:55 AM', '2016-12-22T09:55:00.000Z'],
    [americanMoment, '3/12/24, 11:20 PM', '2024-03-12T23:20:00.000Z'],
    [americanMoment, '8/18/18, 12:37 AM', '2018-08-18T00:37:00.000Z'],
    [americanMoment, '8/18/18, 12:37 PM', '2018-08-18T12:37:00.000Z'],
    [americanMoment, '12/24/23, 05:28\u202fAM', '2023-12-24T05:28:00.000Z'],
    [americanMoment, '11/26/24 01:32 PM UTC', '2024-11-26T13:32:00.000Z'],
    [dayMonthYear, '05 Feb 2024', '2024-02-05'],
    [dayMonthYear, '6-Feb-26', '2026-02-06'],
    [dayMonthYear, '30-oct-09', '2009-10-30'],
    [dayMonthYear, '04-ene-21', '2021-01-04'],
    [dayMonthYear, '13/fev/23', '2023-02-13'],
    [dayMonthYear, '3. Mrz 24', '2024-03-03'],
    [dayMonthYear, '9-août-22', '2022-08-09'],
    [dayMonthYear, '1-déc.-22', '2022-12-01'],
    [dayMonthYear, '18-sept-20', '2020-09-18'],
    [dayMonthYear, '7-giu-23', '2023-06-07'],
    [javaMoment, 'Thu Jan 30 10:05:15 UTC 2025', '2025-01-30T10:05:15.000Z'],
    [
      spokenMoment,
      'You uploaded a document on October 24, 2024 at 4:26 PM (GMT)',
      '2024-10-24T16:26:00.000Z',
    ],
    [spokenMoment, 'Apr 3, 2023', '2023-04-03'],
    [spokenMoment, 'Oct 18, 2023 05:30 PM', '2023-10-18T17:30:00.000Z'],
    [monthOrYear, 'Feb 2023', '2023-02-01'],
    [monthOrYear, '2016', '2016-01-01'],
    [spreadsheetDay, '45463', '2024-06-20'],
    [spreadsheetDay, '45463.72', '2024-06-20'],
  ])('is read: %o %s', (form, text, expected) => expect(read(form, text)).toBe(expected))

  test.each([
    [isoMoment, '2024-02-30 10:00:00'],
    [isoMoment, '2024-03-17 25:00:00'],
    [isoMoment, '17-03-2024'],
    [americanMoment, '13/12/24, 11:20 AM'],
    [americanMoment, '3/12/24, 13:20 PM'],
    [americanMoment, '3/12/24'],
    [dayMonthYear, '31 Jun 2024'],
    [dayMonthYear, '05 Foo 2024'],
    [dayMonthYear, '05 2024'],
    [javaMoment, 'Thu Jan 30 10:05:15 PST 2025'],
    [monthOrYear, 'Foo 2023'],
    [spreadsheetDay, '2024'],
    [spokenMoment, 'N/A'],
  ])('is not guessed at: %o %s', (form, text) => expect(read(form, text)).toBeUndefined())

  test('is read in the form that its file names, and in no other', () => {
    expect(readMoment([dayMonthYear, isoMoment], '3/12/24, 11:20 AM')).toBeUndefined()
    expect(readMoment([dayMonthYear, americanMoment], '3/12/24, 11:20 AM')).toBeDefined()
  })
})
