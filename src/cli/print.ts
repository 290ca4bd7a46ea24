import { asFailure } from './as-failure.ts'
import { failureLines, type ExitCode, type FailureWords } from './failure.ts'
import { harmless } from './paper.ts'
import type { Answer, Session } from './session.ts'

/** One document, and nothing that could steer a terminal it is shown on. */
export const jsonText = (document: object): string =>
  `${JSON.stringify(document, null, 2).replaceAll(/[\u007F-\u009F\u2028\u2029]/g, escaped)}\n`

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** Prints what a command says, as JSON or for people, and gives the exit code. */
export function printAnswer(session: Session, { document, lines, failure }: Answer): ExitCode {
  session.progress.clear()
  if (session.json) session.out(jsonText(failure === undefined ? document : { ...document, error: failure }))
  else
    session.out(
      lines(session.paper)
        .map((line) => `${line}\n`)
        .join(''),
    )
  if (failure !== undefined) printProblem(session, failure)
  return failure === undefined ? 0 : 1
}

/** Says on standard error what failed, and as JSON on standard output where that was asked for. */
export async function printFailure(session: Session, error: unknown): Promise<ExitCode> {
  session.progress.clear()
  const { words, code } = await asFailure(error)
  if (session.json) session.out(jsonText({ error: words }))
  printProblem(session, words)
  return code
}

function printProblem(session: Session, words: FailureWords): void {
  const lines = failureLines(words).flatMap((said) => said.split('\n'))
  session.err(lines.map((line) => `${harmless(line)}\n`).join(''))
}
