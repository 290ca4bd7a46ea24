import { createReadStream } from 'node:fs'
import type { ArchiveFile } from '../sources/archive.ts'
import { ArchiveError } from './archive-error.ts'
import { withoutControls } from './entry-path.ts'

/** A file on disk, under the path that people know it by, and without parts. */
export const plainFile = (onDisk: string, path: string, bytes: number): ArchiveFile => ({
  path: withoutControls(path),
  bytes,
  open: () => read(onDisk, withoutControls(path)),
})

async function* read(onDisk: string, path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(onDisk, { highWaterMark: 2 ** 17 }) as AsyncIterable<Uint8Array>
  } catch (cause) {
    throw notReadable(path, cause)
  }
}

export const notReadable = (name: string, cause: unknown): ArchiveError =>
  new ArchiveError(
    `${name} could not be read (${cause instanceof Error ? cause.message : String(cause)}). ` +
      'Check that it is still there and that you may read it.',
    { cause },
  )
