import { execFile } from 'node:child_process'
import { createWriteStream, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { openArchive } from '../src/archive/open-archive.ts'
import { LARGE_FILES, writeLargeExport } from './large-export.ts'
import type { Measured } from './import-once.ts'

const RUNS = 3
const TARGET = { ratio: 2.5, peakMegabytes: 350 }

/**
 * Imports a generated export of half a million rows (open, read, seal, store) and compares with what csv-parse alone needs
 * for the same bytes, unpacked: the medians of three runs each, one after the other, every run a process of its own.
 */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'fourscore-bench-'))
  try {
    const zip = join(folder, 'Complete_LinkedInDataExport_05-18-2026.zip')
    const unpacked = join(folder, 'unpacked')
    await writeLargeExport(zip)
    const bytes = await unpack(zip, unpacked)
    const rows = LARGE_FILES.reduce((sum, file) => sum + file.rows, 0)
    console.log(`${rows} rows, ${megabytes(bytes)} unpacked, ${megabytes((await stat(zip)).size)} as a ZIP`)

    const [ours, theirs]: [Measured[], Measured[]] = [[], []]
    for (let i = 0; i < RUNS; i++) {
      theirs.push(await measure('csv-parse', unpacked))
      ours.push(await measure('import', zip, join(folder, `data-${i}`)))
    }
    report(ours, theirs)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function report(ours: readonly Measured[], theirs: readonly Measured[]): void {
  const [imported, parsed] = [
    median(ours.map(({ seconds }) => seconds)),
    median(theirs.map(({ seconds }) => seconds)),
  ]
  const peak = Math.max(...ours.map(({ peakBytes }) => peakBytes))
  const events = ours[0]?.rows ?? 0
  console.log(
    `import      ${imported.toFixed(2)} s, ${events} events, peak ${megabytes(peak)} (target: under ${TARGET.peakMegabytes} MB)`,
  )
  console.log(`csv-parse   ${parsed.toFixed(2)} s`)
  console.log(`ratio       ${(imported / parsed).toFixed(2)} (target: at most ${TARGET.ratio})`)
}

async function unpack(zip: string, folder: string): Promise<number> {
  await mkdir(folder)
  const archive = await openArchive(zip)
  for (const { path, open } of archive.files) await pipeline(open(), createWriteStream(join(folder, path)))
  await archive.close()
  return archive.files.reduce((sum, { bytes }) => sum + bytes, 0)
}

/** What the launcher tells Node, as it stands there: the import is measured as people run it. */
const LAUNCHER = readFileSync(join(import.meta.dirname, '..', 'bin', 'fourscore'), 'utf8')
const NODE_OPTIONS = (/^exec "\$node"((?: --\S+)*) /m.exec(LAUNCHER)?.[1] ?? '')
  .split(' ')
  .filter((word) => word !== '')

async function measure(...args: readonly string[]): Promise<Measured> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...NODE_OPTIONS,
    join(import.meta.dirname, 'import-once.ts'),
    ...args,
  ])
  return JSON.parse(stdout) as Measured
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`

if (import.meta.main) await run()
