import { randomBytes } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { lastBackup } from '../app/backup.ts'
import { capsOf } from '../app/caps.ts'
import { EvidenceCache } from '../app/evidence-cache.ts'
import type { ImportsReport } from '../app/import-paths.ts'
import { holdsAnything } from '../store/holds-anything.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { hostsOf, urlOf, type Address } from './address.ts'
import { foreseen, unforeseen } from './answer-error.ts'
import { createApi } from './app.ts'
import { Jobs } from './jobs.ts'
import { listen, type Answering } from './listen.ts'
import { startNightly, type Nightly, type NightlyOptions } from './nightly.ts'
import { loadDrawing } from './drawing.ts'
import { DRAWING_FILE, PAGES_FOLDER } from './pages-folder.ts'
import { readPages } from './pages.ts'
import type { ImportStep } from './parts.ts'
import { threadWriter, type ThreadWriter } from './thread-writer.ts'
import { clearAbandoned, uploadFolder } from './upload-folder.ts'
import { uploadLimits, Uploads } from './uploads.ts'

export interface ServerOptions extends Address {
  /** The data folder. */
  readonly folder: string
  /** Of the program. */
  readonly version: string
  /** Told of what nobody foresaw. */
  readonly onFault: (error: unknown) => void
  /** The built pages; those of this repository, unless said otherwise. */
  readonly pagesFolder?: string
}

export interface RunningServer {
  /** What to open in a browser: `http://127.0.0.1:4747`. */
  readonly url: string
  /** Ends what is under way and frees the port and the store. */
  close(): Promise<void>
}

/** Opens the store and serves it. Rejects with Node's own error where it cannot listen, with `StoreError` where it cannot open. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { folder, version, onFault, pagesFolder = PAGES_FOLDER } = options
  const now = (): Date => new Date()
  // Before anything is opened: a cap that is no number must be told.
  const limits = uploadLimits(capsOf({}, process.env))
  const pages = await readPages(pagesFolder)
  const draw = pagesFolder === PAGES_FOLDER ? await loadDrawing(DRAWING_FILE) : null
  const store = await openStore(folder)
  await clearAbandoned(folder)
  const evidence = new EvidenceCache(store)
  const writer = threadWriter(folder, now)
  const uploads = new Uploads(uploadFolder(folder), newId, Date.now, limits)
  // What a process of the same number left, as happens in containers, is nobody's.
  await uploads.clear()
  const sweeping = setInterval(() => void uploads.dropForgotten().catch(onFault), SWEEP_EVERY_MS)
  sweeping.unref()
  const jobs = new Jobs<ImportStep, ImportsReport>(newId, (error) => problemOf(error, onFault))
  const nightly = nightlyBackups(store, writer, { now, onFault })
  const free = async (): Promise<void> => {
    nightly.stop()
    clearInterval(sweeping)
    await writer.close()
    await uploads.clear()
    evidence.close()
    await store.close()
  }
  let answer: Answering | undefined
  try {
    const server = await listen(options, (address) => {
      const hosts = hostsOf(address)
      const parts = {
        version,
        store,
        evidence,
        writer,
        uploads,
        jobs,
        pages,
        draw,
        now,
        onFault,
        hosts: () => hosts,
      }
      const app = createApi(parts)
      return (answer = (request) => app.fetch(request))
    })
    void nightly.tick()
    const warm = holdsAnything(store.database) ? warmUp(urlOf(server.address), answer) : null
    return {
      url: urlOf(server.address),
      close: async () => {
        await server.close()
        await warm
        await free()
      },
    }
  } catch (error) {
    await free()
    throw error
  }
}

const SWEEP_EVERY_MS = 60_000

/** What the first page will ask for, most of all; it is kept then. The first to look at it would else wait for years of days. */
const FIRST_ASKED = [
  'status',
  'imports',
  'score',
  'readings',
  'history',
  'next-actions',
  'calibration?series=1',
]

async function warmUp(url: string, answer: Answering | undefined): Promise<void> {
  for (const path of FIRST_ASKED) {
    const request = new Request(`${url}/api/${path}`, { headers: { host: new URL(url).host } })
    await (await answer?.(request))?.text()
    await setImmediate()
  }
}

/** Of a store that holds something. */
const nightlyBackups = (
  store: Store,
  writer: ThreadWriter,
  { now, onFault }: Pick<NightlyOptions, 'now' | 'onFault'>,
): Nightly =>
  startNightly({
    now,
    onFault,
    lastBackup: async () => {
      const last = await lastBackup(store)
      return last && new Date(last.at)
    },
    isQuiet: () => writer.isQuiet() && holdsAnything(store.database),
    backUp: async () => void (await writer.backUp()),
  })

/** Nobody can guess one, so that nobody can name what is another's. */
const newId = (): string => randomBytes(12).toString('base64url')

function problemOf(error: unknown, onFault: (error: unknown) => void) {
  const refusal = foreseen(error)
  if (refusal === undefined) onFault(error)
  return (refusal ?? unforeseen()).document
}
