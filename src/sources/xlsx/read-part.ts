import type { ArchiveFile } from '../archive.ts'
import { decodeText } from '../text.ts'
import { WorkbookError } from './workbook-error.ts'
import { XmlError, XmlReader, type XmlHandler } from './xml.ts'

/** Counts what is read of one workbook, since the same part may be named again and again. */
export class PartBytes {
  readonly #limit: number
  #read = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  async *of(part: ArchiveFile): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const piece of part.open()) {
      this.#read += piece.length
      if (this.#read > this.#limit) {
        throw new WorkbookError(
          `holds more than ${Math.floor(this.#limit / 2 ** 20)} MB unpacked. Save the sheet that matters as CSV and give that; or raise the limit with --max-workbook-mb or FOURSCORE_MAX_WORKBOOK_MB`,
        )
      }
      yield piece
    }
  }
}

/** Reads a part of a workbook and stops after each piece of it, so that what it gave can be taken. */
export async function* readPieces(
  part: ArchiveFile,
  handler: XmlHandler,
  bytes: PartBytes,
): AsyncGenerator<undefined, void, undefined> {
  const reader = new XmlReader(handler)
  try {
    for await (const text of decodeText(bytes.of(part))) {
      reader.push(text)
      yield
    }
    reader.end()
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    throw new WorkbookError(`cannot be read: its part ${part.path} ${error.message}`)
  }
}

/** Reads all of a part. */
export async function readPart(part: ArchiveFile, handler: XmlHandler, bytes: PartBytes): Promise<void> {
  for await (const _ of readPieces(part, handler, bytes));
}
