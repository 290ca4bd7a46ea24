import type { Session } from './session.ts'

/** What a shell expects of a program that was stopped with Ctrl-C: 128 and the signal's number. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const

/**
 * Does work that may be stopped at any time: the store is whole without a word from us, because nothing is in it before its
 * transaction ends. Stopped, it says so in a sentence of its own, with `comfort`, and ends the process.
 */
export async function stoppable<T>(session: Session, comfort: string, work: () => Promise<T>): Promise<T> {
  const stop = (signal: 'SIGINT' | 'SIGTERM'): void => {
    session.progress.clear()
    session.err(`Stopped. ${comfort}\n`)
    process.exit(EXIT_CODES[signal])
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  try {
    return await work()
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
  }
}
