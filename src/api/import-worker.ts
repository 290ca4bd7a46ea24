import { parentPort, workerData } from 'node:worker_threads'
import { openStore } from '../store/open-store.ts'
import { foreseen } from './answer-error.ts'
import type { ImportStep } from './parts.ts'
import type { RefusalDocument } from './refusal.ts'
import { perform, type Task } from './tasks.ts'

/** What the thread is started with. */
export interface Order {
  /** The data folder. */
  readonly folder: string
  readonly task: Task
  readonly now: Date
}

/** What the thread says, and at last how it ended; what nobody foresaw ends it with an error of its own. */
export type Saying =
  | { readonly kind: 'step'; readonly step: ImportStep }
  | { readonly kind: 'done'; readonly outcome: unknown }
  | { readonly kind: 'refused'; readonly document: RefusalDocument }

const say = (saying: Saying): void => parentPort?.postMessage(saying, [])

/** Between steps that differ only in rows. */
const STEP_MS = 50

function seldom(tell: (step: ImportStep) => void): (step: ImportStep) => void {
  let last: { readonly at: number; readonly file: string } = { at: -Infinity, file: '' }
  return (step) => {
    const at = performance.now()
    if (step.file === last.file && at - last.at < STEP_MS) return
    last = { at, file: step.file }
    tell(step)
  }
}

const { folder, task, now } = workerData as Order
const store = await openStore(folder)
try {
  const outcome = await perform(task, { store, now, onStep: seldom((step) => say({ kind: 'step', step })) })
  say({ kind: 'done', outcome })
} catch (error) {
  const refusal = foreseen(error)
  if (refusal === undefined) throw error
  say({ kind: 'refused', document: refusal.document })
} finally {
  await store.close()
}
