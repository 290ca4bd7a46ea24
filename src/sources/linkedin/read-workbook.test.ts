import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayText, type Day } from '../../kernel/day.ts'
import { csvOf, LANGUAGES, sheetsOf, type Told } from '../analytics/analytics.fixture.ts'
import type { ArchiveFile } from '../archive.ts'
import type { FileResult } from '../report.ts'
import {
  asFiles,
  workbookParts,
  type FixtureCell,
  type FixtureSheets,
  type WrittenAs,
} from '../xlsx/workbook.fixture.ts'
import { archiveOf, onDay, readArchive, TODAY, type ReadArchive } from './archive.fixture.ts'
import { readExport } from './read-export.ts'

const FROM = onDay('2026-03-09')
/** Six days: of these 9 March is the first, which is the 3rd of September in the other order. */
const TOLD: Told = {
  from: FROM,
  days: [
    [100, 10, 3],
    [0, 0, 0],
    [50, -2, 1],
    [63_306, 5, 0],
    [0, 0, 2],
    [7, 1, 0],
  ],
}

/** A workbook as an archive holds it. */
const workbook = (path: string, sheets: FixtureSheets, as?: WrittenAs): ArchiveFile => ({
  path,
  bytes: 1,
  open: () => archiveOf({ [path]: 'PK' }).files[0]!.open(),
  parts: () => Promise.resolve(asFiles(workbookParts(sheets, as))),
})

async function readAll(files: readonly ArchiveFile[], name = 'export'): Promise<ReadArchive> {
  return readArchive({ name, files })
}

async function readOne(file: ArchiveFile): Promise<FileResult> {
  const { results } = await readAll([file])
  return results[file.path]!
}

/** `2026-03-09 engagement.received 10`, sorted. */
const inShort = ({ events }: FileResult): readonly string[] =>
  events.map(({ day, kind, count }) => `${dayText(day)} ${kind} ${count}`).toSorted()

const expected = (told: Told): readonly string[] =>
  told.days
    .flatMap(([impressions, engagements, followers], i) => {
      const on = dayText(addDays(told.from, i))
      return [
        `${on} engagement.received ${engagements}`,
        `${on} follower.gained ${followers}`,
        `${on} impression.received ${impressions}`,
      ]
    })
    .toSorted()

const daysOf = ({ summary }: ReadArchive): Readonly<Record<string, string>> =>
  Object.fromEntries(
    summary.coverage.map(({ subject, days: { from, to } }) => [subject, `${dayText(from)} ${dayText(to)}`]),
  )

const LANGUAGE_NAMES = Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[]
const WAYS = LANGUAGE_NAMES.flatMap((language) =>
  ([2024, 2026] as const).map((layout) => ({ language, layout })),
)

