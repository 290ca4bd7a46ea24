import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { root } from './files.ts'

const launcher = join(root, 'bin', 'fourscore')
const START_MS = 60_000

/** The real server, as `bin/fourscore serve` starts it, on a free port and a data folder of its own. */
export interface App {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string
  /** The data folder, for a command line beside the server. */
  readonly data: string
  /** Runs `bin/fourscore` on the same data folder and gives its standard output; rejects where it fails. */
  fourscore(...args: readonly string[]): Promise<string>
  /** Ends the server and removes the data folder. */
  stop(): Promise<void>
}

export async function startApp(): Promise<App> {
  const data = mkdtempSync(join(tmpdir(), 'fourscore-'))
  const server = spawn(launcher, ['serve', '--port', '0', '--data', data], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  server.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text))
  const stop = async (): Promise<void> => {
    if (server.exitCode === null && server.signalCode === null && server.kill()) await once(server, 'exit')
    rmSync(data, { recursive: true, force: true })
  }
  try {
    const url = await firstLine(server.stdout, server)
    return {
      url,
      data,
      fourscore: async (...args) => {
        const { stdout } = await promisify(execFile)(launcher, [...args, '--data', data])
        return stdout
      },
      stop,
    }
  } catch (error) {
    await stop()
    throw new Error(`the app did not start: ${said.join('')}`, { cause: error })
  }
}

/** The address that the server prints first, once it listens. */
async function firstLine(output: NodeJS.ReadableStream, server: NodeJS.EventEmitter): Promise<string> {
  const late = AbortSignal.timeout(START_MS)
  const gone = once(server, 'exit', { signal: late }).then(([code]) => {
    throw new Error(`it ended with code ${String(code)}`)
  })
  const line = once(createInterface(output), 'line', { signal: late }).then(([text]) => {
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(String(text)) ?? []
    if (url === undefined) throw new Error(`its first line names no address: ${String(text)}`)
    return url
  })
  return Promise.race([line, gone])
}
