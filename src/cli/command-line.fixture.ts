import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MAIN = join(import.meta.dirname, 'main.ts')

export interface Said {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

/** The command line as a program of its own, on a folder of its own. */
export interface CommandLine {
  readonly folder: string
  readonly data: string
  /** Runs it to its end, without a terminal. */
  run(...words: readonly string[]): Promise<Said>
  /** The same, with variables of the environment set. */
  runWith(env: Readonly<Record<string, string>>, ...words: readonly string[]): Promise<Said>
  /** The same, with a text or bytes in its pipe. */
  pipe(text: string | Uint8Array, ...words: readonly string[]): Promise<Said>
  /** Starts it and lets it run. */
  start(...words: readonly string[]): ChildProcess
  /** Puts a file into the folder and gives its path. */
  put(name: string, text: string | Uint8Array): string
  remove(): void
}

export function commandLine(): CommandLine {
  const folder = mkdtempSync(join(tmpdir(), 'fourscore-cli-'))
  const data = join(folder, 'data')
  const start = (
    env: Readonly<Record<string, string>>,
    words: readonly string[],
    input: 'ignore' | 'pipe' = 'ignore',
  ): ChildProcess =>
    spawn(process.execPath, [MAIN, ...words], {
      cwd: folder,
      env: { PATH: process.env['PATH'], HOME: folder, FOURSCORE_DATA: data, ...env },
      stdio: [input, 'pipe', 'pipe'],
    })
  const runWith: CommandLine['runWith'] = (env, ...words) => ended(start(env, words))
  return {
    folder,
    data,
    run: (...words) => runWith({}, ...words),
    runWith,
    pipe: (text, ...words) => {
      const child = start({}, words, 'pipe')
      child.stdin?.end(text)
      return ended(child)
    },
    start: (...words) => start({}, words),
    put: (name, text) => {
      const path = join(folder, name)
      writeFileSync(path, text)
      return path
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

export function ended(process: ChildProcess): Promise<Said> {
  let [stdout, stderr] = ['', '']
  process.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  process.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  return new Promise((resolve, reject) => {
    process.once('error', reject)
    process.once('close', (code, signal) => resolve({ code, signal, stdout, stderr }))
  })
}

export const CONNECTIONS = `First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ann,Lee,https://www.linkedin.com/in/ann-lee,,Acme,CEO,02 Mar 2026
Bob,Roe,https://www.linkedin.com/in/bob-roe,,Acme,Engineer,05 Apr 2026
Cy,Doe,https://www.linkedin.com/in/cy-doe,,Initech,Director,31 Feb 2026
`
