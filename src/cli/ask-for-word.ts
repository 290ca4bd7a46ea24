import { createInterface } from 'node:readline/promises'

/** Asks on the terminal and says whether the word was typed. Who leaves by Ctrl-C or ends the input has not agreed. */
export async function askForWord(question: string, agreement: RegExp): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const left = new AbortController()
  terminal.once('close', () => left.abort())
  try {
    return agreement.test((await terminal.question(question, { signal: left.signal })).trim())
  } catch (error) {
    if (left.signal.aborted) return false
    throw error
  } finally {
    terminal.close()
  }
}
