import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse'
import { importPaths } from '../src/app/import-paths.ts'
import { instant, utcDay } from '../src/kernel/day.ts'
import { openStore } from '../src/store/open-store.ts'
import { LARGE_FILES } from './large-export.ts'

// One measured run in a process of its own, so that its peak is its own:
//   node bench/import-once.ts import ZIP DATA-FOLDER
//   node bench/import-once.ts csv-parse UNPACKED-FOLDER

/** What a run prints, as one line of JSON. */
export interface Measured {
  readonly seconds: number
  readonly rows: number
  readonly peakBytes: number
}

const [what, from = '', data = ''] = process.argv.slice(2)
if (import.meta.main) {
  const started = performance.now()
  const rows = what === 'import' ? await importAll(from, data) : await parseAll(from)
  const seconds = (performance.now() - started) / 1000
  const peakBytes = process.resourceUsage().maxRSS * 1024
  console.log(JSON.stringify({ seconds, rows, peakBytes } satisfies Measured))
}

async function importAll(zip: string, folder: string): Promise<number> {
  const now = instant(Date.UTC(2026, 4, 18))
  const store = await openStore(folder)
  const { imports } = await importPaths(store, [zip], { now, today: utcDay(now) })
  await store.close()
  const [report] = imports
  if (report === undefined || report.failed !== null)
    throw new Error(report?.failed ?? 'nothing was imported')
  const flawed = report.files.filter(({ status, problemsInAll }) => status !== 'read' || problemsInAll > 0)
  if (flawed.length > 0)
    throw new Error(
      `the generated export was not read cleanly: ${JSON.stringify({ ...flawed[0], problems: flawed[0]?.problems[0] })}`,
    )
  return report.events.added
}

/** As its documentation shows its stream interface, with records as arrays, which is its default. */
async function parseAll(folder: string): Promise<number> {
  let rows = 0
  for (const { path } of LARGE_FILES) {
    const escape = path.startsWith('Comments') ? '\\' : '"'
    const parser = createReadStream(join(folder, path)).pipe(parse({ escape, relax_column_count: true }))
    parser.on('readable', () => {
      while (parser.read() !== null) rows += 1
    })
    await new Promise((resolve, reject) => {
      parser.on('end', resolve)
      parser.on('error', reject)
    })
  }
  return rows
}
