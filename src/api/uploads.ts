import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Caps } from '../app/caps.ts'
import { Refusal } from './refusal.ts'

export interface UploadedFile {
  /** As the member's machine names it; see `uploadName`. */
  readonly name: string
  /** Where its bytes lie, under a name of ours. */
  readonly path: string
}

interface Upload {
  readonly folder: string
  readonly files: UploadedFile[]
  /** When it was opened, or a file of it last came. */
  usedAt: number
  /** How many were begun, which also numbers them. */
  begun: number
  arriving: number
  bytes: number
}

export interface UploadLimits {
  /** Of all the files of an upload. */
  readonly bytes: number
  readonly files: number
  /** Uploads that are open and not yet imported. */
  readonly open: number
  /** After so long without a file, an upload that nobody imports is thrown away: its page was closed. */
  readonly forgottenAfter_ms: number
}

export const UPLOAD_LIMITS: UploadLimits = {
  bytes: 512 * 2 ** 20,
  files: 2000,
  open: 8,
  forgottenAfter_ms: 900_000,
}

/** As much as an archive may hold: whoever has raised that for the server may send it too. */
export const uploadLimits = ({ limits }: Caps): UploadLimits => ({
  ...UPLOAD_LIMITS,
  bytes: limits.bytes ?? UPLOAD_LIMITS.bytes,
  files: limits.entries ?? UPLOAD_LIMITS.files,
})

/** Files on their way in: kept under names of ours, readable by their owner alone, until they are imported. */
export class Uploads {
  readonly #uploads = new Map<string, Upload>()
  readonly #folder: string
  readonly #newId: () => string
  readonly #now: () => number
  readonly limits: UploadLimits

  /** `folder` is this object's alone: it is emptied by `clear`. */
  constructor(folder: string, newId: () => string, now: () => number, limits = UPLOAD_LIMITS) {
    this.#folder = folder
    this.#newId = newId
    this.#now = now
    this.limits = limits
  }

  async open(): Promise<string> {
    await this.dropForgotten()
    if (this.#uploads.size >= this.limits.open) await this.#dropIdlest()
    const id = this.#newId()
    const folder = join(this.#folder, id)
    this.#uploads.set(id, { folder, files: [], usedAt: this.#now(), begun: 0, arriving: 0, bytes: 0 })
    await mkdir(folder, { recursive: true, mode: 0o700 })
    return id
  }

  /** Streams a file to its place; says how many bytes it has. What would be too much is refused and leaves nothing. */
  async add(id: string, name: string, body: AsyncIterable<Uint8Array>): Promise<number> {
    const upload = this.#find(id)
    if (upload.begun >= this.limits.files) throw tooManyFiles(this.limits.files)
    const file = { name, path: join(upload.folder, String(upload.begun++)) }
    let bytes = 0
    const count = (chunk: Uint8Array): void => {
      bytes += chunk.length
      upload.bytes += chunk.length
      if (upload.bytes > this.limits.bytes) throw tooLarge(this.limits.bytes)
    }
    upload.arriving++
    try {
      await pipeline(body, counting(count), createWriteStream(file.path, { mode: 0o600, flags: 'wx' }))
      upload.files.push(file)
    } catch (error) {
      upload.bytes -= bytes
      await rm(file.path, { force: true })
      throw error
    } finally {
      upload.arriving--
      upload.usedAt = this.#now()
    }
    return bytes
  }

  /** Hands its files over for an import; nobody can add to it or import it again. `release` throws them away. */
  take(id: string): { readonly files: readonly UploadedFile[]; release(): Promise<void> } {
    const upload = this.#find(id)
    if (upload.arriving > 0) throw stillArriving(upload.arriving)
    if (upload.files.length === 0) throw emptyUpload(id)
    this.#uploads.delete(id)
    return { files: upload.files, release: () => rm(upload.folder, { recursive: true, force: true }) }
  }

  /** Throws away whatever lies there, also from a server that was stopped half-way. */
  async clear(): Promise<void> {
    this.#uploads.clear()
    await rm(this.#folder, { recursive: true, force: true })
  }

  #find(id: string): Upload {
    const upload = this.#uploads.get(id)
    if (upload === undefined) throw unknownUpload(id)
    return upload
  }

  /** Throws away the uploads that nobody imported in time. */
  async dropForgotten(): Promise<void> {
    const since = this.#now() - this.limits.forgottenAfter_ms
    await this.#drop(this.#idle().filter(([, { usedAt }]) => usedAt < since))
  }

  /** Makes room where all places are taken; refuses where files are still coming to each of them. */
  async #dropIdlest(): Promise<void> {
    const [idlest] = this.#idle()
    if (idlest === undefined) throw tooManyUploads(this.limits.open)
    await this.#drop([idlest])
  }

  /** Uploads to which nothing is coming, those that waited longest first. */
  #idle(): readonly (readonly [id: string, upload: Upload])[] {
    return [...this.#uploads]
      .filter(([, { arriving }]) => arriving === 0)
      .toSorted(([, a], [, b]) => a.usedAt - b.usedAt)
  }

  async #drop(uploads: readonly (readonly [id: string, upload: Upload])[]): Promise<void> {
    for (const [id] of uploads) this.#uploads.delete(id)
    await Promise.all(uploads.map(([, { folder }]) => rm(folder, { recursive: true, force: true })))
  }
}

const counting = (count: (chunk: Uint8Array) => void): Transform =>
  new Transform({
    transform: (chunk: Uint8Array, _, done) => {
      try {
        count(chunk)
        done(null, chunk)
      } catch (error) {
        done(error as Error)
      }
    },
  })

export const tooLarge = (bytes: number): Refusal =>
  new Refusal(413, {
    name: 'too-large',
    title: 'Too much for one upload',
    detail: `The files of one upload may have ${Math.floor(bytes / 2 ** 20)} MB together.`,
    hint: 'Import it with fourscore import FILE, or start the server with FOURSCORE_MAX_UNPACKED_MB set to more.',
  })

const tooManyFiles = (files: number): Refusal =>
  new Refusal(413, {
    name: 'too-many-files',
    title: 'Too many files for one upload',
    detail: `One upload may have ${files} files.`,
    hint: 'Drop the ZIP instead of its folder, or start the server with FOURSCORE_MAX_FILES set to more.',
  })

const tooManyUploads = (open: number): Refusal =>
  new Refusal(429, {
    name: 'too-many-uploads',
    title: 'Too many uploads at once',
    detail: `Files are coming to ${open} uploads at this moment.`,
    hint: 'Wait until one of them is done.',
  })

const unknownUpload = (id: string): Refusal =>
  new Refusal(404, {
    name: 'unknown-upload',
    title: 'There is no such upload',
    detail: `No upload ${id} is open: it was imported already, or waited for too long.`,
    hint: 'Send the files again.',
  })

const stillArriving = (files: number): Refusal =>
  new Refusal(409, {
    name: 'still-arriving',
    title: 'Files are still arriving',
    detail: `${files} of the upload's files are not here yet.`,
    hint: 'Import when each of them has been answered.',
  })

const emptyUpload = (id: string): Refusal =>
  new Refusal(400, {
    name: 'empty-upload',
    title: 'The upload has no files',
    detail: `Nothing was sent to upload ${id} that could be imported.`,
    hint: 'Send at least one file before it is imported.',
  })
