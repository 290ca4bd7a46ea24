import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import yazl from 'yazl'
import { sampleArchives } from '../sample/networks.ts'
import { readingsFile } from '../sample/readings.ts'
import { sampleExport, type SampleExport } from '../sample/sample-export.ts'
import { finishedImports } from '../store/imports.ts'
import { networkAccounts } from '../store/networks.ts'
import type { Store } from '../store/open-store.ts'
import { AppError } from './app-error.ts'
import type { ImportOptions } from './import-archive.ts'
import { addFromFile } from './influence/add-account.ts'
import { importPaths } from './import-paths.ts'
import type { ImportReport } from './import-report.ts'
import { removeSample, sampleImports } from './remove-sample.ts'
import { addDoings } from './sample-doings.ts'

/**
 * Takes in the fictional member, as a ZIP, a log of readings and two archives of networks through the same doors as everybody's, with
 * three years up to `today`, and the programs that she made of them.
 * Where the member is in already nothing changes, and the report is that of then. Throws `AppError` where own data is in:
 * the two together would be nobody's score.
 */
export async function addSample(store: Store, options: ImportOptions): Promise<ImportReport> {
  const there = (await sampleImports(store, options.member)).at(-1)
  const owner = options.member ?? 'me'
  const anyOwn =
    (await finishedImports(store.db, owner)).some(({ sample }) => sample === 0) ||
    (await networkAccounts(store.db, owner)).some(({ sample }) => !sample)
  if (there === undefined && anyOwn) throw ownDataIsIn(store.folder)
  if (there !== undefined) return JSON.parse(there.report) as ImportReport
  const { today: until, now, member = 'me' } = options
  const { name, files } = sampleExport({ seed: SEED, until })
  const folder = mkdtempSync(join(tmpdir(), 'fourscore-sample-'))
  try {
    const path = join(folder, name)
    await pipeline(zipOf(files).outputStream, createWriteStream(path))
    const { imports } = await importPaths(store, [path], { ...options, sample: true })
    const [report] = imports
    if (report === undefined || report.failed !== null)
      throw new Error(report?.failed ?? 'the sample was not imported')
    const log = readingsFile(SEED, until)
    const logPath = join(folder, log.path)
    await writeFile(logPath, log.text)
    const { imports: logs } = await importPaths(store, [logPath], { ...options, sample: true })
    if (logs[0]?.failed !== null)
      throw new Error(logs[0]?.failed ?? 'the readings of the sample were not imported')
    await addDoings(store, { until, now, member })
    for (const archive of sampleArchives({ seed: SEED, until })) {
      const packed = { path: join(folder, archive.name), name: archive.name }
      await pipeline(zipOf(archive.files).outputStream, createWriteStream(packed.path))
      const { network, account } = archive
      await addFromFile(store, network, [packed], { today: until, now, member, account, sample: true })
    }
    return report
  } catch (error) {
    await removeSample(store, member)
    throw error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const ownDataIsIn = (folder: string): AppError =>
  new AppError(
    'Own data is in',
    `Your own data is in ${folder}, and the fictional member would mix with it.`,
    'Look at the sample in another data folder: fourscore --data DIR sample.',
    'in-the-way',
  )

/** Another would give another three years of the same member. */
const SEED = 1

/** Any fixed time: the same sample is the same bytes. */
const MTIME = new Date(Date.UTC(2026, 0, 1))

function zipOf(files: SampleExport['files']): yazl.ZipFile {
  const zip = new yazl.ZipFile()
  for (const { path, text } of files) {
    zip.addBuffer(Buffer.from(text), path, { mtime: MTIME, forceDosTimestamp: true })
  }
  zip.end()
  return zip
}
