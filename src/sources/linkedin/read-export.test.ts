import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Subject } from '../../events/coverage.ts'
import { dayText } from '../../kernel/day.ts'
import type { Archive } from '../archive.ts'
import type { ExportSummary } from '../report.ts'
import { archiveOf, inShort, onDay, readArchive, TODAY } from './archive.fixture.ts'
import { TABLES } from './directory.ts'

const CONNECTIONS = 'First Name,Last Name,URL,Connected On\nAnn,Lee,,05 Feb 2024\nBob,Ray,,07 Mar 2026\n'
const REACTIONS = 'Date,Type,Link\n2025-01-25 17:03:57,LIKE,x\n'
const COMPLETE = 'Complete_LinkedInDataExport_05-18-2026.zip'

const daysOf = ({ coverage }: ExportSummary, subject: Subject): readonly string[] =>
  coverage
    .filter((each) => each.subject === subject)
    .map(({ days: { from, to } }) => `${dayText(from)}..${dayText(to)}`)

const summaryOf = async (files: Readonly<Record<string, string>>, name?: string): Promise<ExportSummary> =>
  (await readArchive(archiveOf(files, name))).summary

describe('an export', () => {
  test('is read file by file, those first that tell who the member is', async () => {
    const { steps } = await readArchive(
      archiveOf({
        'Logins.csv': 'Login Date,IP Address\n',
        'Positions.csv': '',
        'Reactions.csv': REACTIONS,
        'Invitations.csv': 'From,To,Sent At,Direction\n',
        'Profile.csv': 'First Name,Last Name,Headline\nAnn,Lee,Baker\n',
        'data.json': '{}',
      }),
    )
    expect(steps.map((step) => (step.kind === 'opening' ? `${step.file} ${step.index}/${step.of}` : step.kind))).toEqual([
      'Profile.csv 1/6', 'file', 'Invitations.csv 2/6', 'file', 'file', 'Reactions.csv 4/6', 'file', 'file',
      'Positions.csv 6/6', 'file', 'done',
    ]) // prettier-ignore
  })

  test('tells how far a long file is', async () => {
    const rows = Array.from({ length: 25_000 }, (_, i) => `2025-01-25 17:03:57,LIKE,${i}\n`).join('')
    const { steps, results } = await readArchive(archiveOf({ 'Reactions.csv': `Date,Type,Link\n${rows}` }))
    const told = steps.flatMap((step) => (step.kind === 'rows' ? [step.rows] : []))
    expect(told.length).toBe(2)
    expect(told[0]).toBeGreaterThanOrEqual(10_000)
    expect(results['Reactions.csv']?.report).toMatchObject({ rows: 25_000, events: 25_000 })
  })

  test('never opens a file that is personal', async () => {
    const opened: string[] = []
    const { files } = archiveOf({ 'Logins.csv': 'x', 'Contacts.csv': 'x', 'Jobs/Job Applications.csv': 'x', 'Receipts.csv': 'x', 'a.json': 'x' }) // prettier-ignore
    const watched: Archive = {
      name: COMPLETE,
      files: files.map((file) => ({ ...file, open: () => (opened.push(file.path), file.open()) })),
    }
    const { results } = await readArchive(watched)
    expect(opened).toEqual([])
    expect(Object.values(results).map(({ report }) => report.status)).toEqual([
      'ignored',
      'ignored',
      'ignored',
      'ignored',
      'unknown',
    ])
  })

  test('goes on after a file that cannot be read, and says why', async () => {
    const [broken, ...others] = archiveOf({
      'Connections.csv': CONNECTIONS,
      'Reactions.csv': REACTIONS,
    }).files
    async function* cut(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode(CONNECTIONS)
      throw new Error('the archive ends in the middle of Connections.csv')
    }
    const files = broken === undefined ? [] : [{ ...broken, open: cut }, ...others]
    const { results, summary } = await readArchive({ name: 'x.zip', files })
    expect(results['Connections.csv']).toMatchObject({
      report: { status: 'failed', reason: 'the archive ends in the middle of Connections.csv' },
      events: [],
    })
    expect(results['Reactions.csv']?.report.status).toBe('read')
    expect(summary.coverage.map(({ subject }) => subject)).toEqual(['reaction.given'])
  })

  test('knows a table of another name by its columns', async () => {
    const { results, summary } = await readArchive(
      archiveOf({
        'mein Netz.csv': CONNECTIONS,
        'list.csv': 'a,b\n1,2\n',
        'Recommendations old.csv': 'First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n',
      }),
    )
    expect(results['mein Netz.csv']?.report).toMatchObject({
      reader: 'connections',
      status: 'read',
      events: 2,
    })
    expect(results['list.csv']?.report).toMatchObject({ status: 'unknown', reader: null })
    expect(results['Recommendations old.csv']?.report.status).toBe('unknown')
    expect(summary.awaited).not.toContain('Connections.csv')
  })

  test('fails where a file has another’s content, and is empty where it has none', async () => {
    const { results } = await readArchive(
      archiveOf({
        'Connections.csv': 'Date,Type,Link\n',
        'Votes.csv': '',
        'export.zip': '',
        'Reactions.csv': 'Date,Type,Link\n\n',
      }),
    )
    expect(results['Connections.csv']?.report).toMatchObject({
      status: 'failed',
      reason: 'none of its first 10 rows names the columns First Name, Connected On',
    })
    expect(results['Votes.csv']?.report).toMatchObject({ status: 'empty', reason: 'there is nothing in it' })
    expect(results['export.zip']?.report).toMatchObject({ status: 'empty', reason: 'there is nothing in it' })
    expect(results['Reactions.csv']?.report).toMatchObject({ status: 'empty', reason: 'it has no rows' })
  })
})

