import { describe, expect, test } from 'vitest'
import { inShort, readOne } from './archive.fixture.ts'

const NOTES = `Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing, ""as always""."

`
const HEADER = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n'

describe('Connections.csv', () => {
  test('is read after notes, with hidden members, credentials and escapes in addresses', async () => {
    const result = await readOne(
      'Connections.csv',
      `${NOTES}${HEADER}Ann,"Lee, PhD",https://www.linkedin.com/in/ann-l%C3%A9,,"Acme, Inc.",Head of Sales,14 Jan 2026
Bob,Ray,https://www.linkedin.com/in/bob,b@example.com,,Engineer,14 Jan 2026
,,,,,,13 Jan 2026
,,,,,,13 Jan 2026
,,,,,,12 Jan 2026
`,
    )
    expect(inShort(result)).toEqual([
      'connection.made | 2026-01-14 |  | ann-lé',
      'connection.made | 2026-01-14 |  | bob',
      'connection.made | 2026-01-13 | hidden 1 | ',
      'connection.made | 2026-01-13 | hidden 2 | ',
      'connection.made | 2026-01-12 | hidden 1 | ',
    ])
    expect(result.events[0]).toMatchObject({ senior: true, company: 'acme', person: { name: 'ann lee' } })
    expect(result.events[1]).toMatchObject({ senior: false })
    expect(result.events[1]).not.toHaveProperty('company')
    expect(result.events[2]).not.toHaveProperty('senior')
    expect(result.report).toMatchObject({ status: 'read', rows: 5, events: 5, skipped: 0, problemsInAll: 0 })
  })

  test.each([
    [
      '2016',
      'First Name,Last Name,Address,Email Address,Company,Position,Connected On,Websites,Instant Messengers\r\nAnn,Lee,,a@example.com,Acme,CEO,"12/22/16, 9:55 AM",,\r\n',
      '2016-12-22',
    ],
    [
      '2018',
      'First Name,Last Name,Email Address,Company,Position,Connected On\nAnn,Lee,,Acme,CEO,"1/8/18, 6:14 PM"\n',
      '2018-01-08',
    ],
    [
      '2022',
      'First Name,Last Name,Email Address,Company,Position,Connected On\nAnn,Lee,,Acme,CEO,12 May 2022',
      '2022-05-12',
    ],
    [
      '2025, with a further blank line',
      `${HEADER}Ann,Lee,https://www.linkedin.com/in,,Acme,CEO,10 Mar 2025\n\n`,
      '2025-03-10',
    ],
    ['Excel, English', `${HEADER}Ann,Lee,,NA,NA,CEO,18-Jun-24\r\n`, '2024-06-18'],
    ['Excel, numbers', `${HEADER}Ann,Lee,,,,#N/A,45463\r\n`, '2024-06-20'],
  ])('of %s gives the day and the name, and never a moment', async (_, text, day) => {
    const result = await readOne('Connections.csv', text)
    expect(inShort(result)).toEqual([`connection.made | ${day} |  | ~ann lee`])
    expect(result.report.notes).toEqual({})
  })

  test('that Excel cut to first names keeps people of one name apart by company and title', async () => {
    const text =
      'First Name;Company;Position;Connected On\nAna;Acme;CEO;30-oct-09\nAna;Beta;"Jefa, ventas";30-oct-09\nAna;Acme;CEO;30-oct-09\n'
    const result = await readOne('Connections.csv', text)
    expect(inShort(result)).toEqual([
      'connection.made | 2009-10-30 |  | ~ana acme ceo',
      'connection.made | 2009-10-30 |  | ~ana beta jefa ventas',
    ])
    expect(result.report).toMatchObject({ rows: 3, skipped: 1, notes: { doubles: 1 } })
  })

  test('in Windows-1252 is read, and says so', async () => {
    const text = `${HEADER}Zo\xeb,Brandt,,,,,05 Feb 2024\n`
    const result = await readOne(
      'Connections.csv',
      Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
    )
    expect(inShort(result)).toEqual(['connection.made | 2024-02-05 |  | ~zoë brandt'])
    expect(result.report.notes).toEqual({ 'read as Windows-1252': 1 })
  })

  test('tells a date that it cannot read, with line, column and what stands there', async () => {
    const result = await readOne(
      'Connections.csv',
      `${HEADER}Ann,Lee,,,,,05 Feb 2024\nBob,Ray,,,,,31.12.2023\nCy,Fox,,,,,01 Jan 2099\n`,
    )
    expect(result.report).toMatchObject({ rows: 3, events: 1, skipped: 2, notes: { 'not readable': 2 } })
    expect(result.report.problems).toEqual([
      {
        at: { file: 'Connections.csv', line: 3, column: 'Connected On' },
        expected: 'a day such as 05 Feb 2024',
        found: '31.12.2023',
      },
      {
        at: { file: 'Connections.csv', line: 4, column: 'Connected On' },
        expected: 'a day from 1800-01-01 to 2026-07-01',
        found: '01 Jan 2099',
      },
    ])
  })

  test('tells columns that it does not know', async () => {
    const { report } = await readOne(
      'Connections.csv',
      'Connected On,Mood,First Name\n05 Feb 2024,good,Ann\n',
    )
    expect(report).toMatchObject({ events: 1, notes: { 'column not known, left alone: Mood': 1 } })
  })
})
