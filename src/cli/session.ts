import type { FailureWords } from './failure.ts'
import { inkOf, type Paper } from './paper.ts'
import { progressOn, type Progress } from './progress.ts'

/** What a command gets besides its own arguments. */
export interface Session {
  /** `--data`, where given. */
  readonly data: string | undefined
  readonly json: boolean
  readonly paper: Paper
  readonly progress: Progress
  /** Whether somebody sits at a terminal who can be asked. */
  readonly canAsk: boolean
  readonly now: () => Date
  out(text: string): void
  err(text: string): void
}

/** What a command says: the same as one JSON document and as lines for people. */
export interface Answer {
  readonly document: object
  readonly lines: (paper: Paper) => readonly string[]
  /** There where it says what failed: the exit code is then 1, and the document says it too, under `error`. */
  readonly failure?: FailureWords
}

/** Does what a command does in a session; one that says nothing itself gives an answer to be printed. */
export type Perform = (command: (session: Session) => Promise<Answer | void>) => Promise<void>

export interface GlobalOptions {
  readonly data?: string
  readonly json?: boolean
  readonly color: boolean
}

export function sessionOf({ data, json = false, color }: GlobalOptions): Session {
  const { stdin, stdout, stderr, env } = process
  return {
    data,
    json,
    paper: { columns: columnsOf(stdout.columns, env), ink: inkOf(color ? depthOf(stdout, env) : 1) },
    progress: progressOn(stderr, env, () => performance.now()),
    canAsk: stdin.isTTY && stderr.isTTY,
    now: () => new Date(),
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
  }
}

const NARROWEST = 32
const WIDEST = 110

/** A terminal's own width, else what `COLUMNS` says, else 80; lines much longer than that read badly. */
function columnsOf(columns: number | undefined, env: NodeJS.ProcessEnv): number {
  const width = columns ?? Number(env['COLUMNS'])
  return Number.isInteger(width) && width > 0 ? Math.min(Math.max(width, NARROWEST), WIDEST) : 80
}

/** Bits of colour. Nobody who has set `NO_COLOR` gets any, and a pipe gets some only where `FORCE_COLOR` asks. */
function depthOf(stdout: NodeJS.WriteStream, env: NodeJS.ProcessEnv): number {
  if ((env['NO_COLOR'] ?? '') !== '') return 1
  if (stdout.isTTY) return stdout.getColorDepth()
  return ['', '0', 'false'].includes(env['FORCE_COLOR'] ?? '') ? 1 : 4
}
