import type { RefusalDocument } from './refusal.ts'

/** Something that takes a while: it waits, runs, and is then done or has failed. */
export interface Job<Progress, Result> {
  readonly id: string
  readonly state: 'waiting' | 'running' | 'done' | 'failed'
  /** How far it is; null until it has said so. */
  readonly progress: Progress | null
  /** There when done. */
  readonly result: Result | null
  /** There when failed. */
  readonly problem: RefusalDocument | null
}

/** What a job does; it says how far it is as often as it likes. */
export type Work<Progress, Result> = (onProgress: (progress: Progress) => void) => Promise<Result>

interface Entry<Progress, Result> {
  job: Job<Progress, Result>
  readonly watchers: Set<() => void>
}

/** One job at a time, the others in the order in which they came. The last hundred are remembered. */
export class Jobs<Progress, Result> {
  readonly #entries = new Map<string, Entry<Progress, Result>>()
  readonly #newId: () => string
  readonly #problemOf: (error: unknown) => RefusalDocument
  #last: Promise<void> = Promise.resolve()

  constructor(newId: () => string, problemOf: (error: unknown) => RefusalDocument) {
    this.#newId = newId
    this.#problemOf = problemOf
  }

  start(work: Work<Progress, Result>): Job<Progress, Result> {
    const job: Job<Progress, Result> = {
      id: this.#newId(),
      state: 'waiting',
      progress: null,
      result: null,
      problem: null,
    }
    const entry = { job, watchers: new Set<() => void>() }
    this.#entries.set(job.id, entry)
    this.#forgetOld()
    this.#last = this.#last.then(() => this.#run(entry, work))
    return job
  }

  find(id: string): Job<Progress, Result> | undefined {
    return this.#entries.get(id)?.job
  }

  /** The job as it is now, and again after each change until it has ended; changes that come fast are told as one. */
  async *watch(
    id: string,
    pause: () => Promise<void>,
    stopped: AbortSignal,
  ): AsyncGenerator<Job<Progress, Result>> {
    const entry = this.#entries.get(id)
    let told: Job<Progress, Result> | undefined
    while (entry !== undefined && !stopped.aborted) {
      if (entry.job === told) await changeOf(entry, stopped)
      else {
        told = entry.job
        yield told
        if (hasEnded(told)) return
        await pause()
      }
    }
  }

  /** Until all that was started has ended. */
  async settled(): Promise<void> {
    await this.#last
  }

  async #run(entry: Entry<Progress, Result>, work: Work<Progress, Result>): Promise<void> {
    this.#tell(entry, { state: 'running' })
    try {
      const result = await work((progress) => this.#tell(entry, { progress }))
      this.#tell(entry, { state: 'done', result })
    } catch (error) {
      this.#tell(entry, { state: 'failed', problem: this.#problemOf(error) })
    }
  }

  #tell(entry: Entry<Progress, Result>, news: Partial<Job<Progress, Result>>): void {
    entry.job = { ...entry.job, ...news }
    for (const wake of entry.watchers) wake()
  }

  #forgetOld(): void {
    for (const [id, { job }] of this.#entries) {
      if (this.#entries.size <= REMEMBERED) return
      if (hasEnded(job)) this.#entries.delete(id)
    }
  }
}

const REMEMBERED = 100

const hasEnded = ({ state }: Job<unknown, unknown>): boolean => state === 'done' || state === 'failed'

function changeOf({ watchers }: Entry<unknown, unknown>, stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = (): void => {
      watchers.delete(wake)
      stopped.removeEventListener('abort', wake)
      resolve()
    }
    watchers.add(wake)
    stopped.addEventListener('abort', wake)
  })
}
