import { describe, expect, test } from 'vitest'
import { archiveOf, onDay, readArchive, readOne } from './archive.fixture.ts'

const PROFILE =
  'First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers\n'
const POSITIONS = 'Company Name,Title,Description,Location,Started On,Finished On\n'

const item = (name: string, holds: boolean): unknown => ({ kind: 'profile-item', item: name, holds })

describe('the profile', () => {
  test('tells the own name and what is filled in, and nothing that stands there', async () => {
    const text = `${PROFILE}Ann,"Lee, PhD",Ray,"1 Lane, Town",Mar 7,Baker,"Line one\nline two",,1234,Basel,,,\n`
    const { facts, report } = await readOne('Profile.csv', text)
    expect(facts).toEqual([
      { kind: 'own-name', name: 'ann lee' },
      item('headline', true),
      item('industry', false),
      item('location', true),
      item('about', true),
    ])
    expect(report).toMatchObject({ status: 'read', rows: 1, events: 0, skipped: 0, notes: {} })
    expect(JSON.stringify(facts)).not.toContain('Lane')
  })

  test('has a text about oneself where either of two files holds it', async () => {
    const about = async (profile: string, summary: string): Promise<unknown> => {
      const files = {
        'Profile.csv': `${PROFILE}Ann,Lee,,,,Baker,${profile},,,,,,\n`,
        'Profile Summary.csv': summary,
      }
      const { results } = await readArchive(archiveOf(files))
      return Object.values(results).flatMap(({ facts }) =>
        facts.filter((fact) => fact.kind === 'profile-item' && fact.item === 'about'),
      )
    }
    expect(await about('', 'Profile Summary\n"I bake.\n\nMuch."\n')).toEqual([item('about', true)])
    expect(await about('I bake', 'Profile Summary\n\n')).toEqual([item('about', true)])
    expect(await about('', 'Profile Summary\n\n')).toEqual([item('about', false)])
  })

  test('names as own companies those of positions without an end', async () => {
    const text = `${POSITIONS}"Acme, Inc.",Baker,Bakes.,Basel,Jan 2024,
Freelance,Baker,,,2023,
Beta Ltd,Cook,,,May 2020,Dec 2023
Gamma,Cook,,,01 Oct 2022,01 Jul 2030
`
    const { facts } = await readOne('Positions.csv', text)
    expect(facts).toEqual([
      item('current-position', true),
      item('position-described', true),
      { kind: 'own-company', company: 'acme' },
      { kind: 'own-company', company: 'gamma' },
    ])
  })

  test('names as own companies those of the export’s day, whenever it is imported', async () => {
    const text = `${POSITIONS}Acme,Baker,,,Jan 2020,Dec 2023\n`
    const archive = archiveOf({ 'Positions.csv': text }, 'Basic_LinkedInDataExport_05-01-2023.zip')
    const { results } = await readArchive(archive)
    expect(results['Positions.csv']?.facts).toContainEqual({ kind: 'own-company', company: 'acme' })
  })

  test.each([
    ['Skills.csv', 'Name\na\nb\nc\nd\ne\n', [item('five-skills', true)]],
    ['Skills.csv', ',Name\r\n1,a\r\n2,b\r\n', [item('five-skills', false)]],
    [
      'Education.csv',
      'School Name,Start Date,End Date,Notes,Degree Name,Activities\nA,2004,2016,,,\n',
      [item('education', true)],
    ],
  ])('is told by %s', async (path, text, facts) => {
    const result = await readOne(path, text)
    expect(result.facts).toEqual(facts)
    expect(result.report.status).toBe('read')
  })

  test.each(['Skills.csv', 'Education.csv', 'Positions.csv'])(
    'lacks what %s would tell where it has a header alone',
    async (path) => {
      const header =
        path === 'Skills.csv' ? 'Name\n\n' : path === 'Education.csv' ? 'School Name\n' : POSITIONS
      const { facts, report } = await readOne(path, header)
      expect(facts.every((fact) => fact.kind === 'profile-item' && !fact.holds)).toBe(true)
      expect(facts.length).toBeGreaterThan(0)
      expect(report).toMatchObject({ status: 'empty', reason: 'it has no rows' })
    },
  )
})

describe('Registration.csv', () => {
  test.each([
    ['Registered At,Registration Ip,Subscription Types\n"3/5/09, 8:01 AM",203.0.113.42,Core\n', '2009-03-05'],
    [
      'Registration Date,Registration IP Address,Invited by (First Name),Invited by (Last Name),Subscription Types\n2011/05/18 10:00:00 UTC,,,,\n',
      '2011-05-18',
    ],
  ])('tells since when one is a member', async (text, day) => {
    const { facts } = await readOne('Registration.csv', text)
    expect(facts).toEqual([{ kind: 'member-since', day: onDay(day) }])
  })
})

describe('an article', () => {
  const page = (published: string, link = ''): string =>
    `<html>\n<head><title>Jam</title></head>\n<body>\n  <h1>${link === '' ? 'Jam' : `<a href="${link}">Jam</a>`}</h1>
    <p class="created">Created on 2026-02-11 08:14</p>\n  <p class="published">${published}</p>\n<div>${'text '.repeat(9)}</div></body></html>`

  test('is known by its address on the moment it was published', async () => {
    const link = 'https://www.linkedin.com/pulse/jam-ann-lee-kfzdf'
    const { events } = await readOne(
      'Articles/Articles/jam.html',
      page('Published on 2026-02-12 09:02', link),
    )
    expect(events).toEqual([
      {
        kind: 'article.published',
        day: onDay('2026-02-12'),
        at: Date.UTC(2026, 1, 12, 9, 2),
        about: 'jam-ann-lee-kfzdf',
        person: null,
        count: 1,
      },
    ])
  })

  test.each(['Published on ---', 'Not published yet'])('is a draft: %s', async (text) => {
    const { report, events } = await readOne('Articles/2021-03-01 18:02:54.0-Jam.html', page(text))
    expect(events).toEqual([])
    expect(report).toMatchObject({
      status: 'ignored',
      reason: 'it holds nothing that counts: 1 draft, never published',
    })
  })

  test('may be dated by its name alone', async () => {
    const { events } = await readOne('Articles/2018-07-15_on-jam.html', '<html><h1>On jam</h1></html>')
    expect(events).toMatchObject([{ day: onDay('2018-07-15'), at: null, about: '2018-07-15_on-jam' }])
  })

  test('is told from any other page', async () => {
    const { report } = await readOne('saved.html', '<html><body>Hello</body></html>')
    expect(report).toMatchObject({ status: 'unknown', reader: null })
  })
})