describe('a content analytics workbook', () => {
  it.each(WAYS)(
    'gives impressions, engagements and new followers of each day: $language, $layout',
    async (way) => {
      const read = await readAll([workbook('contenido_mes.xlsx', sheetsOf(TOLD, way))])
      const result = read.results['contenido_mes.xlsx']!
      expect(inShort(result)).toEqual(expected(TOLD))
      expect(result.events.every(({ asOf }) => asOf === addDays(FROM, 5))).toBe(true)
      // 100 + 0 + 50 + 63,306 + 0 + 7 impressions.
      const [discovery] = LANGUAGES[way.language].sheets
      expect(result.report).toMatchObject({
        reader: 'content-analytics',
        status: 'read',
        rows: 17,
        events: 18,
        skipped: 5,
        problems: [],
      })
      expect(result.report.notes).toMatchObject({
        [`days that add up to the 63,463 impressions of ${discovery}`]: 6,
      })
      expect(daysOf(read)).toEqual({
        'impression.received': '2026-03-09 2026-03-14',
        'engagement.received': '2026-03-09 2026-03-14',
        'follower.gained': '2026-03-09 2026-03-14',
      })
      expect(read.summary).toMatchObject({
        source: 'content-analytics',
        snapshotDay: addDays(FROM, 5),
        edition: null,
        awaited: [],
      })
    },
  )

  it.each([false, true])('reads cells of dates, counted from 1904: %s', async (date1904) => {
    const file = workbook('a.xlsx', sheetsOf(TOLD, { dates: 'cells' }), { date1904, texts: 'inline' })
    expect(inShort(await readOne(file))).toEqual(expected(TOLD))
  })

  it('knows all its days where rows were sorted again and those without anything deleted', async () => {
    const { ENGAGEMENT: [head, ...rows] = [], ...rest } = sheetsOf(TOLD)
    const kept = rows.filter(([, n]) => n !== 0).toSorted((a, b) => Number(a[1]) - Number(b[1]))
    const { DISCOVERY: _, ...without } = rest
    const sheets = { ENGAGEMENT: [head!, ...kept.slice(1)], ...rest }
    const read = await readAll([workbook('a.xlsx', sheets)])
    expect(daysOf(read)['engagement.received']).toBe('2026-03-09 2026-03-14')
    const named = await readAll([
      workbook('Content_2026-03-01_2026-03-20_AnnLee.xlsx', { ...without, ENGAGEMENT: sheets.ENGAGEMENT }),
    ])
    expect(daysOf(named)['engagement.received']).toBe('2026-03-01 2026-03-20')
    expect(
      inShort(named.results['Content_2026-03-01_2026-03-20_AnnLee.xlsx']!).filter((line) =>
        line.includes('engagement'),
      ),
    ).toEqual([
      '2026-03-09 engagement.received 10',
      '2026-03-11 engagement.received -2',
      '2026-03-12 engagement.received 5',
    ])
  })

  it('takes the columns of LinkedIn’s where somebody has added one', async () => {
    const { ENGAGEMENT = [], FOLLOWERS = [], ...rest } = sheetsOf(TOLD)
    const added = (rows: FixtureSheets[string], name: string): FixtureSheets[string] =>
      rows.map((cells, i) => (cells.length < 2 ? cells : [...cells, i === 0 ? name : i]))
    const sheets = { FOLLOWERS: added(FOLLOWERS, 'running'), ENGAGEMENT: added(ENGAGEMENT, 'rate'), ...rest }
    expect(inShort(await readOne(workbook('a.xlsx', sheets)))).toEqual(expected(TOLD))
  })

  it('says where its days do not add up to the sum that it tells itself', async () => {
    const { ENGAGEMENT: rows = [], ...rest } = sheetsOf(TOLD)
    const { report } = await readOne(workbook('a.xlsx', { ...rest, ENGAGEMENT: rows.slice(0, -1) }))
    expect(report.status).toBe('read')
    expect(report.problems).toEqual([
      {
        at: { file: 'a.xlsx', line: 2, column: 'DISCOVERY!B' },
        expected:
          '63,456, which the days on ENGAGEMENT add up to (where rows were deleted or changed, export the workbook again)',
        found: '63,463',
      },
    ])
  })

  it('reads what it can of rows that people have changed, and tells the rest', async () => {
    const { ENGAGEMENT: [head, first, ...others] = [], ...rest } = sheetsOf(TOLD)
    const changed = [
      head!,
      first!,
      first!,
      [first![0]!, 1, 1],
      ['soon', 1, 1],
      ['3/9/2031', 1, 1],
      ['3/15/2026', '', null],
      ['3/16/2026', 'many', 4],
      ...others,
    ]
    const result = await readOne(workbook('a.xlsx', { ...rest, ENGAGEMENT: changed }))
    expect(inShort(result)).toEqual([...expected(TOLD), '2026-03-16 engagement.received 4'])
    expect(result.report.notes).toMatchObject({ doubles: 1, 'days without a number': 1, 'not readable': 3 })
    expect(result.report.problems.map(({ at, found }) => [at.line, at.column, found])).toEqual([
      [4, 'ENGAGEMENT!A', '3/9/2026'],
      [5, 'ENGAGEMENT!A', 'a text of 4 characters'],
      [6, 'ENGAGEMENT!A', '3/9/2031'],
      [8, 'ENGAGEMENT!B', 'a text of 4 characters'],
    ])
  })

  it('fails, and says what to do, where day and month cannot be told apart', async () => {
    const { results } = await readAll([
      workbook('a.xlsx', sheetsOf({ ...TOLD, from: onDay('2026-03-04'), days: [[1, 1, 1]] })),
    ])
    expect(results['a.xlsx']).toMatchObject({ events: [], report: { status: 'failed' } })
    expect(results['a.xlsx']?.report.reason).toMatch(
      /^3\/4\/2026 and all its other days can be read.*Content_2024-08-25_2024-11-22_Name\.xlsx/,
    )
    const file = 'Content_2026-03-04_2026-03-04_AnnLee.xlsx'
    expect(
      (await readAll([workbook(file, sheetsOf({ ...TOLD, from: onDay('2026-03-04'), days: [[1, 1, 1]] }))]))
        .results[file]?.events[0]?.day,
    ).toBe(onDay('2026-03-04'))
  })

  it('leaves alone, and names, what holds no days', async () => {
    const {
      DISCOVERY,
      'TOP POSTS': posts,
      DEMOGRAPHICS,
      ENGAGEMENT,
    } = sheetsOf({ ...TOLD, posts: [['https://www.linkedin.com/posts/a-share-7245034629028416000-x', '']] })
    for (const sheets of [{ DISCOVERY: DISCOVERY!, DEMOGRAPHICS: DEMOGRAPHICS! }, { 'TOP POSTS': posts! }]) {
      const { report } = await readOne(workbook('a.xlsx', sheets))
      expect(report).toMatchObject({ status: 'ignored', reader: 'content-analytics' })
      expect(report.reason).toMatch(/^it has no numbers by day, .* ENGAGEMENT and FOLLOWERS/)
    }
    const { report } = await readOne(
      workbook('a.xlsx', { ENGAGEMENT: ENGAGEMENT!, Mine: [['a plan'], ['for May']] }),
    )
    expect(report.notes).toMatchObject({ 'rows of a sheet that is not known, Mine': 2 })
  })
})