describe('the day of an export', () => {
  test.each([
    [COMPLETE, '2026-05-18', 'complete'],
    ['Basic_LinkedInDataExport_03-21-2026.zip.zip', '2026-03-21', 'basic'],
    ['Complete_LinkedInDataExport_05-18-2026 (1).zip', '2026-05-18', 'complete'],
    ['LinkedInDataExport_03-28-2026', '2026-03-28', 'partial'],
  ])('is in its name: %s', async (name, day, edition) => {
    const summary = await summaryOf({ 'Connections.csv': CONNECTIONS }, name)
    expect(summary).toMatchObject({ snapshotDay: onDay(day), snapshotFrom: 'name', edition })
  })

  test('is in the name of a ZIP inside', async () => {
    const summary = await summaryOf({ [`${COMPLETE}/Connections.csv`]: CONNECTIONS }, 'mine.zip')
    expect(summary).toMatchObject({ snapshotDay: onDay('2026-05-18'), edition: 'complete' })
  })

  test('is else the newest date inside, also of rows that do not count', async () => {
    const follows = 'Date,Status,FullName\n2026-04-01 14:24:08,Unfollow,Ann\n'
    const summary = await summaryOf({ 'Connections.csv': CONNECTIONS, 'Member_Follows.csv': follows })
    expect(summary).toMatchObject({ snapshotDay: onDay('2026-04-01'), snapshotFrom: 'newest date' })
  })

  test('is never after today; what stands inside and is later is covered all the same', async () => {
    const future = await summaryOf(
      { 'Connections.csv': CONNECTIONS },
      'Complete_LinkedInDataExport_12-24-2027.zip',
    )
    expect(future).toMatchObject({ snapshotDay: onDay('2026-03-07'), snapshotFrom: 'newest date' })
    const stale = await summaryOf(
      { 'Connections.csv': CONNECTIONS },
      'Basic_LinkedInDataExport_03-06-2026.zip',
    )
    expect(stale).toMatchObject({ snapshotDay: onDay('2026-03-06'), snapshotFrom: 'name' })
    expect(stale.coverage.map(({ days }) => days.to)).toEqual(stale.coverage.map(() => onDay('2026-03-07')))
    expect(stale.coverage.length).toBeGreaterThan(0)
    const tomorrow = 'Date,Type,Link\n2026-07-01 00:30:00,LIKE,x\n'
    expect((await summaryOf({ 'Reactions.csv': tomorrow })).snapshotDay).toBe(TODAY)
  })

  test('is unknown where nothing tells it, and then nothing is covered', async () => {
    expect(await summaryOf({ 'Skills.csv': 'Name\na\n', 'Reactions.csv': 'Date,Type,Link\n' })).toMatchObject(
      {
        snapshotDay: null,
        snapshotFrom: null,
        coverage: [],
      },
    )
  })
})

