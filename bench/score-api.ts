import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Hono } from 'hono'
import { listen } from '../src/api/listen.ts'
import { startServer } from '../src/api/start-server.ts'
import { addSample } from '../src/app/sample.ts'
import { localDay, localInstant } from '../src/api/local-day.ts'
import { instant } from '../src/kernel/day.ts'
import { openStore } from '../src/store/open-store.ts'
import type { Asked } from './ask-many.ts'

const AT_ONCE = 50
const REQUESTS = 5000
const RUNS = 3
const MOST_P99_MS = 20
const LEAST_SHARE = 0.6

/** `GET /api/score` at 50 requests at once, against a bare Hono route that reads one row of the same store. */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fourscore-bench-'))
  try {
    await fill(folder)
    const server = await startServer({
      host: '127.0.0.1',
      port: 0,
      folder,
      version: 'bench',
      onFault: (error) => console.error(error),
    })
    const store = await openStore(folder)
    const row = store.database.prepare('select * from import limit 1')
    const bare = new Hono().get('/row', (context) => context.json(row.get()))
    const peer = await listen({ host: '127.0.0.1', port: 0 }, () => (request) => bare.fetch(request))
    try {
      const peerUrl = `http://127.0.0.1:${peer.address.port}/row`
      const runs = []
      // In turns, so that what else the machine does slows both.
      for (let i = 0; i < RUNS; i++) {
        runs.push({ score: await measure(`${server.url}/api/score`), row: await measure(peerUrl) })
      }
      tell(median(runs.map(({ score }) => score)), median(runs.map((one) => one.row)))
    } finally {
      await peer.close()
      await store.close()
      await server.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function fill(folder: string): Promise<void> {
  const store = await openStore(folder)
  const now = new Date()
  await addSample(store, { today: localDay(now), now: instant(now.getTime()), clock: localInstant })
  await store.close()
}

async function measure(url: string): Promise<Asked> {
  const client = [join(import.meta.dirname, 'ask-many.ts'), url, String(REQUESTS), String(AT_ONCE)]
  const { stdout } = await promisify(execFile)(process.execPath, client)
  return JSON.parse(stdout) as Asked
}

const median = (all: readonly Asked[]): Asked =>
  all.toSorted((a, b) => a.perSecond - b.perSecond)[Math.floor(all.length / 2)] ?? {
    perSecond: NaN,
    median_ms: NaN,
    p99_ms: NaN,
  }

function tell(score: Asked, row: Asked): void {
  const share = score.perSecond / row.perSecond
  const line = (name: string, { perSecond, median_ms, p99_ms }: Asked): string =>
    `${name.padEnd(24)} ${perSecond.toFixed(0).padStart(6)} a second, median ${median_ms.toFixed(1)} ms, p99 ${p99_ms.toFixed(1)} ms`
  console.log(`${REQUESTS} requests, ${AT_ONCE} at once, median of ${RUNS}; asked from a process of its own`)
  console.log(line('GET /api/score', score))
  console.log(line('bare Hono, one row', row))
  console.log(`p99 is to be under ${MOST_P99_MS} ms: ${score.p99_ms < MOST_P99_MS ? 'reached' : 'missed'}`)
  console.log(
    `${(share * 100).toFixed(0)}% of the bare route; the aim is ${LEAST_SHARE * 100}%: ${share >= LEAST_SHARE ? 'reached' : 'missed'}`,
  )
}

if (import.meta.main) await run()