describe('a sheet of content analytics that was saved as CSV', () => {
  const sheets = sheetsOf(TOLD)
  const csv = (rows: readonly (readonly FixtureCell[])[], path: string, delimiter?: ',' | ';'): ArchiveFile =>
    archiveOf({ [path]: csvOf(rows, delimiter) }).files[0]!

  it('is read by its shape, with its mark of UTF-8, by comma or semicolon', async () => {
    const followers = await readOne(csv(sheets['FOLLOWERS']!, 'Overall - Sheet2.csv'))
    expect(inShort(followers)).toEqual(expected(TOLD).filter((line) => line.includes('follower')))
    const engagement = await readOne(csv(sheets['ENGAGEMENT']!, 'mine.csv', ';'))
    expect(inShort(engagement)).toEqual(expected(TOLD).filter((line) => !line.includes('follower')))
    expect(engagement.report).toMatchObject({ reader: 'content-analytics', rows: 6 })
  })

  it('is not taken for one where it may be anybody’s log of anything', async () => {
    const [, ...rows] = sheets['ENGAGEMENT']!
    const log = [['Date', 'Meetings', 'Calls'], ...rows]
    expect((await readOne(csv(log, 'mine.csv'))).report).toMatchObject({ status: 'unknown', reader: null })
    expect((await readOne(workbook('mine.xlsx', { Log: log }))).report).toMatchObject({ status: 'unknown' })
    const named = await readOne(csv(rows, 'Content_2026-03-09_2026-03-14_AnnLee - ENGAGEMENT.csv'))
    expect(named.events).toHaveLength(12)
  })
})