describe('what an export covers', () => {
  test('begins with the first event of all its files and ends with its day', async () => {
    const summary = await summaryOf({ 'Connections.csv': CONNECTIONS, 'Reactions.csv': REACTIONS })
    expect(daysOf(summary, 'reaction.given')).toEqual(['2024-02-05..2026-03-07'])
    expect(daysOf(summary, 'connection.made')).toEqual(['2024-02-05..2026-03-07'])
    expect(daysOf(summary, 'comment.given')).toEqual([])
  })

  test('begins when the member joined, where that is known', async () => {
    const registration = 'Registered At,Registration Ip,Subscription Types\n"3/5/09, 8:01 AM",,\n'
    const profile = 'First Name,Last Name,Headline\nAnn,Lee,Baker\n'
    const summary = await summaryOf({
      'Connections.csv': CONNECTIONS,
      'Registration.csv': registration,
      'Profile.csv': profile,
    })
    expect(daysOf(summary, 'connection.made')).toEqual(['2009-03-05..2026-03-07'])
    expect(daysOf(summary, 'profile')).toEqual(['2009-03-05..2026-03-07'])
  })

  test('begins with the earliest row where LinkedIn keeps only so long', async () => {
    const invited = (date: string): string => `A,B,"${date}, 9:00 AM",OUTGOING\n`
    const summary = await summaryOf({
      'Connections.csv': CONNECTIONS,
      'Invitations.csv': `From,To,Sent At,Direction\n${['3/1/26', '9/2/25', '1/9/24'].map(invited).join('')}`,
      'SearchQueries.csv': 'Time,Search Query\n2024/08/04 16:41:44 UTC,jam\n',
    })
    expect(daysOf(summary, 'invitation.sent')).toEqual(['2025-09-02..2026-03-07'])
    expect(daysOf(summary, 'invitation.received')).toEqual(['2025-09-02..2026-03-07'])
    expect(daysOf(summary, 'search.made')).toEqual(['2024-08-04..2026-03-07'])
  })

  test('knows nothing of media where they have no dates', async () => {
    const summary = await summaryOf({
      'Connections.csv': CONNECTIONS,
      'Rich Media.csv': 'Type,Link\nYour photo,x\n',
    })
    expect(daysOf(summary, 'media.added')).toEqual([])
  })

  test('holds what a complete export lacks, for LinkedIn leaves out empty files', async () => {
    const { summary, results } = await readArchive(
      archiveOf(
        { 'Connections.csv': CONNECTIONS, 'Profile.csv': 'First Name,Last Name,Headline\nAnn,Lee,x\n' },
        COMPLETE,
      ),
    )
    for (const subject of ['comment.given', 'message.sent', 'article.published', 'media.added'] as const) {
      expect(daysOf(summary, subject)).toEqual(['2024-02-05..2026-05-18'])
    }
    expect(daysOf(summary, 'invitation.sent')).toEqual(['2025-11-19..2026-05-18'])
    expect(daysOf(summary, 'search.made')).toEqual(['2025-05-18..2026-05-18'])
    expect(daysOf(summary, 'hashtag.followed')).toEqual([])
    expect(summary.awaited).toEqual([])
    const items = results['Profile.csv']?.facts.flatMap((fact) =>
      fact.kind === 'profile-item' && !fact.holds ? [fact.item] : [],
    )
    expect(items).toEqual(
      expect.arrayContaining(['education', 'five-skills', 'current-position', 'position-described']),
    )
  })

  test('begins three half-lives after the earliest search where LinkedIn has cut the file', async () => {
    const summary = await summaryOf({
      'Connections.csv': CONNECTIONS,
      'SearchQueries.csv': 'Time,Search Query\n2024/06/04 16:41:44 UTC,jam\n',
    })
    expect(daysOf(summary, 'search.made')).toEqual(['2024-08-06..2026-03-07'])
  })

  test('holds where the member works by Positions.csv, or by its absence from a complete export', async () => {
    const profile = {
      'Connections.csv': CONNECTIONS,
      'Profile.csv': 'First Name,Last Name,Headline\nAnn,Lee,x\n',
    }
    const positions = { 'Positions.csv': 'Company Name,Title,Finished On\nAcme,Baker,\n' }
    expect(daysOf(await summaryOf(profile), 'employer')).toEqual([])
    const known = await summaryOf({ ...profile, ...positions })
    expect(daysOf(known, 'employer')).toEqual(['2024-02-05..2026-03-07'])
    expect(daysOf(await summaryOf(profile, COMPLETE), 'employer')).toEqual(['2024-02-05..2026-05-18'])
  })

  test('holds nothing that a complete export of before 2021 lacks: which files those had is not known', async () => {
    const older = CONNECTIONS.replaceAll(/20\d\d/g, '2018')
    const { summary, results } = await readArchive(
      archiveOf(
        { 'Connections.csv': older, 'Profile.csv': 'First Name,Last Name,Headline\nAnn,Lee,x\n' },
        'Complete_LinkedInDataExport_11-04-2018.zip',
      ),
    )
    expect(daysOf(summary, 'connection.made')).toHaveLength(1)
    for (const subject of ['comment.given', 'reaction.given', 'article.published', 'employer'] as const) {
      expect(daysOf(summary, subject)).toEqual([])
    }
    const items = results['Profile.csv']?.facts.flatMap((fact) =>
      fact.kind === 'profile-item' ? [fact.item] : [],
    )
    expect(items).not.toContain('education')
  })

  test('holds nothing that only the content lets guess to be complete', async () => {
    const summary = await summaryOf({ 'Connections.csv': CONNECTIONS, 'Ad_Targeting.csv': '' })
    expect(summary.edition).toBe('complete')
    expect(daysOf(summary, 'comment.given')).toEqual([])
  })

  test('ends for each export of an archive with its own day', async () => {
    const summary = await summaryOf({
      'Basic_LinkedInDataExport_05-18-2026.zip/Connections.csv': CONNECTIONS,
      'Complete_LinkedInDataExport_04-01-2026.zip/Reactions.csv': REACTIONS,
    })
    expect(daysOf(summary, 'connection.made')).toEqual(['2024-02-05..2026-05-18'])
    expect(daysOf(summary, 'reaction.given')).toEqual(['2024-02-05..2026-04-01'])
  })
})

