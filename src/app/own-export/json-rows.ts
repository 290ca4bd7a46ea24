import type { Row, Rows } from './format.ts'

/** What stands before the tables, with `tables` empty, then the rows, in batches as the text arrives. */
export type Piece = { readonly head: unknown } | Rows

/**
 * Reads `{ …head, "tables": { "event": [ {…}, … ], … } }` without ever holding all of it, however it is laid out.
 * Rows hold no objects or lists. Throws `SyntaxError` where the text is no such document.
 */
export async function* readJsonRows(text: AsyncIterable<string>): AsyncGenerator<Piece, void, undefined> {
  const scanner = new Scanner()
  for await (const piece of text) yield* scanner.push(piece)
  scanner.end()
}

const [QUOTE, BACKSLASH, COLON] = [34, 92, 58]
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [123, 125, 91, 93]
/** How deep one is in the document, in a table and in a row: `{ tables: { table: [ { row`. */
const [IN_TABLES, IN_TABLE, IN_ROW] = [2, 3, 4]

/** As much text, in UTF-16 units, as is held at once. No report of an import, which makes the longest rows, comes near it. */
export const LONGEST = 2 ** 24

class Scanner {
  #depth = 0
  #inString = false
  #isEscaped = false
  #lastString = ''
  #key = ''
  #headSeen = false
  #table = ''
  #rows: Row[] = []
  #pieces: Piece[] = []
  readonly #head = new Stretch()
  readonly #string = new Stretch()
  readonly #row = new Stretch()

  constructor() {
    this.#head.begin(0)
  }

  push(text: string): readonly Piece[] {
    this.#pieces = []
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (this.#inString) this.#inside(code, text, at)
      else if (code === QUOTE) this.#openString(at)
      else if (code === COLON && this.#depth < IN_TABLE) this.#key = this.#lastString
      else if (code === OPEN_BRACE || code === OPEN_BRACKET) this.#open(text, at)
      else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) this.#close(text, at)
    }
    this.#flush()
    for (const stretch of [this.#head, this.#string, this.#row]) stretch.goOn(text)
    return this.#pieces
  }

  end(): void {
    if (this.#depth !== 0 || !this.#headSeen) throw new SyntaxError('it ends before its end')
  }

  #openString(at: number): void {
    this.#inString = true
    if (this.#depth < IN_TABLE) this.#string.begin(at + 1)
  }

  #inside(code: number, text: string, at: number): void {
    if (this.#isEscaped) this.#isEscaped = false
    else if (code === BACKSLASH) this.#isEscaped = true
    else if (code === QUOTE) {
      this.#inString = false
      if (this.#depth < IN_TABLE) this.#lastString = this.#string.end(text, at)
    }
  }

  #open(text: string, at: number): void {
    this.#depth += 1
    if (this.#depth === IN_TABLES) this.#openTables(text, at)
    else if (this.#depth === IN_TABLE) this.#table = this.#key
    else if (this.#depth === IN_ROW) this.#row.begin(at)
    else if (this.#depth > IN_ROW) throw new SyntaxError('a row holds more than texts and numbers')
  }

  #openTables(text: string, at: number): void {
    if (this.#key !== 'tables') throw new SyntaxError('its tables do not come after its format')
    this.#headSeen = true
    this.#pieces.push({ head: JSON.parse(`${this.#head.end(text, at)}{}}`) })
  }

  #close(text: string, at: number): void {
    if (this.#depth === IN_ROW) this.#rows.push(JSON.parse(this.#row.end(text, at + 1)) as Row)
    if (this.#depth === IN_TABLE) this.#flush()
    this.#depth -= 1
  }

  #flush(): void {
    if (this.#rows.length > 0) this.#pieces.push({ table: this.#table, rows: this.#rows })
    this.#rows = []
  }
}

/** A stretch of text that may go on over several pieces. They are joined once, when it ends. */
class Stretch {
  #pieces: string[] = []
  #length = 0
  /** Where it begins in the piece at hand; -1 where it is not under way. */
  #from = -1

  begin(at: number): void {
    this.#pieces = []
    this.#length = 0
    this.#from = at
  }

  /** A piece ends, and the stretch goes on with the next one if it is under way. */
  goOn(text: string): void {
    if (this.#from < 0) return
    this.#pieces.push(text.slice(this.#from))
    this.#length += text.length - this.#from
    this.#from = 0
    if (this.#length > LONGEST) throw new SyntaxError('a row or a name in it is far too long')
  }

  end(text: string, at: number): string {
    this.#pieces.push(text.slice(this.#from, at))
    this.#from = -1
    return this.#pieces.join('')
  }
}
