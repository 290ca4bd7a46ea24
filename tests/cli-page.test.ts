import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LOG, PASTED } from '../src/app/readings/pages.fixture.ts'
import { sampleZip } from './browser/sample-zip.ts'
import { root, textOf } from './files.ts'

const folder = mkdtempSync(join(tmpdir(), 'cli-page-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs a command of its own process and gives the JSON that it prints, whatever its exit code. */
async function json(...args: readonly string[]): Promise<unknown> {
  const words = [join(root, 'src', 'cli', 'main.ts'), ...args, '--json', '--data', join(folder, 'data')]
  const { stdout } = await promisify(execFile)(process.execPath, words, { maxBuffer: 2 ** 26 }).catch(
    (error: { readonly stdout: string }) => error,
  )
  return JSON.parse(stdout)
}

/** The examples of docs/cli.md, by heading and turn: `undo 1`. */
const examples = new Map(
  textOf('docs/cli.md')
    .split(/^## /m)
    .flatMap((section) => {
      const [heading = ''] = section.split('\n')
      const blocks = [...section.matchAll(/^```json\n([\s\S]*?)^```/gm)]
      return blocks.map(([, text = ''], i): [string, unknown] => [`${heading} ${i + 1}`, JSON.parse(text)])
    }),
)

/** Every name in a document with the names above it, lists as their elements: `pillars.signals.low`. */
function namesIn(value: unknown, above = ''): readonly string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((one) => namesIn(one, above)))]
  if (typeof value !== 'object' || value === null) return []
  // How rows are counted, and which ground a number has, differs from row to row.
  if (/\.(notes|needs|ground)$/.test(above)) return []
  return Object.entries(value).flatMap(([name, part]) => [
    `${above}.${name}`,
    ...namesIn(part, `${above}.${name}`),
  ])
}

/** A value a week, over 31 weeks. */
const weeks = Array.from(
  { length: 31 },
  (_, i) => `${new Date(7 * i * 86_400_000).toISOString().slice(0, 10)},${(i * 7) % 5}`,
)

/** A log of a reading a day, long enough for a calibration. */
const DAILY = [
  'Date,SSI,Brand,People,Insights,Relationships',
  ...Array.from({ length: 14 }, (_, i) => `2026-05-${String(i + 1).padStart(2, '0')},53,21,12,9.5,10.5`),
].join('\n')

/** Posts on X of three months. */
const TWEETS = ['Feb 02', 'Mar 03', 'Apr 07', 'May 05', 'May 10'].map((on, i) => ({
  tweet: {
    id_str: String(100 + i),
    full_text: 'Words',
    created_at: `Mon ${on} 09:00:00 +0000 2026`,
    favorite_count: String(10 * i),
    retweet_count: '2',
  },
}))

/** A program by itself, and two on the same days. */
const twins = JSON.stringify([
  { name: 'Comments', spans: [{ from: '1970-05-01', to: null }] },
  ...['Post', 'Repost'].map((name) => ({ name, spans: [{ from: '1970-03-01', to: '1970-04-01' }] })),
])

