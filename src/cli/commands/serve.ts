import { once } from 'node:events'
import { startServer, type RunningServer } from '../../api/start-server.ts'
import { Failure } from '../failure.ts'
import { jsonText } from '../print.ts'
import type { Session } from '../session.ts'
import { packageVersion } from '../version.ts'
import { folderOf } from '../with-store.ts'

export interface ServeOptions {
  readonly port: number
  readonly host: string
}

/** Says where it is and serves until it is stopped. The first line is the address and nothing else: programs read it. */
export async function serveCommand(session: Session, { port, host }: ServeOptions): Promise<void> {
  const folder = folderOf(session)
  const onFault = (error: unknown): void => session.err(`${faultText(error)}\n`)
  const server = await startServer({ host, port, folder, version: packageVersion(), onFault }).catch(
    (error: unknown) => {
      throw notListening(error, { host, port })
    },
  )
  const { url } = server
  session.out(session.json ? jsonText({ url, data: folder }) : `${url}\n`)
  if (!session.json) session.out(`Your data lies in ${folder}. Stop with Ctrl-C.\n`)
  await untilStopped(server)
}

async function untilStopped(server: RunningServer): Promise<void> {
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  await server.close()
}

const faultText = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)

const REASONS: Readonly<Record<string, (at: ServeOptions) => readonly [detail: string, hint: string]>> = {
  EADDRINUSE: ({ port }) => [
    `Port ${port} is taken: another program listens there, perhaps Fourscore itself.`,
    'Open that one, or take another port: fourscore serve --port 0 takes a free one.',
  ],
  EACCES: ({ port }) => [
    `Port ${port} may not be used by you.`,
    'Take one above 1023: fourscore serve --port 4747.',
  ],
  EADDRNOTAVAIL: ({ host }) => [
    `${host} is no address of this machine.`,
    'Leave --host away to listen on 127.0.0.1.',
  ],
  ENOTFOUND: ({ host }) => [`Nobody knows the name ${host}.`, 'Leave --host away to listen on 127.0.0.1.'],
}

function notListening(error: unknown, at: ServeOptions): unknown {
  const reason = error instanceof Error && 'code' in error ? REASONS[String(error.code)] : undefined
  if (reason === undefined) return error
  const [detail, hint] = reason(at)
  return new Failure({ title: 'The server cannot start', detail, hint })
}
