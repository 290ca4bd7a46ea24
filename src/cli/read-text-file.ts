import { createReadStream } from 'node:fs'
import { decodeText } from '../sources/text.ts'
import { Failure } from './failure.ts'

/** A series of a thousand years, a row a day, takes less than this. */
const MAX_BYTES = 2 ** 24

/** The text of a small file; `check` says what to check where it is too large. */
export async function readTextFile(path: string, check: string): Promise<string> {
  let text = ''
  try {
    for await (const piece of decodeText(createReadStream(path, { end: MAX_BYTES }))) text += piece
  } catch (error) {
    throw new Failure({
      title: 'The file cannot be read',
      detail: `${path}: ${error instanceof Error ? error.message : String(error)}.`,
      hint: 'Check the name of the file, and that you may read it.',
    })
  }
  if (text.length <= MAX_BYTES) return text
  throw new Failure({ title: 'The file is too large', detail: `${path} has more than 16 MB.`, hint: check })
}
