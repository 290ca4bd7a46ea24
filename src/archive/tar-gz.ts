import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { ArchiveError } from './archive-error.ts'
import { checkedPath, isSystemFile } from './entry-path.ts'
import type { NamedPath } from './open-archive.ts'
import { TarParser, type TarStep } from './tar-parser.ts'

export interface TarLimits {
  /** Of what is kept, unpacked. */
  readonly bytes: number
  /** Files and folders, also those that are passed over. */
  readonly entries: number
  /** Of all that is unpacked on the way, kept or not: an archive holds pictures and films too. */
  readonly passed: number
  /** How many times larger all of it may be than it is packed. */
  readonly ratio: number
}

/** An account of many years holds some tens of thousands of pictures; nothing in it packs better than 1 to 30. */
export const TAR_LIMITS: TarLimits = {
  bytes: 256 * 2 ** 20,
  entries: 200_000,
  passed: 64 * 2 ** 30,
  ratio: 200,
}

/** Small archives may be packed as they like. */
const RATIO_FROM = 2 ** 20

/** A file out of a tar.gz, whole. */
export interface TarFile {
  readonly path: string
  readonly content: Buffer
}

/**
 * The files of a tar.gz that `wants` names; all others are passed over as they stream by, and nothing is written to the disk.
 * Throws `ArchiveError` where it is broken, over the limits, or holds links or names that lead out of it.
 */
export async function readTarGz(
  { path, name }: NamedPath,
  wants: (path: string) => boolean,
  limits: Partial<TarLimits> = {},
): Promise<readonly TarFile[]> {
  const packed = createReadStream(path, { highWaterMark: 2 ** 17 })
  const unpacked = pipeline(packed, createGunzip(), () => {}) as AsyncIterable<Uint8Array>
  const gathering = new Gathering(name, wants, { ...TAR_LIMITS, ...limits })
  const parser = new TarParser(name)
  try {
    for await (const chunk of unpacked) {
      gathering.pass(chunk.length, packed.bytesRead)
      for (const step of parser.push(chunk)) gathering.take(step)
    }
    parser.end()
  } catch (cause) {
    if (cause instanceof ArchiveError) throw cause
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new ArchiveError(
      `${name} is not a whole tar.gz (${why}): its download may have broken off. Download it again.`,
      { cause },
    )
  }
  return gathering.files()
}

class Gathering {
  readonly #name: string
  readonly #wants: (path: string) => boolean
  readonly #limits: TarLimits
  readonly #kept = new Map<string, Uint8Array[]>()
  #into: Uint8Array[] | null = null
  #bytes = 0
  #entries = 0
  #passed = 0

  constructor(name: string, wants: (path: string) => boolean, limits: TarLimits) {
    this.#name = name
    this.#wants = wants
    this.#limits = limits
  }

  pass(unpacked: number, packed: number): void {
    this.#passed += unpacked
    const { passed, ratio } = this.#limits
    if (this.#passed > RATIO_FROM && this.#passed > packed * ratio) {
      throw new ArchiveError(
        `${this.#name} grows more than ${ratio} times when it is unpacked, as no archive of a network does. ` +
          'Unpack it yourself and hand over the files alone.',
      )
    }
    if (this.#passed > passed) throw this.#tooMuch(`${Math.round(passed / 2 ** 20)} MB`)
  }

  take(step: TarStep): void {
    if (step.kind === 'bytes') {
      this.#into?.push(Buffer.from(step.bytes))
      return
    }
    this.#entries += 1
    if (this.#entries > this.#limits.entries) throw this.#tooMuch(`${this.#limits.entries} files`)
    const path = checkedPath(step.path.replace(/^(?:\.\/)+/, '') || '.', this.#name)
    if (step.type === 'link') {
      throw new ArchiveError(
        `${path} in ${this.#name} is a link and not a file. No network sends such an archive: download yours again.`,
      )
    }
    this.#into = null
    if (step.type !== 'file' || isSystemFile(path) || !this.#wants(path)) return
    this.#bytes += step.bytes
    if (this.#bytes > this.#limits.bytes)
      throw this.#tooMuch(`${Math.round(this.#limits.bytes / 2 ** 20)} MB of posts`)
    this.#into = []
    this.#kept.set(path, this.#into)
  }

  files(): readonly TarFile[] {
    return [...this.#kept].map(([path, chunks]) => ({ path, content: Buffer.concat(chunks) }))
  }

  #tooMuch(what: string): ArchiveError {
    return new ArchiveError(
      `${this.#name} holds more than ${what}, far more than an account has. Unpack it and hand over the files alone.`,
    )
  }
}
