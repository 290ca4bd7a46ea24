import { close, fstatSync, openSync, read } from 'node:fs'
import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl'

/** Opens a ZIP on disk. Rejects where it is none. */
export const openZipFile = async (path: string): Promise<ZipFile> => openZipOn(openSync(path, 'r'))

/** Opens a ZIP in an open file, which is closed with it. Names stay bytes, so that whoever decodes them says what is wrong. */
export function openZipOn(fd: number): Promise<ZipFile> {
  const reader = new FileReader(fd)
  const options = { autoClose: false, decodeStrings: false }
  return fromRandomAccessReaderPromise(reader, fstatSync(fd).size, options).catch((error: unknown) => {
    reader.close(() => {})
    throw error
  })
}

/**
 * Reads a file anywhere. yauzl's own reader asks Node for whatever place a ZIP names, and one beyond all numbers that Node
 * takes throws where nobody can catch it.
 */
class FileReader extends RandomAccessReader {
  readonly #fd: number

  constructor(fd: number) {
    super()
    this.#fd = fd
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(bytesOf(this.#fd, start, end), { objectMode: false })
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    done: (error: Error | null) => void,
  ): void {
    if (!Number.isSafeInteger(position) || position < 0)
      return done(new Error('it names a place that is none'))
    read(this.#fd, buffer, offset, length, position, (error, bytes) => {
      done(error ?? (bytes < length ? new Error('it ends before its end') : null))
    })
  }

  override close(done: (error: Error | null) => void): void {
    close(this.#fd, (error) => done(error ?? null))
  }
}

const readAt = promisify(read)
const PIECE = 2 ** 16

/** Node's own stream of an open file would close the file when it is done with, and other entries are read from it. */
async function* bytesOf(fd: number, start: number, end: number): AsyncGenerator<Buffer, void, undefined> {
  for (let at = start; at < end;) {
    const piece = Buffer.allocUnsafe(Math.min(PIECE, end - at))
    const { bytesRead } = await readAt(fd, piece, 0, piece.length, at)
    if (bytesRead === 0) return
    yield piece.subarray(0, bytesRead)
    at += bytesRead
  }
}
