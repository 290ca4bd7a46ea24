/** Why a document cannot be read, as the end of a sentence that begins with its name. */
export class XmlError extends Error {
  override readonly name = 'XmlError'
}

/** Hears of the elements of a document in their order, by their names without namespaces. */
export interface XmlHandler {
  /** `attributes` is as written; ask `attribute` for one of them. */
  open(name: string, attributes: string): void
  /** One text may come in several pieces. */
  text(text: string): void
  close(name: string): void
}

/** The longest tag, in UTF-16 units; those of workbooks have some hundred. */
const LONGEST_TAG = 65_536
const LONGEST_ENTITY = 12
const [EXCLAMATION, QUOTE, APOSTROPHE, SLASH, LESS, GREATER, QUESTION] = [33, 34, 39, 47, 60, 62, 63]

/**
 * Reads the little XML that workbooks are written in, as the text arrives: elements, attributes, text, and the five
 * entities that XML itself has. A document type definition, which alone could define others, is refused. Nothing is
 * kept but an unfinished tag, so the depth and the size of a document do not matter.
 *
 * Throws `XmlError` where the text is no such document.
 */
export class XmlReader {
  readonly #handler: XmlHandler
  #text = ''
  #at = 0
  #depth = 0
  #hadRoot = false
  /** What ends the comment, instruction or CDATA section that one is in. */
  #until: '-->' | '?>' | ']]>' | undefined

  constructor(handler: XmlHandler) {
    this.#handler = handler
  }

  push(piece: string): void {
    this.#text = this.#text.slice(this.#at) + piece
    this.#at = 0
    while (this.#at < this.#text.length && this.#step());
    if (this.#text.length - this.#at > LONGEST_TAG)
      throw new XmlError(`has a tag of more than ${LONGEST_TAG} characters`)
  }

  end(): void {
    if (
      this.#until !== undefined ||
      this.#depth !== 0 ||
      !this.#hadRoot ||
      this.#text.slice(this.#at).trim() !== ''
    ) {
      throw new XmlError('is cut off: its XML ends before its end')
    }
  }

  /** Reads one thing; false where more text is needed to know its end. */
  #step(): boolean {
    if (this.#until !== undefined) return this.#pass(this.#until)
    if (this.#text.charCodeAt(this.#at) !== LESS) return this.#readText()
    const next = this.#text.charCodeAt(this.#at + 1)
    if (next === EXCLAMATION) return this.#declaration(this.#text.slice(this.#at, this.#at + 9))
    if (next === QUESTION) return this.#enter('?>', 2)
    return this.#tag()
  }

  #readText(): boolean {
    const next = this.#text.indexOf('<', this.#at)
    const end = next === -1 ? this.#endOfEntities() : next
    if (end === this.#at) return false
    if (this.#depth > 0) this.#handler.text(unescaped(this.#text.slice(this.#at, end)))
    this.#at = end
    return true
  }

  /** The end of the text at hand, or the start of an entity that it may cut in two. */
  #endOfEntities(): number {
    const last = this.#text.lastIndexOf('&')
    const isOpen =
      last >= this.#at && !this.#text.includes(';', last) && this.#text.length - last < LONGEST_ENTITY
    return isOpen ? last : this.#text.length
  }

  #declaration(start: string): boolean {
    if (start.startsWith('<!--')) return this.#enter('-->', 4)
    if (start === '<![CDATA[') return this.#enter(']]>', 9)
    if ('<!--'.startsWith(start) || '<![CDATA['.startsWith(start)) return false
    throw new XmlError('has a document type definition (DOCTYPE), which no spreadsheet program writes')
  }

  #enter(until: '-->' | '?>' | ']]>', length: number): true {
    this.#until = until
    this.#at += length
    return true
  }

  /** Passes over a comment or an instruction, and tells the text of a CDATA section. */
  #pass(until: string): boolean {
    const found = this.#text.indexOf(until, this.#at)
    const end = found === -1 ? Math.max(this.#at, this.#text.length - until.length + 1) : found
    if (until === ']]>' && end > this.#at && this.#depth > 0)
      this.#handler.text(this.#text.slice(this.#at, end))
    this.#at = found === -1 ? end : end + until.length
    if (found !== -1) this.#until = undefined
    return found !== -1
  }

  #tag(): boolean {
    const end = this.#endOfTag()
    if (end === -1) return false
    const isClosing = this.#text.charCodeAt(this.#at + 1) === SLASH
    const isEmpty = !isClosing && this.#text.charCodeAt(end - 1) === SLASH
    const inside = this.#text.slice(this.#at + (isClosing ? 2 : 1), isEmpty ? end - 1 : end)
    const name = NAME.exec(inside)
    if (name === null || (isClosing && this.#depth === 0)) throw new XmlError('is no well-formed XML')
    const [whole, local = ''] = name
    this.#at = end + 1
    this.#hadRoot = true
    if (isClosing) this.#close(local)
    else {
      this.#depth += 1
      this.#handler.open(local, inside.slice(whole.length))
      if (isEmpty) this.#close(local)
    }
    return true
  }

  #close(name: string): void {
    this.#depth -= 1
    this.#handler.close(name)
  }

  /** Where the tag ends: at the first `>` outside of quotes; -1 where the text at hand does not reach so far. */
  #endOfTag(): number {
    let quote = 0
    for (let at = this.#at + 1; at < this.#text.length; at++) {
      const code = this.#text.charCodeAt(at)
      if (quote !== 0) quote = code === quote ? 0 : quote
      else if (code === GREATER) return at
      else if (code === QUOTE || code === APOSTROPHE) quote = code
    }
    return -1
  }
}

const NAME = /^(?:[^\s:/<>="']+:)?([^\s:/<>="']+)/

/** The value of an attribute, by its name without a namespace; undefined where the tag has none. */
export function attribute(
  attributes: string,
  name: 'r' | 's' | 't' | 'id' | 'name' | AttributeOfParts,
): string | undefined {
  const match = PATTERNS[name].exec(attributes)
  return match === null ? undefined : unescaped(match[1] ?? match[2] ?? '')
}

type AttributeOfParts = 'Id' | 'Type' | 'Target' | 'TargetMode' | 'date1904' | 'numFmtId' | 'formatCode'

const pattern = (name: string): RegExp =>
  new RegExp(String.raw`(?:^|\s)(?:[^\s=:"']+:)?${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`)

const PATTERNS: Readonly<Record<Parameters<typeof attribute>[1], RegExp>> = {
  r: pattern('r'),
  s: pattern('s'),
  t: pattern('t'),
  id: pattern('id'),
  name: pattern('name'),
  Id: pattern('Id'),
  Type: pattern('Type'),
  Target: pattern('Target'),
  TargetMode: pattern('TargetMode'),
  date1904: pattern('date1904'),
  numFmtId: pattern('numFmtId'),
  formatCode: pattern('formatCode'),
}

/** The text with XML's own entities and numbers of characters read; any other stays as it is written. */
const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(
        /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
        (whole, hex, decimal, name) =>
          name === undefined
            ? character(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
            : (ENTITIES[name] ?? whole),
      )
    : text

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const character = (code: number): string =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
