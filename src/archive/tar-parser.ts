import { ArchiveError } from './archive-error.ts'

/** What comes out of a tar as it is read: a new entry, or bytes of the one that began last. */
export type TarStep =
  | {
      readonly kind: 'entry'
      readonly path: string
      readonly bytes: number
      readonly type: 'file' | 'folder' | 'link' | 'other'
    }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }

const BLOCK = 512
/** Longer than any name that a system takes. */
const LONGEST_NAME = 65_536

/**
 * Reads a tar as its bytes come, without keeping any of them. Knows ustar, GNU's long names and pax.
 * Throws `ArchiveError` where the bytes are no tar. Source: POSIX.1-2017, pax, "ustar Interchange Format".
 */
export class TarParser {
  readonly #name: string
  #held: Buffer = Buffer.alloc(0)
  /** Bytes of the entry that are still to come, and of what fills its last block. */
  #rest = 0
  #filling = 0
  /** Bytes of the entry are a name or a list of fields for the next one. */
  #says: 'L' | 'x' | null = null
  #saying = ''
  /** What it says is of no use here: fields of all entries, names of links. */
  #ignores = false
  #next: { path?: string; size?: number } = {}
  #ended = false
  #begun = false

  constructor(name: string) {
    this.#name = name
  }

  *push(chunk: Uint8Array): Generator<TarStep> {
    let bytes: Buffer = Buffer.concat([this.#held, chunk])
    while (!this.#ended && bytes.length > 0) {
      if (this.#rest > 0) {
        const part = bytes.subarray(0, this.#rest)
        this.#rest -= part.length
        bytes = bytes.subarray(part.length)
        if (this.#says === null) yield { kind: 'bytes', bytes: part }
        else this.#hear(part)
      } else if (this.#filling > 0) {
        const passed = Math.min(this.#filling, bytes.length)
        this.#filling -= passed
        bytes = bytes.subarray(passed)
      } else if (bytes.length < BLOCK) break
      else {
        yield* this.#header(bytes.subarray(0, BLOCK))
        bytes = bytes.subarray(BLOCK)
      }
    }
    this.#held = this.#ended ? Buffer.alloc(0) : Buffer.from(bytes)
  }

  /** Throws `ArchiveError` where it broke off within an entry, or nothing came. */
  end(): void {
    if (!this.#begun || this.#rest > 0 || this.#held.length > 0) throw this.#broken('it ends before its end')
  }

  *#header(block: Buffer): Generator<TarStep> {
    if (block.every((byte) => byte === 0)) {
      this.#ended = true
      return
    }
    if (!isSummed(block)) throw this.#broken('a checksum differs')
    this.#begun = true
    const size = this.#next.size ?? numberIn(block.subarray(124, 136))
    if (!Number.isSafeInteger(size) || size < 0) throw this.#broken('an entry has no size')
    const flag = String.fromCharCode(block[156] ?? 0)
    const hasContent = !/[1-6]/.test(flag)
    this.#rest = hasContent ? size : 0
    this.#filling = (BLOCK - (this.#rest % BLOCK)) % BLOCK
    this.#says = flag === 'L' || flag === 'x' ? flag : null
    this.#saying = ''
    if (this.#says !== null || flag === 'g' || flag === 'K') {
      if (size > LONGEST_NAME) throw this.#broken('a name is too long')
      if (this.#says === null) this.#says = 'L'
      this.#ignores = flag === 'g' || flag === 'K'
      return
    }
    const path = this.#next.path ?? pathIn(block)
    this.#next = {}
    yield { kind: 'entry', path, bytes: this.#rest, type: typeOf(flag, path) }
  }

  #hear(part: Buffer): void {
    this.#saying += part.toString('latin1')
    if (this.#rest > 0 || this.#ignores) return
    const said = Buffer.from(this.#saying, 'latin1').toString('utf8')
    if (this.#says === 'L') this.#next.path = said.replace(/\0.*$/s, '')
    else this.#next = { ...this.#next, ...paxFields(said) }
  }

  #broken(why: string): ArchiveError {
    return new ArchiveError(
      `${this.#name} is not a whole tar.gz (${why}): its download may have broken off. Download it again.`,
    )
  }
}

const textIn = (bytes: Buffer): string => bytes.toString('utf8').replace(/\0.*$/s, '')

function pathIn(block: Buffer): string {
  const [name, prefix] = [textIn(block.subarray(0, 100)), textIn(block.subarray(345, 500))]
  const isUstar = block.toString('latin1', 257, 263) === 'ustar\0'
  return isUstar && prefix !== '' ? `${prefix}/${name}` : name
}

/** Octal digits, or GNU's larger numbers whose first bit is set. */
function numberIn(bytes: Buffer): number {
  if (((bytes[0] ?? 0) & 0x80) === 0) {
    const digits = textIn(bytes).trim()
    return digits === '' ? 0 : /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : NaN
  }
  return bytes.subarray(1).reduce((sum, byte) => sum * 256 + byte, (bytes[0] ?? 0) & 0x7f)
}

/** The sum of the header's bytes, its own field taken as spaces; some writers took bytes as signed. */
function isSummed(block: Buffer): boolean {
  const written = numberIn(block.subarray(148, 156))
  const own = [...block.subarray(148, 156)]
  const unsigned = block.reduce((sum, byte) => sum + byte, 0) - own.reduce((a, b) => a + b, 0) + 8 * 32
  const negative = block.filter((byte, i) => byte > 127 && (i < 148 || i >= 156)).length * 256
  return written === unsigned || written === unsigned - negative
}

const typeOf = (flag: string, path: string): Extract<TarStep, { kind: 'entry' }>['type'] =>
  flag === '1' || flag === '2'
    ? 'link'
    : flag === '5' || path.endsWith('/')
      ? 'folder'
      : flag === '\0' || flag === '0' || flag === '7'
        ? 'file'
        : 'other'

/** `28 path=some/name\n`: the length counts itself. */
function paxFields(text: string): { path?: string; size?: number } {
  const fields: { path?: string; size?: number } = {}
  for (const [, key, value] of text.matchAll(/\d+ ([\w.]+)=([^\n]*)\n/g)) {
    if (key === 'path' && value !== undefined) fields.path = value
    if (key === 'size') fields.size = /^\d{1,15}$/.test(value ?? '') ? Number(value) : NaN
  }
  return fields
}
