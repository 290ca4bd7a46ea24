import { useSyncExternalStore } from 'react'
import { api, jobEvents, Trouble } from './api.ts'
import type { Handed } from './files.ts'
import { everythingChanged } from './queries.ts'
import type { AccountAdded, Job, Progress, Report } from './shapes.ts'
import { say } from './words/say.ts'

/** An import under way, or how the last one ended. There is one at a time; it goes on while one reads other pages. */
export type Importing =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'sending'
      readonly name: string
      readonly file: string
      readonly index: number
      readonly of: number
    }
  | { readonly kind: 'reading'; readonly name: string; readonly step: Progress | null }
  | {
      readonly kind: 'done'
      readonly imports: readonly Report[]
      /** Accounts on networks that files told of. */
      readonly accounts: readonly AccountAdded[]
    }
  | { readonly kind: 'failed'; readonly name: string; readonly error: Error }

let state: Importing = { kind: 'none' }
const listeners = new Set<() => void>()

export const useImporting = (): Importing => useSyncExternalStore(listen, () => state)

export const isUnderWay = ({ kind }: Importing): boolean => kind === 'sending' || kind === 'reading'

/** Shows no import any more: neither its report nor its failure. */
export const forgetImport = (): void => tell({ kind: 'none' })

/** Sends files to the server and has them imported; progress and end are told through `useImporting`. */
export async function startImport(files: readonly Handed[]): Promise<void> {
  if (isUnderWay(state)) return
  const name = nameOf(files)
  try {
    if (files.length === 0) throw nothingHanded()
    const upload = await send(files, name)
    tell({ kind: 'reading', name, step: null })
    const { job } = await api.startImport(upload)
    const ended = await watch(job, (step) => tell({ kind: 'reading', name, step }))
    await everythingChanged()
    tell({ kind: 'done', imports: reportsOf(ended), accounts: ended.result?.accounts ?? [] })
  } catch (error) {
    tell({ kind: 'failed', name, error: error instanceof Error ? error : new Error(String(error)) })
  }
}

async function send(files: readonly Handed[], name: string): Promise<string> {
  const { id } = await api.beginUpload()
  for (const [i, { path, file }] of files.entries()) {
    tell({ kind: 'sending', name, file: file.name, index: i + 1, of: files.length })
    await api.upload(id, path, file)
  }
  return id
}

/** Follows a job until it ends; if the stream of its news breaks, it is asked for once a second. */
function watch(id: string, onProgress: (progress: Job['progress']) => void): Promise<Job> {
  return new Promise((resolve, reject) => {
    const source = new EventSource(jobEvents(id))
    const hear = (job: Job): boolean => {
      onProgress(job.progress)
      if (job.state !== 'done' && job.state !== 'failed') return false
      source.close()
      resolve(job)
      return true
    }
    const ask = async (): Promise<void> => {
      if (!hear(await api.job(id))) setTimeout(() => void ask().catch(reject), 1000)
    }
    source.addEventListener('message', ({ data }: MessageEvent<string>) => hear(JSON.parse(data) as Job))
    source.addEventListener('error', () => {
      source.close()
      void ask().catch(reject)
    })
  })
}

/** What was handed over, in a word: the file, or the folder that holds all. */
function nameOf(files: readonly Handed[]): string {
  const [first] = files
  if (first === undefined) return ''
  if (files.length === 1) return first.file.name
  const folder = first.path.split('/')[0] ?? ''
  return files.every(({ path }) => path.startsWith(`${folder}/`))
    ? folder
    : say('stored.files', { n: files.length })
}

const nothingHanded = (): Trouble =>
  new Trouble(0, say('trouble.no-file'), say('trouble.no-file-detail'), say('import.drop'))

/** What became of each import of a job, kept or not. */
function reportsOf({ result, problem }: Job): readonly Report[] {
  const reports = result?.imports ?? problem?.imports
  if (reports !== undefined) return reports
  throw new Trouble(
    problem?.status ?? 500,
    problem?.title ?? say('trouble.import-failed'),
    problem?.detail ?? say('trouble.no-reason'),
    problem?.hint,
  )
}

function tell(next: Importing): void {
  state = next
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
