import { createReadStream } from 'node:fs'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { MAX_READING_BYTES } from '../app/readings/look-for-readings.ts'
import type { Handed } from '../app/readings/read-readings.ts'
import type { HandNumbers } from '../sources/readings/by-hand.ts'
import { decodeText } from '../sources/text.ts'
import { Failure, wrongUse } from './failure.ts'

export interface HandedOver {
  readonly handed: Handed
  /** When the file was written last: its page was open then. */
  readonly modified: Date | null
  /** What it is called, where that may tell its day. */
  readonly fileName: string
}

/** Gives `work` what was handed over: a file, what comes through a pipe (`-`), or numbers. */
export async function withHandedOver<T>(
  file: string | undefined,
  numbers: HandNumbers | undefined,
  work: (handed: HandedOver) => Promise<T>,
): Promise<T> {
  if (file !== undefined && numbers !== undefined)
    throw wrongUse('Both a file and numbers were given.', 'Give one of them.')
  if (numbers !== undefined) return work({ handed: { numbers }, modified: null, fileName: '' })
  if (file === undefined)
    throw wrongUse(
      'Nothing was given to read.',
      'Give a file, - for a pipe, or numbers: fourscore read --help.',
    )
  return file === '-' ? fromPipe(work) : fromFile(file, work)
}

async function fromFile<T>(file: string, work: (handed: HandedOver) => Promise<T>): Promise<T> {
  const fileName = basename(file)
  const found = await stat(file).catch((error: unknown) => {
    throw notReadable(file, error)
  })
  if (found.isDirectory())
    throw wrongUse(`${file} is a folder.`, `Give a file in it, or all of it: fourscore import ${file}.`)
  const modified = found.isFile() ? found.mtime : null
  const bytes = await bytesOf(createReadStream(file), file)
  if (isZip(bytes)) return work({ handed: { workbook: { path: file, name: fileName } }, modified, fileName })
  return work({ handed: { text: await textOf(bytes), fileName }, modified, fileName })
}

/** A workbook is opened on the disk, so what comes through a pipe is put there for as long as it takes. */
async function fromPipe<T>(work: (handed: HandedOver) => Promise<T>): Promise<T> {
  const bytes = await bytesOf(process.stdin, 'the pipe')
  if (!isZip(bytes)) return work({ handed: { text: await textOf(bytes) }, modified: null, fileName: '' })
  const folder = await mkdtemp(join(tmpdir(), 'fourscore-read-'))
  try {
    const path = join(folder, 'piped')
    await writeFile(path, bytes, { mode: 0o600 })
    const workbook = { path, name: 'Piped workbook' }
    return await work({ handed: { workbook }, modified: null, fileName: '' })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const isZip = (bytes: Uint8Array): boolean => [0x50, 0x4b, 0x03, 0x04].every((byte, i) => bytes[i] === byte)

async function textOf(bytes: Uint8Array): Promise<string> {
  const pieces: string[] = []
  for await (const piece of decodeText(inOne(bytes))) pieces.push(piece)
  return pieces.join('')
}

async function* inOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}

async function bytesOf(stream: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    for await (const piece of stream) {
      size += piece.length
      if (size > MAX_READING_BYTES) throw tooLarge(name)
      pieces.push(piece)
    }
  } catch (error) {
    throw error instanceof Failure ? error : notReadable(name, error)
  }
  return Buffer.concat(pieces)
}

const tooLarge = (name: string): Failure =>
  new Failure({
    title: 'Too much to read',
    detail: `${name} has more than ${MAX_READING_BYTES / 2 ** 20} MB, which no page or log of readings has.`,
    hint: 'Give the page’s text: Ctrl+A, Ctrl+C at linkedin.com/sales/ssi.',
  })

function notReadable(name: string, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error)) return error
  const isMissing = error.code === 'ENOENT'
  return new Failure({
    title: 'It cannot be read',
    detail: isMissing ? `There is no file ${name}.` : `${name}: ${error.message}.`,
    hint: isMissing ? 'Check the spelling.' : 'Check that it is there and that you may read it.',
  })
}
