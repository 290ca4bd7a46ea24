import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { loadReadings } from '../src/app/readings/read-readings.ts'
import { dayText } from '../src/kernel/day.ts'
import { random } from '../src/kernel/random.ts'
import { openStore } from '../src/store/open-store.ts'
import { numberOf } from '../src/store/sqlite.ts'

const folder = mkdtempSync(join(tmpdir(), 'crash-read-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const CHILD = join(import.meta.dirname, 'crash', 'reading.ts')
const KILLS = 25
/** A run that ends before its kill is no kill; however the machine's speed changes, so many runs are enough. */
const MOST_RUNS = 8 * KILLS
/** So that several stores are killed, also where a run seldom comes far. */
const KILLS_A_STORE = 6

/** A log of every day of a year: its readings are in no other. */
function logOf(year: number): { readonly path: string; readonly holds: number } {
  const days = Array.from({ length: 365 }, (_, i) =>
    new Date(Date.UTC(year, 0, 1 + i)).toISOString().slice(0, 10),
  )
  const rows = days.map((day, i) => `${day};${40 + (i % 9)};10;10;10;${10 + (i % 9)}`)
  const path = join(folder, `my ssi of ${year}.csv`)
  writeFileSync(path, ['Date;SSI;Brand;People;Insights;Relationships', ...rows].join('\n'))
  return { path, holds: rows.length }
}

const logs = [2021, 2022, 2023, 2025].map(logOf)
const paths = logs.map(({ path }) => path)

interface Run {
  readonly acknowledged: readonly string[]
  readonly killed: boolean
  /** From its first word to its end. */
  readonly took_ms: number
}

/** Reads all of them, unless it is killed after so long. */
async function run(data: string, killAfter_ms?: number): Promise<Run> {
  const child = spawn(process.execPath, [CHILD, data, ...paths], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = once(child, 'close')
  await Promise.race([once(child.stdout, 'data'), ended])
  const from = performance.now()
  if (killAfter_ms !== undefined) {
    await Promise.race([pause(killAfter_ms), ended])
    child.kill('SIGKILL')
  }
  const [code, signal] = (await ended) as [number | null, string | null]
  if (signal !== 'SIGKILL') expect(code).toBe(0)
  const acknowledged = said.split('\n').flatMap((line) => (line.startsWith('in ') ? [line.slice(3)] : []))
  return { acknowledged, killed: signal === 'SIGKILL', took_ms: performance.now() - from }
}

/** Looks at a store: whether all of it is sound, and how many readings of each log are shown. */
async function lookInto(
  data: string,
): Promise<{ readonly shown: readonly number[]; readonly unfinished: boolean }> {
  const store = await openStore(data)
  expect(store.database.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }])
  expect(store.database.prepare('pragma foreign_key_check').all()).toEqual([])
  const days = (await loadReadings(store)).map(({ day }) => (day === null ? '' : dayText(day)))
  expect(new Set(days).size).toBe(days.length)
  const shown = [2021, 2022, 2023, 2025].map((year) => days.filter((day) => day.startsWith(`${year}`)).length)
  const unfinished = numberOf(store.database, 'select count(*) from import where finished = 0') > 0
  await store.close()
  return { shown, unfinished }
}

describe('kills at any moment of fourscore read', () => {
  it('leave each log whole or not at all, and nothing doubled or lost that was said to be in', async () => {
    const { took_ms, acknowledged: all } = await run(join(folder, 'untouched'))
    expect(all).toEqual(paths)
    const whole = await lookInto(join(folder, 'untouched'))
    expect(whole).toEqual({ shown: logs.map(({ holds }) => holds), unfinished: false })

    const chance = random(20_260_519)
    let [stores, killed, partly] = [0, 0, 0]
    for (let runs = 0; killed < KILLS && runs < MOST_RUNS; stores++) {
      const data = join(folder, `killed-${stores}`)
      const saidToBeIn = new Set<string>()
      for (let here = 0; here < KILLS_A_STORE && saidToBeIn.size < paths.length && runs < MOST_RUNS; runs++) {
        const one = await run(data, chance.uniform() * took_ms)
        for (const path of one.acknowledged) saidToBeIn.add(path)
        here += Number(one.killed)
        killed += Number(one.killed)
        const { shown } = await lookInto(data)
        for (const [i, n] of shown.entries()) {
          // Said to be in a moment before the kill, or in although nobody could be told of it any more.
          const allowed = saidToBeIn.has(paths[i]!) ? [logs[i]!.holds] : [0, logs[i]!.holds]
          expect({ log: paths[i], n, allowed: allowed.includes(n) }).toMatchObject({ allowed: true })
        }
        partly += Number(shown.some((n) => n === 0) && shown.some((n) => n > 0))
      }
      expect((await run(data)).acknowledged).toEqual(paths)
      expect(await lookInto(data)).toEqual(whole)
    }
    expect(killed).toBeGreaterThanOrEqual(KILLS)
    expect(stores).toBeGreaterThan(2)
    // Else the moments were not spread over the time that reading takes.
    expect(partly).toBeGreaterThan(KILLS / 10)
  }, 600_000)
})
