import { ArchiveError } from './archive-error.ts'

/** How much an archive may hold. Whoever trusts theirs may raise them. */
export interface Limits {
  /** Of all files together, unpacked. */
  readonly bytes: number
  /** Files and folders, also those that are passed over. */
  readonly entries: number
  /** How many times larger an entry may be than it is packed. Entries up to `ratioFrom_bytes` may be packed as they like. */
  readonly ratio: number
  readonly ratioFrom_bytes: number
  /** ZIPs in ZIPs: 1 is a ZIP that holds none. */
  readonly depth: number
}

/** The largest exports seen unpack to some 100 MB in 60 files, and nothing in them packs better than 1 to 20. */
export const DEFAULT_LIMITS: Limits = {
  bytes: 512 * 2 ** 20,
  entries: 2000,
  ratio: 200,
  ratioFrom_bytes: 2 ** 20,
  depth: 3,
}

/** Counts what an archive holds while it is opened, and refuses what is over its limits. */
export class Budget {
  readonly #limits: Limits
  readonly #archive: string
  readonly #outer: Budget | undefined
  #bytes = 0
  #entries = 0

  constructor(archive: string, limits: Limits, outer?: Budget) {
    this.#archive = archive
    this.#limits = limits
    this.#outer = outer
  }

  /** For what lies inside one of its files: entries are counted anew, bytes for both. */
  inside(name: string): Budget {
    return new Budget(name, this.#limits, this)
  }

  /** Before anything of a ZIP is read, by what it says it holds; `entry` counts what is really there. */
  expect(entries: number): void {
    if (this.#entries + entries > this.#limits.entries) throw this.#tooMany()
  }

  entry(): void {
    this.#entries += 1
    if (this.#entries > this.#limits.entries) throw this.#tooMany()
  }

  bytes(name: string, unpacked: number, packed = unpacked): void {
    const { bytes, ratio, ratioFrom_bytes } = this.#limits
    if (unpacked > ratioFrom_bytes && unpacked > packed * ratio) {
      throw new ArchiveError(
        `${name} in ${this.#archive} grows more than ${ratio} times when it is unpacked, as no export does. ` +
          'If you trust it, raise the limit with --max-ratio or FOURSCORE_MAX_RATIO.',
      )
    }
    this.#outer?.bytes(name, unpacked, packed)
    this.#bytes += unpacked
    if (this.#bytes > bytes) {
      throw new ArchiveError(
        `${this.#archive} holds more than ${Math.round(bytes / 2 ** 20)} MB, far more than an export. ` +
          'Choose the ZIP or the folder of the export alone. If you trust it, raise the limit with --max-unpacked-mb or ' +
          'FOURSCORE_MAX_UNPACKED_MB.',
      )
    }
  }

  /** Whether a ZIP may be opened that lies in `depth` others. */
  deeper(name: string, depth: number): void {
    if (depth < this.#limits.depth) return
    throw new ArchiveError(
      `${name} in ${this.#archive} is a ZIP inside ${depth} others. Unpack the outermost and import what is in it.`,
    )
  }

  #tooMany(): ArchiveError {
    return new ArchiveError(
      `${this.#archive} holds more than ${this.#limits.entries} files, far more than an export. ` +
        'Choose the ZIP or the folder of the export alone. If you trust it, raise the limit with --max-files or ' +
        'FOURSCORE_MAX_FILES.',
    )
  }
}
