import { readFileSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LOG, PASTED, REPORT, REPORT_NAME, WRONG_PAGE } from '../../app/readings/pages.fixture.ts'
import type { ImportReport } from '../../app/import-report.ts'
import type { ReadingReport } from '../../app/readings/reading-report.ts'
import type { ReadingsJson } from '../../history/readings-json.ts'
import { rawZip } from '../../archive/zip.fixture.ts'
import { workbookParts, type FixtureSheets } from '../../sources/xlsx/workbook.fixture.ts'
import { commandLine, CONNECTIONS, type CommandLine } from '../command-line.fixture.ts'

let fourscore: CommandLine
beforeEach(() => {
  fourscore = commandLine()
})
afterEach(() => fourscore.remove())

const workbook = (sheets: FixtureSheets): Buffer =>
  rawZip(Object.entries(workbookParts(sheets)).map(([path, content]) => ({ path, content })))

type ReadDocument = ReadingReport & { readonly error?: { readonly detail: string; readonly hint: string } }
const documentOf = (stdout: string): ReadDocument => JSON.parse(stdout) as ReadDocument

describe('read', () => {
  it('takes a page from a pipe, in the shape that scripts rely on', async () => {
    const { code, stdout, stderr } = await fourscore.pipe(
      PASTED,
      'read',
      '-',
      '--at',
      '2026-05-18T09:30:00Z',
      '--json',
    )
    expect([code, stderr]).toEqual([0, ''])
    const { readings, problems, added } = documentOf(stdout)
    expect([readings.length, problems, added]).toEqual([1, [], 1])
    expect(readings[0]).toMatchObject({
      at: '2026-05-18T09:30:00.000Z',
      total: 53,
      totalShown: 53,
      pillars: { brand: 21.05, people: 12.4, insights: 9.2, relationships: 10.35 },
      source: 'page-text',
    })
    expect(Object.keys(readings[0]?.groups[0] ?? {})).toEqual(
      expect.arrayContaining(['group', 'name', 'rank', 'average', 'pillars', 'size']),
    )
  })

  it('says for people what was understood', async () => {
    const { stdout } = await fourscore.pipe(PASTED, 'read', '-', '--at', '2026-05-18')
    expect(stdout).toBe(
      [
        '53 of 100 on 18 May 2026',
        '  ■ Brand 21.05  ▲ People 12.4  ◆ Insights 9.2  ● Relationships 10.35',
        '  Industry: top 12%, average 31; Network: top 23%, average 38.',
        '',
        '1 reading kept. This is import 1.',
        '',
      ].join('\n'),
    )
  })

  it('takes numbers, and adds nothing when the same come again', async () => {
    const words =
      'read --total 53 --brand 21 --people 12.4 --insights 9.2 --relationships 10.4 --at 2026-05-18'
    expect((await fourscore.run(...words.split(' '))).code).toBe(0)
    expect((await fourscore.run(...words.split(' '))).stdout).toContain('Nothing new: it was known.')
    expect((await fourscore.run('read', '--total', 'much')).stderr).toContain('a number for "total"')
  })

  it('keeps nothing with --dry-run', async () => {
    const path = fourscore.put('ssi.csv', LOG)
    expect((await fourscore.run('read', path, '--dry-run')).stdout).toContain('4 readings would be kept.')
    expect((await fourscore.run('undo')).stdout).toContain('Nothing has been imported.')
  })

  it('is told of a wrong page by its exit code, and says what to do', async () => {
    const { code, stdout } = await fourscore.pipe(WRONG_PAGE, 'read', '-', '--json')
    const { readings, problems, error } = documentOf(stdout)
    expect([code, readings, problems.length > 0]).toEqual([1, [], true])
    expect(error?.hint).toBe(problems[0]?.hint)
    for (const { expected, found, hint } of problems)
      expect([expected, found, hint].every(Boolean)).toBe(true)
  })

  it('asks who one is on a team’s report', async () => {
    const path = fourscore.put(REPORT_NAME, REPORT)
    const asked = await fourscore.run('read', path)
    expect([asked.code, asked.stderr]).toEqual([1, expect.stringContaining('--person NAME') as string])
    const mine = documentOf((await fourscore.run('read', path, '--person', 'Robin Example', '--json')).stdout)
    expect(mine.readings[0]).toMatchObject({ at: null, day: '2026-04-30', source: 'team-report' })
    const imported = await fourscore.run('import', path, '--person', 'Ann Lee')
    expect([imported.code, imported.stderr]).toEqual([1, expect.stringContaining('line 3') as string])
    const { stdout } = await fourscore.run('import', path, '--json')
    const { imports } = JSON.parse(stdout) as { readonly imports: readonly ImportReport[] }
    expect(imports[0]?.source).toBe('team-report')
  })

  it.each([
    [['read']],
    [['read', 'a.csv', '--total', '53']],
    [['read', '-', '--at', 'yesterday']],
    [['read', '-', '--at', '2026-02-31T10:00']],
    [['readings', '--csv', '--json']],
  ])('is not called as it must be: %j', async (words) => {
    const { code, stderr } = await fourscore.run(...words)
    expect([code, stderr.split('\n').length > 1]).toEqual([2, true])
  })

  it('says which file cannot be read', async () => {
    const { code, stderr } = await fourscore.run('read', join(fourscore.folder, 'none.html'))
    expect([code, stderr]).toEqual([1, expect.stringContaining('none.html') as string])
    const broken = fourscore.put('ssi.xlsx', 'PK\u0003\u0004')
    const damaged = await fourscore.run('read', broken, '--json')
    expect([damaged.code, damaged.stderr]).toEqual([
      1,
      expect.stringContaining('ssi.xlsx is not a whole ZIP') as string,
    ])
    const { id, readings, problems, error } = documentOf(damaged.stdout)
    expect([id, readings, problems[0]?.found]).toEqual([null, [], error?.detail])
    const zip = fourscore.put('Export.zip', rawZip([{ path: 'Connections.csv', content: CONNECTIONS }]))
    const refused = await fourscore.run('read', zip)
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('fourscore import') as string])
    const folder = await fourscore.run('read', fourscore.folder)
    expect([folder.code, folder.stderr]).toEqual([2, expect.stringContaining('is a folder') as string])
  })

  it('reads a log, and a page as of now, whose file says that it was written before there was an index', async () => {
    const log = fourscore.put('ssi.csv', LOG)
    const page = fourscore.put('page.txt', PASTED)
    for (const path of [log, page]) utimesSync(path, new Date(0), new Date(0))
    expect(documentOf((await fourscore.run('read', log, '--json')).stdout).readings).toHaveLength(4)
    const { readings } = documentOf((await fourscore.run('read', page, '--json')).stdout)
    expect(Math.abs(Date.now() - Date.parse(readings[0]?.at ?? ''))).toBeLessThan(120_000)
  })

  it('takes a log or a team’s report that is a workbook, as a file and from a pipe', async () => {
    const head = ['Day', 'SSI', 'Brand', 'People', 'Insights', 'Relationships']
    const rows = [head, [new Date(Date.UTC(2026, 3, 14)), 40, 10, 10, 10, 10]]
    const log = workbook({ SSI: rows })
    const piped = documentOf((await fourscore.pipe(log, 'read', '-', '--json')).stdout)
    expect([piped.added, piped.readings[0]?.day]).toEqual([1, '2026-04-14'])
    const again = await fourscore.run('read', fourscore.put('my log.xlsx', log), '--json')
    expect(documentOf(again.stdout)).toMatchObject({ added: 0, known: 1 })
    const cells = REPORT.trim()
      .split('\n')
      .map((line) => line.split(','))
    const report = workbook({ Usage: cells })
    const unnamed = await fourscore.pipe(report, 'read', '-', '--person', 'Robin Example')
    expect([unnamed.code, unnamed.stderr]).toEqual([1, expect.stringContaining('--at') as string])
    const mine = ['--person', 'Robin Example', '--json'] as const
    const dated = await fourscore.pipe(report, 'read', '-', '--at', '2026-04-30', ...mine)
    const named = await fourscore.run('read', fourscore.put(`${REPORT_NAME}.xlsx`, report), ...mine)
    expect(documentOf(dated.stdout).readings[0]).toMatchObject({ day: '2026-04-30', source: 'team-report' })
    expect(documentOf(named.stdout)).toMatchObject({ added: 0, known: 1 })
  })

  it('says of a workbook without readings where it belongs', async () => {
    const path = fourscore.put('Content.xlsx', workbook({ DISCOVERY: [['Impressions', 12]] }))
    const { code, stderr } = await fourscore.run('read', path)
    expect([code, stderr]).toEqual([1, expect.stringContaining('goes to fourscore import') as string])
  })
})