describe('top posts', () => {
  const at = (second: number): bigint => BigInt(Date.UTC(2026, 2, 9, 12, 0, second)) << 22n
  const links = [
    [
      `https://www.linkedin.com/feed/update/urn:li:activity:${at(3)}`,
      `https://www.linkedin.com/posts/ann-lee-1_data-ai-share-${at(60)}-vaHD`,
    ],
    [
      `https://www.linkedin.com/posts/ann-lee-1_x-ugcPost-${at(999)}-Ab`,
      `https://www.linkedin.com/feed/update/urn:li:activity:${at(3)}?utm_source=x`,
    ],
    ['', `https://www.linkedin.com/posts/ann-lee-1_x-activity-${at(120)}-Ab?rcm=1`],
  ] as const
  const file = workbook('a.xlsx', sheetsOf({ ...TOLD, posts: links }))
  const shares = (...seconds: readonly number[]): ArchiveFile =>
    archiveOf({
      'Shares.csv': `Date,ShareLink,ShareCommentary\n${seconds
        .map(
          (second) =>
            `2026-03-09 12:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A${at(second)},text`,
        )
        .join('\n')}\n`,
    }).files[0]!

  it('are found among the shares of the same export by the clock in their ids', async () => {
    const { results } = await readAll([file, shares(0, 60)])
    expect(results['a.xlsx']?.report.notes).toMatchObject({
      'rows of top posts, of which nothing is kept': 3,
      'top posts found among your posts': 3,
      'top posts not found among your posts': 2,
    })
    expect(results['a.xlsx']?.events).toHaveLength(18)
  })

  it('are found among posts that were known before', async () => {
    const notes: Readonly<Record<string, number>>[] = []
    const knownPosts = (): Iterable<string> => [
      `urn:li:share:${at(0)}`,
      'urn:li:share:1',
      `urn:li:ugcPost:${at(120)}`,
    ]
    for await (const step of readExport({ name: 'a', files: [file] }, { today: TODAY, knownPosts })) {
      if (step.kind === 'file') notes.push(step.result.report.notes)
    }
    expect(notes[0]).toMatchObject({ 'top posts found among your posts': 3 })
  })
})

describe('a workbook of other analytics', () => {
  const refused: readonly (readonly [string, string, FixtureSheets])[] = [
    [
      'competitors',
      'a.xlsx',
      {
        COMPETITORS: [
          ['Page', 'Total Followers', 'New Followers'],
          ['Acme', 4, 5],
        ],
      },
    ],
    [
      'visitors of a page',
      'a.xlsx',
      {
        'Visitor metrics': [
          ['Date', 'Overview page views (desktop)', 'Overview page views (mobile)'],
          ['3/9/2026', 4, 5],
        ],
      },
    ],
    [
      'followers of a page',
      'a.xlsx',
      {
        'New followers': [
          ['Date', 'Sponsored followers', 'Organic followers', 'Total followers'],
          ['3/9/2026', 4, 5, 9],
        ],
      },
    ],
    [
      'posts of a page',
      'a.xlsx',
      {
        Metrics: [
          ['All metrics of the period'],
          ['Date', 'Impressions (organic)', 'Impressions (total)'],
          ['3/9/2026', 4, 5],
        ],
      },
    ],
    ['a page, by its name', 'acme_content_1766385928211.xlsx', sheetsOf(TOLD)],
  ]
  it.each(refused)('is refused by name: %s', async (_, path, sheets) => {
    const { report, events } = await readOne(workbook(path, sheets))
    expect([report.status, report.reason, events]).toEqual([
      'ignored',
      expect.stringMatching(/^it is the analytics of a company page, not of a member: give/),
      [],
    ])
  })

  it('is recognised where it is of a single post, and left alone', async () => {
    const sheets = {
      'Post analytics': [
        ['Post URL', 'https://www.linkedin.com/posts/ann-lee-1_test-share-7485567442413494273-XXXX'],
        ['Post Date', '3/9/2026'],
        ['Impressions', '3,000'],
      ],
    }
    const { report } = await readOne(workbook('SinglePostAnalytics_Ann_1.xlsx', sheets))
    expect(report).toMatchObject({
      status: 'ignored',
      reason: expect.stringMatching(/^it is the analytics of a single post/),
    })
  })
})

