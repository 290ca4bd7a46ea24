import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { exportAll, type ExportFile } from '../../app/export-all.ts'
import { instant } from '../../kernel/day.ts'
import { Failure, wrongUse } from '../failure.ts'
import { whole } from '../number.ts'
import { wrap } from '../paper.ts'
import type { Answer, Session } from '../session.ts'
import { stoppable } from '../stoppable.ts'
import { withStore } from '../with-store.ts'

export interface ExportOptions {
  readonly format: 'json' | 'csv'
  readonly out?: string
}

/** Into a file, or into a pipe; on a terminal without a file's name, into one in this folder. */
export const exportCommand = (
  session: Session,
  { format, out }: ExportOptions,
): Promise<Answer | undefined> =>
  withStore(session, async (store) => {
    const file = exportAll(store, format, instant(session.now().getTime()))
    if (out !== undefined || process.stdout.isTTY) return writeFile(session, file, resolve(out ?? file.name))
    if (session.json && format === 'csv') {
      throw wrongUse(
        'The CSVs are a ZIP, which is not JSON.',
        'Give it a file: fourscore export --format csv --out FILE.zip.',
      )
    }
    await pipeline(Readable.from(file.bytes, { objectMode: false }), process.stdout, { end: false })
    return undefined
  })

/** First beside its place, then into it: what was there stays until the new one is whole. */
async function writeFile(session: Session, { bytes, type }: ExportFile, path: string): Promise<Answer> {
  const beside = `${path}.${process.pid}.part`
  let size = 0
  async function* counting() {
    for await (const piece of bytes) {
      size += piece.length
      yield piece
    }
  }
  try {
    await stoppable(session, `${path} is as it was.`, async () => {
      await pipeline(counting(), createWriteStream(beside, { mode: 0o600 }))
      await rename(beside, path)
    })
  } catch (error) {
    await rm(beside, { force: true })
    throw notWritable(path, error)
  }
  const said = `Everything is in ${path}, ${whole(size)} bytes. It is as private as your data folder.`
  return { document: { file: path, type, bytes: size }, lines: ({ columns }) => wrap(said, columns) }
}

function notWritable(path: string, error: unknown): unknown {
  if (!(error instanceof Error && 'syscall' in error)) return error
  return new Failure({
    title: 'The file cannot be written',
    detail: `${path}: ${error.message}`,
    hint: 'Choose another with --out FILE.',
  })
}
