import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import { root } from '../files.ts'

export const MOST_MEMORY_KB = 400 * 2 ** 10
/** Of its main thread: a machine that does other things meanwhile takes longer by the clock. */
export const LONGEST_MS = 10_000
const HANGS_AFTER_MS = 45_000

/** What a terminal would obey, besides line breaks. */
export const STEERS = /(?!\n)[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/u

export interface Said extends Taken {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** What a program has taken until its end. */
export interface Taken {
  readonly peak_kb: number
  readonly busy_ms: number
}

/** Runs the command line as bin/fourscore does, with a file in its pipe where one is given, and kills it where it hangs. */
export async function fourscore(words: readonly string[], piped?: string): Promise<Said> {
  const input = piped === undefined ? 'ignore' : openSync(piped, 'r')
  const child = start(words, input)
  const hanging = setTimeout(() => child.kill('SIGKILL'), HANGS_AFTER_MS)
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [stdout, stderr, taken] = await Promise.all([
    text(child.stdio[1] as Readable),
    text(child.stdio[2] as Readable),
    takenBy(child),
  ])
  const code = await ended
  clearTimeout(hanging)
  if (typeof input === 'number') closeSync(input)
  return { code, stdout, stderr, ...taken }
}

/** Starts it and lets it run; it is measured. */
export const start = (words: readonly string[], input: 'ignore' | number = 'ignore'): ChildProcess =>
  spawn(process.execPath, [...FLAGS, join(root, 'src/cli/main.ts'), ...words], {
    stdio: [input, 'pipe', 'pipe', 'pipe'],
  })

/** What a program that was started has taken, when it has ended. */
export const takenBy = async (child: ChildProcess): Promise<Taken> =>
  JSON.parse((await text(child.stdio[3] as Readable)) || '{"peak_kb":0,"busy_ms":0}') as Taken

const FLAGS = [
  '--max-semi-space-size=8',
  '--heap-growing-percent=50',
  '--import',
  join(root, 'tests/hostile/measure.ts'),
]