describe('a table of the export that was saved again as a workbook', () => {
  const people = (...dates: readonly FixtureCell[]): FixtureSheets => ({
    Connections: [
      ['Notes:'],
      ['When exporting your connection data, you may notice …'],
      [],
      ['First Name', 'Last Name', 'URL', 'Email Address', 'Company', 'Position', 'Connected On', 'Mine'],
      ...dates.map((date, i) => [
        'Ann',
        `Lee ${i}`,
        `https://www.linkedin.com/in/ann-${i}`,
        null,
        { xml: '<c r="E9" t="e"><v>#N/A</v></c>' },
        'CEO',
        date,
      ]),
    ],
    Notes: [['to do']],
  })

  it('is read by the reader of the table, with dates of any kind', async () => {
    const file = workbook(
      'Connections.xlsx',
      people(new Date('2026-03-09T00:00:00Z'), '10 Mar 2026', 46_092, 'soon'),
    )
    const read = await readAll([file])
    const { report, events } = read.results['Connections.xlsx']!
    // 46,092 days after 1899-12-30 is 11 March 2026.
    expect(events.map(({ day, person }) => [dayText(day), person?.address])).toEqual([
      ['2026-03-09', 'ann-0'],
      ['2026-03-10', 'ann-1'],
      ['2026-03-11', 'ann-2'],
    ])
    expect(report).toMatchObject({ reader: 'connections', status: 'read', rows: 4, skipped: 1 })
    expect(report.notes).toMatchObject({
      'sheets after the first, left alone': 1,
      'column not known, left alone: Mine': 4,
    })
    expect(report.problems[0]?.at).toEqual({ file: 'Connections.xlsx', line: 8, column: 'Connected On' })
    expect(read.summary).toMatchObject({
      source: 'linkedin-export',
      edition: 'partial',
      snapshotDay: onDay('2026-03-11'),
    })
  })

  it('is found by its columns where its name says nothing, and by its name where they fit several', async () => {
    expect((await readOne(workbook('people.xlsx', people('10 Mar 2026')))).report.reader).toBe('connections')
    expect(
      (await readOne(workbook('Skills.xlsx', { Sheet1: [['Name'], ['Rope'], ['Knots']] }))).report,
    ).toMatchObject({ reader: 'skills', status: 'read' })
    expect((await readOne(workbook('Skills.xlsx', { Sheet1: [['Nombre'], ['Rope']] }))).report).toMatchObject(
      { status: 'failed', reason: expect.stringMatching(/names the columns Name$/) },
    )
  })

  it('counts as the file of a complete export, whose absence would mean that there is nothing', async () => {
    const { summary, results } = await readAll(
      [workbook('Connections.xlsx', people('10 Mar 2026'))],
      'Complete_LinkedInDataExport_03-20-2026.zip',
    )
    expect(results['Connections.xlsx']?.events).toHaveLength(1)
    expect(summary.coverage.find(({ subject }) => subject === 'connection.made')?.days.to).toBe(
      onDay('2026-03-20'),
    )
  })
})

describe('a workbook inside an export', () => {
  it('knows its own days, and leaves those of the export as they are', async () => {
    const comments =
      'Date,Link,Message\n2026-03-01 10:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7,hi\n'
    const files = [workbook('Content.xlsx', sheetsOf(TOLD)), ...archiveOf({ 'Comments.csv': comments }).files]
    const read = await readAll(files, 'Basic_LinkedInDataExport_03-02-2026.zip')
    expect(read.summary).toMatchObject({
      source: 'linkedin-export',
      edition: 'basic',
      snapshotDay: onDay('2026-03-02'),
    })
    expect(daysOf(read)).toMatchObject({
      'comment.given': '2026-03-01 2026-03-02',
      'follower.gained': '2026-03-09 2026-03-14',
    })
  })
})

