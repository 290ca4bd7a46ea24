import { Trouble } from '../api.ts'
import { isMessage, say } from './say.ts'

/** What is said of something that went wrong, and what to do about it. */
export interface TroubleWords {
  readonly title: string
  readonly detail: string
  readonly hint?: string | undefined
}

/** In the reader's language where the kind of problem always says the same; else the server's own sentence stands. */
export function troubleWords(error: Error): TroubleWords {
  if (!(error instanceof Trouble))
    return {
      title: say('trouble.not-drawn'),
      detail: error.message,
      hint: say('trouble.not-drawn-hint'),
    }
  const { problem, title, detail, hint } = error
  return {
    title: named(`problem.${problem}.title`, title),
    detail: named(`problem.${problem}.detail`, detail),
    hint: hint === undefined ? undefined : named(`problem.${problem}.hint`, hint),
  }
}

const named = (key: string, other: string): string => (isMessage(key) ? say(key) : other)
