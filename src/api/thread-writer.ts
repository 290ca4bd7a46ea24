import { Worker } from 'node:worker_threads'
import type { Order, Saying } from './import-worker.ts'
import type { ImportStep, Writer } from './parts.ts'
import { Refusal } from './refusal.ts'
import type { Outcome, Task, TaskKind } from './tasks.ts'

export interface ThreadWriter extends Writer {
  /** Nothing that it does is under way. */
  isQuiet(): boolean
  /** Ends what is under way; the store is then as it was before. */
  close(): Promise<void>
}

/** Changes the store in a thread with a connection of its own, one thread for each task. */
export function threadWriter(folder: string, now: () => Date): ThreadWriter {
  const threads = new Set<Worker>()
  const run = <K extends TaskKind>(
    task: Task & { readonly kind: K },
    onStep: (step: ImportStep) => void = () => {},
  ) => {
    const order: Order = { folder, task, now: now() }
    const thread = new Worker(new URL('import-worker.ts', import.meta.url), { workerData: order })
    threads.add(thread)
    thread.once('exit', () => threads.delete(thread))
    return outcomeOf<K>(thread, onStep)
  }
  return {
    importFiles: (files, onStep) => run<'import'>({ kind: 'import', files }, onStep),
    read: (order) => run<'read'>({ kind: 'read', order }),
    undo: (id) => run<'undo'>({ kind: 'undo', id }),
    addSample: () => run<'add-sample'>({ kind: 'add-sample' }),
    removeSample: () => run<'remove-sample'>({ kind: 'remove-sample' }),
    addNote: (words) => run<'add-note'>({ kind: 'add-note', words }),
    changeNote: (id, words) => run<'change-note'>({ kind: 'change-note', id, words }),
    removeNote: (id) => run<'remove-note'>({ kind: 'remove-note', id }),
    changePrograms: (order) => run<'change-programs'>({ kind: 'change-programs', order }),
    logActivity: (logged) => run<'log-activity'>({ kind: 'log-activity', logged }),
    changeOutcomes: (order) => run<'change-outcomes'>({ kind: 'change-outcomes', order }),
    sayFact: (said) => run<'say-fact'>({ kind: 'say-fact', said }),
    unsayFact: (fact) => run<'unsay-fact'>({ kind: 'unsay-fact', fact }),
    addAccount: (order) => run<'add-account'>({ kind: 'add-account', order }),
    refreshAccounts: () => run<'refresh-accounts'>({ kind: 'refresh-accounts' }),
    removeAccount: (id) => run<'remove-account'>({ kind: 'remove-account', id }),
    changeSettings: (change) => run<'change-settings'>({ kind: 'change-settings', change }),
    forget: () => run<'forget'>({ kind: 'forget' }),
    isQuiet: () => threads.size === 0,
    backUp: () => run<'back-up'>({ kind: 'back-up' }),
    close: async () => {
      await Promise.all([...threads].map((thread) => thread.terminate()))
    },
  }
}

const outcomeOf = <K extends TaskKind>(
  thread: Worker,
  onStep: (step: ImportStep) => void,
): Promise<Outcome<K>> =>
  new Promise((resolve, reject) => {
    thread.on('message', (saying: Saying) => {
      if (saying.kind === 'step') onStep(saying.step)
      else if (saying.kind === 'done') resolve(saying.outcome as Outcome<K>)
      else reject(Refusal.of(saying.document))
    })
    thread.once('error', reject)
    thread.once('exit', () => reject(stopped()))
  })

const stopped = (): Refusal =>
  new Refusal(503, {
    name: 'stopped',
    title: 'It was stopped',
    detail: 'The server was stopped before this was done. Nothing of it is kept.',
    hint: 'Start it again, then do it once more.',
  })
