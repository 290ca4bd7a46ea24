/** What had to be done so that bytes could be read as text at all. */
export type TextRepair = 'read as Windows-1252' | 'bytes that are no text replaced'

/**
 * Bytes as text: UTF-16 or UTF-8 where a byte order mark says so, UTF-16 also where every other of the first bytes is 0,
 * else UTF-8, else Windows-1252.
 *
 * The whole file is never held. The first byte that is not UTF-8 decides: where all before it was ASCII the file is
 * Windows-1252, as Excel writes it; where UTF-8 beyond ASCII came before, the file is UTF-8 with a flaw, and what
 * cannot be read becomes U+FFFD. `onRepair` hears of either, once.
 */
export async function* decodeText(
  bytes: AsyncIterable<Uint8Array>,
  onRepair: (repair: TextRepair) => void = () => {},
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextReader(onRepair)
  for await (const piece of bytes) {
    const text = decoder.push(piece)
    if (text !== '') yield text
  }
  const last = decoder.end()
  if (last !== '') yield last
}

interface Decoder {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string
}
type DecoderClass = new (
  label: string,
  options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
) => Decoder

/** Every runtime that this runs in has it, but the language's own library does not declare it. */
const { TextDecoder } = globalThis as unknown as { readonly TextDecoder: DecoderClass }

type Encoding = 'unknown' | 'utf-8' | 'other'

class TextReader {
  readonly #onRepair: (repair: TextRepair) => void
  #encoding: Encoding = 'unknown'
  #decoder: Decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  /** Bytes that wait for what follows them: the start of the file, or of a character. */
  #held: Uint8Array = new Uint8Array(0)
  #beyondAscii = false

  constructor(onRepair: (repair: TextRepair) => void) {
    this.#onRepair = onRepair
  }

  push(piece: Uint8Array): string {
    const bytes = this.#held.length === 0 ? piece : joined(this.#held, piece)
    this.#held = new Uint8Array(0)
    if (this.#encoding === 'unknown' && bytes.length < 8) return this.#hold(bytes)
    return this.#decode(this.#encoding === 'unknown' ? this.#begin(bytes) : bytes, false)
  }

  end(): string {
    const bytes = this.#encoding === 'unknown' ? this.#begin(this.#held) : this.#held
    this.#held = new Uint8Array(0)
    return this.#decode(bytes, true)
  }

  #hold(bytes: Uint8Array): '' {
    this.#held = bytes.slice()
    return ''
  }

  /** Takes the encoding from the byte order mark and gives the bytes after it. */
  #begin(bytes: Uint8Array): Uint8Array {
    this.#encoding = 'utf-8'
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3)
    const isMarked = (first: number, second: number): boolean => bytes[0] === first && bytes[1] === second
    if (isMarked(0xff, 0xfe) || isMarked(0xfe, 0xff)) {
      this.#use(isMarked(0xff, 0xfe) ? 'utf-16le' : 'utf-16be')
      return bytes.subarray(2)
    }
    const unmarked = unmarkedUtf16(bytes)
    if (unmarked !== undefined) this.#use(unmarked)
    return bytes
  }

  #use(label: string): void {
    this.#encoding = 'other'
    this.#decoder = new TextDecoder(label, { ignoreBOM: true })
  }

  #decode(bytes: Uint8Array, final: boolean): string {
    if (this.#encoding === 'other') return this.#decoder.decode(bytes, { stream: !final })
    const whole = final ? bytes.length : endOfCharacters(bytes)
    if (whole < bytes.length) this.#hold(bytes.subarray(whole))
    return this.#utf8(whole < bytes.length ? bytes.subarray(0, whole) : bytes, final)
  }

  /** `bytes` ends within a character only at the end of the file, so that what fails here can be decoded once more. */
  #utf8(bytes: Uint8Array, final: boolean): string {
    try {
      const text = this.#decoder.decode(bytes)
      this.#beyondAscii ||= text.length < bytes.length
      return text
    } catch {
      return this.#fallBack(bytes, final)
    }
  }

  #fallBack(bytes: Uint8Array, final: boolean): string {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    const readable = text.slice(0, text.indexOf('\uFFFD'))
    const isUtf8 = this.#beyondAscii || /[^\0-\x7f]/.test(readable)
    this.#onRepair(isUtf8 ? 'bytes that are no text replaced' : 'read as Windows-1252')
    this.#use(isUtf8 ? 'utf-8' : 'windows-1252')
    return this.#decoder.decode(this.#released(bytes), { stream: !final })
  }

  /** The bytes with those that wait behind them. */
  #released(bytes: Uint8Array): Uint8Array {
    const all = this.#held.length === 0 ? bytes : joined(bytes, this.#held)
    this.#held = new Uint8Array(0)
    return all
  }
}

/** UTF-16 that lost its mark, by its first four characters: those of a header are all ASCII, so that every other byte is 0. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const start = bytes.subarray(0, 8)
  if (start.length < 8) return undefined
  const isZeroAt = (odd: 0 | 1): boolean => start.every((byte, i) => (byte === 0) === (i % 2 === odd))
  return isZeroAt(1) ? 'utf-16le' : isZeroAt(0) ? 'utf-16be' : undefined
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length)
  all.set(first)
  all.set(second, first.length)
  return all
}

/** Where the last character of UTF-8 that is whole ends; at most three bytes before the end. */
function endOfCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) return lengthOfCharacter(byte) > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

const lengthOfCharacter = (firstByte: number): number => (firstByte >= 0xf0 ? 4 : firstByte >= 0xe0 ? 3 : 2)