describe('a workbook that cannot be read', () => {
  const broken = (parts: () => Promise<readonly ArchiveFile[]>): ArchiveFile => ({
    ...workbook('a.xlsx', {}),
    parts,
  })

  it('fails alone, in a sentence', async () => {
    const good = workbook('b.xlsx', sheetsOf(TOLD))
    const laughing = {
      ...workbookParts({ A: [['x']] }),
      'xl/sharedStrings.xml': '<!DOCTYPE l [<!ENTITY a "ha">]><sst/>',
    }
    for (const [parts, reason] of [
      [
        () => Promise.reject(new Error('a.xlsx is locked. Open it and save it.')),
        'a.xlsx is locked. Open it and save it',
      ],
      [() => Promise.resolve([]), 'it is no workbook: it holds no list of sheets'],
      [
        () => Promise.resolve(asFiles(laughing)),
        'it cannot be read: its part xl/sharedStrings.xml has a document type definition (DOCTYPE), which no spreadsheet program writes',
      ],
    ] as const) {
      const { results } = await readAll([broken(parts), good])
      expect(results['a.xlsx']?.report).toMatchObject({ status: 'failed', reason, events: 0 })
      expect(results['b.xlsx']?.events).toHaveLength(18)
    }
    const { parts: _, ...closed } = good
    expect((await readOne(closed)).report).toMatchObject({
      status: 'failed',
      reason: 'it cannot be opened as a workbook here',
    })
  })

  it('is unknown where it is something else, and empty where there is nothing in it', async () => {
    expect(
      (
        await readOne(
          workbook('a.xlsx', {
            A: [
              ['milk', 2],
              ['bread', 1],
            ],
          }),
        )
      ).report,
    ).toMatchObject({ status: 'unknown' })
    expect((await readOne(workbook('a.xlsx', { A: [], B: [] }))).report).toMatchObject({ status: 'empty' })
    const long = Array.from({ length: 10_001 }, () => ['3/9/2026', 1, 2])
    expect((await readOne(workbook('a.xlsx', { ENGAGEMENT: long }))).report).toMatchObject({
      status: 'unknown',
    })
  })

  it('accounts for every row and throws nothing, whatever its cells say', async () => {
    const someDay = fc.integer({ min: 0, max: 40 }).map((n) => slashed(addDays(FROM, n)))
    const cell: fc.Arbitrary<FixtureCell> = fc.oneof(
      { weight: 4, arbitrary: someDay },
      { weight: 4, arbitrary: fc.integer({ min: -9, max: 99_999 }) },
      fc.constantFrom<FixtureCell>(
        null,
        '',
        'Impressions',
        'Date',
        '8/25/2024 - 11/22/2024',
        'Total followers on 3/9/2026:',
        '< 1%',
        1e308,
        0.5,
        true,
        new Date(0),
        '=1+1',
        '__proto__',
      ),
      fc.constant(links),
    )
    const sheet = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(fc.array(sheet, { maxLength: 4 }), async (sheets) => {
        const { report, events } = await readOne(
          workbook('a.xlsx', Object.fromEntries(sheets.map((rows, i) => [`Sheet ${i}`, rows]))),
        )
        expect(report.skipped).toBeLessThanOrEqual(report.rows)
        expect(events.length).toBeLessThanOrEqual(2 * (report.rows - report.skipped))
        for (const { count, day } of events)
          expect([Number.isSafeInteger(count), day <= TODAY + 1]).toEqual([true, true])
      }),
      { numRuns: 300 },
    )
  })
})

const links = 'https://www.linkedin.com/feed/update/urn:li:activity:7245034629028416000'
function slashed(on: Day): string {
  const [year, month, day] = dayText(on).split('-').map(Number)
  return `${month}/${day}/${year}`
}
