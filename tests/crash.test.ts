import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { comments, connections, profile, searches, zipBytes } from '../src/app/export.fixture.ts'
import { historyFor } from '../src/app/history-for.ts'
import { loadEvidence } from '../src/app/load-evidence.ts'
import { readEvents } from '../src/store/event-rows.ts'
import { dayText, instant, utcDay } from '../src/kernel/day.ts'
import { random } from '../src/kernel/random.ts'
import { openStore, storeFile, type Store } from '../src/store/open-store.ts'
import { readReadings } from '../src/store/readings.ts'
import { numberOf } from '../src/store/sqlite.ts'
import { sealOf } from '../src/store/seal.ts'

const folder = mkdtempSync(join(tmpdir(), 'crash-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const NOW = instant(Date.UTC(2026, 4, 18, 10))
const KILLS = 50
/** Runs at the most; so several stores are killed on a slow machine too. */
const RUNS_A_STORE = 15
/**
 * The moments of the kills spread over as long as a run takes now, whatever else the machine does: the reach grows with
 * each kill and shrinks with each run that ended before its kill, so that about one in five does.
 */
const [LATER, SOONER] = [1.1, 0.7]
const MOST_TRIES = 10 * KILLS
const CHILD = join(import.meta.dirname, 'crash', 'importing.ts')

/** How many events of a kind lie in a month, as `comment.given 2025-03`, and readings as `reading 2025-03`. */
type Months = Readonly<Record<string, number>>

/** An export of one month of its own: all that it holds lies in that month and in no other export. */
interface MonthOfExport {
  readonly path: string
  readonly holds: Months
}

const two = (n: number): string => String(n).padStart(2, '0')
const NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function exportOf(month: number): MonthOfExport {
  const on = `2025-${two(month)}`
  const said = Array.from(
    { length: 400 + month },
    (_, i) => `${on}-${two(1 + (i % 28))} ${two(i % 24)}:${two(i % 60)}:00`,
  )
  const known = Array.from({ length: 120 + month }, (_, i) => ({
    first: `First${i}`,
    last: `Last${month}`,
    slug: `person-${month}-${i}`,
    company: `Company ${i % 9}`,
    title: 'Engineer',
    on: `${two(1 + (i % 28))} ${NAMES[month - 1]} 2025`,
  }))
  const log = Array.from({ length: 5 + month }, (_, i) => `${on}-${two(i + 1)};${40 + i};10;10;10;${10 + i}`)
  const path = join(folder, `Complete_LinkedInDataExport_${two(month)}-28-2025.zip`)
  writeFileSync(
    path,
    zipBytes({
      'Profile.csv': profile,
      'Connections.csv': connections(...known),
      'Comments.csv': comments(...said),
      'SearchQueries.csv': searches(`ropes ${month}`).replaceAll('2026/05', `2025/${two(month)}`),
      'SSI log.csv': `Date;SSI;Brand;People;Insights;Relationships\n${log.join('\n')}\n`,
    }),
  )
  const holds = {
    [`connection.made ${on}`]: known.length,
    [`comment.given ${on}`]: said.length,
    [`search.made ${on}`]: 1,
    [`reading ${on}`]: log.length,
  }
  return { path, holds }
}

const exports = [1, 2, 3, 4].map(exportOf)
const paths = exports.map(({ path }) => path)
const ALL: Months = Object.assign({}, ...exports.map(({ holds }) => holds)) as Months

const countBy = (keys: Iterable<string>): Months => {
  const counts: Record<string, number> = {}
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1
  return counts
}

/** What lies in the tables, seen or not. */
function lying({ database }: Store): Months {
  const events = database
    .prepare("select kind || ' ' || strftime('%Y-%m', day * 86400, 'unixepoch') as key from event")
    .all()
  const readings = database
    .prepare(
      "select distinct identity, 'reading ' || strftime('%Y-%m', day * 86400, 'unixepoch') as key from reading",
    )
    .all()
  return countBy([...events, ...readings].map(({ key }) => String(key)))
}

/** What people see. */
async function seen(store: Store): Promise<Months> {
  const events = [...readEvents(store, 'me')].map(({ kind, day }) => `${kind} ${dayText(day).slice(0, 7)}`)
  const readings = new Set((await readReadings(store.db, 'me')).map(({ day, total }) => `${day} ${total}`))
  const days = [...readings].map((one) => dayText(utcDay(instant(Number(one.split(' ')[0]) * 86_400_000))))
  return countBy([...events, ...days.map((day) => `reading ${day.slice(0, 7)}`)])
}

interface Run {
  readonly acknowledged: readonly string[]
  readonly killed: boolean
  /** From when the store was open to when the process ended. */
  readonly took_ms: number
}

/** Imports all of it, unless it is killed after so long. */
async function run(data: string, killAfter_ms?: number): Promise<Run> {
  const child = spawn(process.execPath, [CHILD, data, String(NOW), ...paths], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = once(child, 'close')
  await Promise.race([once(child.stdout, 'data'), ended])
  const from = performance.now()
  if (killAfter_ms !== undefined) await Promise.race([pause(killAfter_ms), ended])
  if (killAfter_ms !== undefined) child.kill('SIGKILL')
  const [code, signal] = (await ended) as [number | null, string | null]
  if (signal !== 'SIGKILL') expect(code).toBe(0)
  const acknowledged = said.split('\n').flatMap((line) => (line.startsWith('in ') ? [line.slice(3)] : []))
  return { acknowledged, killed: signal === 'SIGKILL', took_ms: performance.now() - from }
}

/** Both stores have one key, so that what they keep of people can be compared. */
async function newStore(name: string, like?: string): Promise<string> {
  const data = join(folder, name)
  mkdirSync(data)
  if (like !== undefined) copyFileSync(storeFile(like), storeFile(data))
  const store = await openStore(data)
  await sealOf(store.db)
  await store.close()
  return data
}

describe('fifty kills at any moment of importing and saving readings', () => {
  it('leave each file whole or not at all, and nothing doubled or lost that was said to be in', async () => {
    const empty = await newStore('empty')
    const untouched = await newStore('untouched', empty)
    let reach_ms = (await run(untouched)).took_ms
    const whole = await openStore(untouched)
    const expected = await told(whole)
    await whole.close()

    const chance = random(20_260_518)
    let [data, saidToBeIn] = [await newStore('killed', empty), new Set<string>()]
    let [killed, unfinished, rounds] = [0, 0, 0]
    for (let tries = 1; killed < KILLS && tries <= MOST_TRIES; tries++) {
      const { acknowledged, killed: wasKilled } = await run(data, chance.uniform() * reach_ms)
      reach_ms *= wasKilled ? LATER : SOONER
      for (const path of acknowledged) saidToBeIn.add(path)
      killed += Number(wasKilled)
      unfinished += Number(await staysWhole(data, saidToBeIn))
      const isLastOfStore = tries % RUNS_A_STORE === 0 || killed === KILLS
      if (saidToBeIn.size < paths.length && !isLastOfStore) continue

      // All of it is in, or the store was killed often enough: a run to the end completes it, and another store is tried.
      expect((await run(data)).acknowledged).toEqual(paths)
      const store = await openStore(data)
      expect(await seen(store)).toEqual(ALL)
      expect(await told(store)).toEqual(expected)
      await store.close()
      rounds += 1
      ;[data, saidToBeIn] = [await newStore(`killed-${rounds}`, empty), new Set()]
    }
    expect(killed).toBe(KILLS)
    // Else the moments were not spread over the import's own time.
    expect(unfinished).toBeGreaterThan(KILLS / 10)
    expect(rounds).toBeGreaterThan(2)
  }, 300_000)
})

/** What a store says: what counts, and the scores of all its days. */
async function told(store: Store): Promise<object> {
  const evidence = await loadEvidence(store)
  return { counted: evidence.counted, history: historyFor(evidence) }
}

/** Looks at a store after a kill; says whether the kill left an import unfinished. */
async function staysWhole(data: string, saidToBeIn: ReadonlySet<string>): Promise<boolean> {
  const store = await openStore(data)
  expect(store.database.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }])
  expect(store.database.prepare('pragma foreign_key_check').all()).toEqual([])
  for (const [key, n] of Object.entries(lying(store))) expect([key, n]).toEqual([key, ALL[key]])
  const now = await seen(store)
  for (const { path, holds } of exports.filter(({ path }) => saidToBeIn.has(path))) {
    expect({ path, ...now }).toMatchObject({ path, ...holds })
  }
  const isUnfinished = numberOf(store.database, 'select count(*) from import where finished = 0') > 0
  await store.close()
  return isUnfinished
}