describe('docs/cli.md', () => {
  const printed = new Map<string, unknown>()
  beforeAll(async () => {
    const { name, buffer } = await sampleZip()
    const zip = join(folder, name)
    writeFileSync(zip, buffer)
    const broken = join(folder, 'Comments.csv')
    writeFileSync(
      broken,
      'Date,Link,Message\n2026-05-01 10:00:00,https://www.linkedin.com/feed/,Good\nyesterday,https://www.linkedin.com/feed/,No\n',
    )
    printed.set('For scripts 1', await json('score'))
    printed.set('import 1', await json('import', zip, broken))
    for (const day of ['2026-05-16', '2026-05-17']) {
      const page = join(folder, `ssi ${day}.txt`)
      writeFileSync(page, PASTED)
      printed.set('read 1', await json('read', page))
    }
    const jump = LOG.replace('Network_Rank', 'Industry_Average')
    const log = join(folder, 'log.csv')
    writeFileSync(log, jump.replace('13,24', '13,44'))
    await json('import', log)
    const daily = join(folder, 'daily.csv')
    writeFileSync(daily, DAILY)
    await json('import', daily)
    printed.set('readings 1', await json('readings'))
    printed.set('score 1', await json('score', '--on', '2026-05-17'))
    const beginning = '2026-05-01..2026-05-03'
    printed.set('history 1', await json('history', '--from', '2026-05-01', '--baseline', beginning))
    printed.set('calibrate 1', await json('calibrate'))
    printed.set('explain 1', await json('explain', '2024-01-10', '2026-05-17'))
    const outOfReach = ['--goal', '99', '--by', '2026-06-29', '--minutes', '60', '--do', 'search,post,lead']
    printed.set('plan 1', await json('plan', ...outOfReach))
    printed.set('forecast 1', await json('forecast', '--weekly', 'comment=15'))
    // Of days to come nothing is known, so that what is planned for them is the same in any year.
    const planned = [
      '--template',
      'brand-posts',
      '--gain',
      '1.5',
      '--gain-weeks',
      '6',
      '--start',
      '2190-01-04',
    ]
    printed.set('program 1', await json('program', 'new', ...planned))
    await json('program', 'start', '1')
    printed.set('did 1', await json('did', 'post'))
    printed.set('program 2', await json('program', 'list'))
    printed.set('outcome 1', await json('outcome', 'add', 'meetings', '2'))
    printed.set('outcome 2', await json('outcome', 'list'))
    const series = join(folder, 'series.csv')
    writeFileSync(series, weeks.join('\n'))
    printed.set('lag 1', await json('lag', '--series', series, '--outcome', series))
    const programs = join(folder, 'programs.json')
    writeFileSync(programs, twins)
    printed.set('effects 1', await json('effects', '--series', series, '--programs', programs, '--lines'))
    const people = join(folder, 'people.csv')
    writeFileSync(people, 'member,x-followers,x-reshares\nAnn,900,12\n')
    printed.set('influence 1', await json('influence', 'score', '--signals', people))
    printed.set('influence 2', await json('influence', 'signals'))
    const tweets = join(folder, 'tweets.js')
    writeFileSync(tweets, `window.YTD.tweets.part0 = ${JSON.stringify(TWEETS)}`)
    printed.set('influence 3', await json('influence', 'add', 'x', tweets, '--account', 'ann'))
    printed.set('influence 4', await json('influence', '--on', '2026-05-10'))
    printed.set('influence 5', await json('influence', 'remove', 'x'))
    printed.set('baseline 1', await json('baseline', series, '--period', '1970-01-01..1970-06-01'))
    const weeksDrawn = ['--weeks', '12', '--seed', '7', '--from', '1970-01-01']
    printed.set('experiment 1', await json('experiment', 'plan', ...weeksDrawn))
    printed.set('experiment 2', await json('experiment', 'test', '--series', series, ...weeksDrawn))
    printed.set('undo 1', await json('undo'))
    printed.set('note 1', await json('note', 'add', 'New job', '--on', '2026-05-04'))
    printed.set('note 2', await json('note', 'list'))
    printed.set('fact 1', await json('fact', 'set', 'photo', 'yes'))
    await json('settings', 'baseline', '2026-05-01..2026-05-31')
    printed.set('settings 1', await json('settings', 'time-zone', 'Europe/Berlin'))
    printed.set('export 1', await json('export', '--out', join(folder, 'fourscore.json')))
    printed.set('doctor 1', await json('doctor'))
    const backup = await json('backup')
    printed.set('backup 1', backup)
    printed.set('restore 1', await json('restore', String((backup as { readonly file: unknown }).file)))
    printed.set('undo 2', await json('undo', '--last'))
    printed.set('forget 1', await json('forget', '--yes'))
    await json('sample')
    printed.set('sample 1', await json('sample', '--remove'))
  })

  it.each([...examples.keys()])('shows under %s the names that the command prints', (place) => {
    expect(namesIn(examples.get(place)).toSorted()).toEqual(namesIn(printed.get(place)).toSorted())
  })

  it('has an example for each document that was printed here', () => {
    expect([...printed.keys()].toSorted()).toEqual([...examples.keys()].toSorted())
  })
})