describe('the edition of an export', () => {
  test.each([
    [['Connections.csv', 'messages.csv'], 'basic'],
    [['Connections.csv', 'Invitations.csv', 'Rich_Media.csv'], 'basic'],
    [['Connections.csv', 'messages.csv', 'Reactions_1.csv'], 'partial'],
    [['Connections.csv'], 'partial'],
    [['Connections.csv', 'Logins.csv'], 'complete'],
    [['Logins.csv'], 'partial'],
  ])('is guessed from its files: %j', async (paths, edition) => {
    const summary = await summaryOf(Object.fromEntries(paths.map((path) => [path, ''])))
    expect(summary.edition).toBe(edition)
  })

  test('tells which files are still to come', async () => {
    const { awaited } = await summaryOf({ 'Connections.csv': CONNECTIONS, 'messages.csv': '' })
    expect(awaited).toEqual(
      expect.arrayContaining(['Comments.csv', 'Reactions.csv', 'SearchQueries.csv', 'Articles']),
    )
    expect(awaited).not.toContain('Connections.csv')
    expect(awaited).not.toContain('messages.csv')
    expect(awaited).not.toContain('Skills.csv')
    expect(awaited).not.toContain('Hashtag_Follows.csv')
  })
})

describe('any content', () => {
  const HEADERS = Object.values(TABLES).flatMap(({ title, readers }) =>
    readers.map((reader) => [title, `${reader.looksFor}\n`] as const),
  )
  const scrap = fc.constantFrom(
    '"', '""', '\\"', ',', ';', '\t', '\n', '\r\n', '2024-03-17 18:03:38', '3/12/24, 11:20 AM', '05 Feb 2024',
    'https://www.linkedin.com/in/%', 'urn%3Ali%3Ashare%3A1', 'OUTGOING', '%E2%80', 'LinkedIn Member', 'é', '99999', 'x',
  ) // prettier-ignore
  const row = fc.array(scrap, { minLength: 1, maxLength: 9 }).map((cells) => `${cells.join(',')}\n`)
  const content = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.array(row, { maxLength: 12 }).map((rows) => new TextEncoder().encode(rows.join(''))),
    },
    {
      weight: 4,
      arbitrary: fc.array(scrap, { maxLength: 80 }).map((parts) => new TextEncoder().encode(parts.join(''))),
    },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  )
  const file = fc.tuple(fc.constantFrom(...HEADERS), content).map(([[title, header], rest]) => {
    const head = new TextEncoder().encode(header)
    const all = new Uint8Array(head.length + rest.length)
    all.set(head)
    all.set(rest, head.length)
    return [title, all] as const
  })

  test('is read to the end by every reader, and each row is accounted for', async () => {
    await fc.assert(
      fc.asyncProperty(file, async ([title, bytes]) => {
        const { results } = await readArchive(archiveOf({ [title]: bytes }, COMPLETE))
        for (const { report, events } of Object.values(results)) {
          expect(report.events).toBe(events.length)
          if (events.length > 0) expect(report.rows).toBe(events.length + report.skipped)
          else expect(report.skipped).toBeLessThanOrEqual(report.rows)
          expect(report.problems.every(({ found }) => found.length <= 80)).toBe(true)
        }
      }),
      { numRuns: 1500 },
    )
  })

  test('gives the same in any pieces', async () => {
    await fc.assert(
      fc.asyncProperty(file, fc.integer({ min: 1, max: 40 }), async ([title, bytes], size) => {
        const [whole, cut] = [
          archiveOf({ [title]: bytes }, COMPLETE),
          archiveOf({ [title]: bytes }, COMPLETE, size),
        ]
        expect((await readArchive(cut)).results).toEqual((await readArchive(whole)).results)
      }),
      { numRuns: 500 },
    )
  })

  test('of bytes alone is never an event', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom(...Object.values(TABLES)),
        async (bytes, { title }) => {
          const { results } = await readArchive(archiveOf({ [title]: bytes }))
          expect(Object.values(results).flatMap(inShort)).toEqual([])
        },
      ),
    )
  })
})
