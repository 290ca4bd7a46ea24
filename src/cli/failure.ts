/** Why a command could not do what was asked: what is wrong, and what to do next. */
export interface FailureWords {
  readonly title: string
  readonly detail: string
  readonly hint?: string
}

/** 0: done. 1: something failed. 2: the command was not called as it must be. */
export type ExitCode = 0 | 1 | 2

/** Thrown by a command that cannot go on; the program turns it into words, JSON and an exit code. */
export class Failure extends Error {
  readonly words: FailureWords
  readonly code: ExitCode

  constructor({ title, detail, hint }: FailureWords, code: ExitCode = 1) {
    super(`${title}: ${detail}`)
    this.words = { title, detail, ...(hint === undefined ? {} : { hint }) }
    this.code = code
  }
}

/** A command called in a way that cannot be. */
export const wrongUse = (detail: string, hint: string): Failure =>
  new Failure({ title: 'Wrong use', detail, hint }, 2)

/** As a person reads it on standard error. */
export const failureLines = ({ title, detail, hint }: FailureWords): readonly string[] => [
  `${title}: ${detail}`,
  ...(hint === undefined ? [] : [hint]),
]
