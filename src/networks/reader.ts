import type { Day } from '../kernel/day.ts'
import type { Problem } from '../kernel/place.ts'
import type { Snapshot } from './snapshot.ts'

/** A file out of what a network sent, whole and as text. */
export interface NetworkFile {
  /** Path inside the archive with `/`; its name alone where it came alone. */
  readonly path: string
  readonly text: string
}

/** What reads the files of one network. */
export interface NetworkReader {
  /** Files to hand over, for people: `tweets.js, follower.js`. */
  readonly looksFor: string
  /** Whether the reader wants a file, by its path. No other is opened. */
  wants(path: string): boolean
  /** Whether a file can be of no other network, by its path; absent where no name tells. */
  isOwn?(path: string): boolean
  /** No text makes it throw. */
  read(files: readonly NetworkFile[], today: Day): NetworkReading
}

/** What became of the files of one network. Nothing is dropped in silence: `left` counts what is no post of the member's, by reason. */
export interface NetworkReading {
  /** Null where nothing in the files tells anything; then `problems` or `left` say why. */
  readonly snapshot: Snapshot | null
  /** How many entries were left out on purpose, for each reason in words. */
  readonly left: Readonly<Record<string, number>>
  /** At most 100; `problemsInAll` counts them all. */
  readonly problems: readonly Problem[]
  readonly problemsInAll: number
}

const MOST_PROBLEMS = 100

/** Gathers what a reader leaves out and cannot read. */
export class ReaderNotes {
  readonly #left = new Map<string, number>()
  readonly #problems: Problem[] = []
  #inAll = 0

  leave(reason: string, n = 1): void {
    if (n > 0) this.#left.set(reason, (this.#left.get(reason) ?? 0) + n)
  }

  problem(problem: Problem): void {
    this.#inAll += 1
    if (this.#problems.length < MOST_PROBLEMS) this.#problems.push(problem)
  }

  /** A problem with an entry of a list, counted from 1. */
  entry(file: string, index: number, expected: string, found: unknown): void {
    this.problem({ at: { file, line: 1, column: `entry ${index + 1}` }, expected, found: quoted(found) })
  }

  reading(snapshot: Snapshot | null): NetworkReading {
    return {
      snapshot,
      left: Object.fromEntries(this.#left),
      problems: this.#problems,
      problemsInAll: this.#inAll,
    }
  }
}

/** At most 80 characters of what was found. */
export const quoted = (found: unknown): string => {
  const text = typeof found === 'string' ? found : (JSON.stringify(found) ?? 'nothing')
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`
}