describe('readings', () => {
  it('lists them, and gives a CSV that adds nothing when it is imported again', async () => {
    expect((await fourscore.run('readings')).stdout).toContain('No reading is kept yet')
    await fourscore.pipe(PASTED, 'read', '-', '--at', '2026-05-18T09:30Z')
    await fourscore.run('import', fourscore.put('ssi.csv', LOG))
    const list = JSON.parse((await fourscore.run('readings', '--json')).stdout) as ReadingsJson
    expect(list.readings.map(({ day }) => day)).toEqual([
      '2026-05-10',
      '2026-05-11',
      '2026-05-12',
      '2026-05-12',
      '2026-05-18',
    ])
    expect((await fourscore.run('readings')).stdout).toContain('18 May 2026')
    const csv = fourscore.put('again.csv', (await fourscore.run('readings', '--csv')).stdout)
    expect(readFileSync(csv, 'utf8')).toContain('2026-05-18T09:30Z')
    expect((await fourscore.run('import', csv)).stdout).toContain('Nothing new: all 5 readings were known.')
  })
})

describe('history and score', () => {
  it('tell of readings where there is no archive', async () => {
    await fourscore.run('import', fourscore.put('ssi.csv', LOG))
    const { code, stdout } = await fourscore.run('history', '--json')
    const history = JSON.parse(stdout) as ReadingsJson & { readonly days: readonly unknown[] }
    expect([code, history.days, history.readings.length, history.baseline?.days]).toEqual([0, [], 4, 3])
    expect(history.changes[0]?.words).toMatch(/^Up 0\.7 in a day: insights rose 0\.4/)
    const people = (await fourscore.run('history')).stdout
    expect(people).toContain('Learning your baseline: 3 of 28 days.')
    const score = await fourscore.run('score')
    expect([score.code, score.stdout.includes('53.2 of 100 on 12 May 2026')]).toEqual([1, true])
    expect(score.stderr).toContain('No open index yet')
  })

  it('tell of both where there are both', async () => {
    await fourscore.run(
      'import',
      fourscore.put('ssi.csv', LOG),
      fourscore.put('Connections.csv', CONNECTIONS),
    )
    const score = JSON.parse((await fourscore.run('score', '--json')).stdout) as {
      readonly reading: { readonly total: number }
      readonly low: number
    }
    expect([score.reading.total, typeof score.low]).toEqual([53.2, 'number'])
    const history = JSON.parse((await fourscore.run('history', '--from', '2026-05-11', '--json')).stdout) as {
      readonly days: readonly unknown[]
      readonly readings: readonly unknown[]
    }
    // The archive covers no day from then on.
    expect([history.days, history.readings.length]).toEqual([[], 3])
    expect((await fourscore.run('history')).stdout).toContain('LinkedIn’s own number, 4 readings')
  })
})
