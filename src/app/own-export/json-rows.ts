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

class Scanner {
  #text = ''
  #at = 0
  #depth = 0
  #inString = false
  #isEscaped = false
  /** Where the string or row begins that is being read. */
  #stringFrom = 0
  #rowFrom = 0
  #lastString = ''
  #key = ''
  #headSeen = false
  #table = ''
  #rows: Row[] = []
  #pieces: Piece[] = []

  push(text: string): readonly Piece[] {
    this.#text += text
    this.#pieces = []
    for (; this.#at < this.#text.length; this.#at++) {
      const code = this.#text.charCodeAt(this.#at)
      if (this.#inString) this.#string(code)
      else if (code === QUOTE) [this.#inString, this.#stringFrom] = [true, this.#at]
      else if (code === COLON && this.#depth < IN_TABLE) this.#key = this.#lastString
      else if (code === OPEN_BRACE || code === OPEN_BRACKET) this.#open()
      else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) this.#close()
    }
    this.#flush()
    this.#forget()
    return this.#pieces
  }

  end(): void {
    if (this.#depth !== 0 || !this.#headSeen) throw new SyntaxError('it ends before its end')
  }

  #string(code: number): void {
    if (this.#isEscaped) this.#isEscaped = false
    else if (code === BACKSLASH) this.#isEscaped = true
    else if (code === QUOTE) {
      this.#inString = false
      if (this.#depth < IN_TABLE) this.#lastString = this.#text.slice(this.#stringFrom + 1, this.#at)
    }
  }

  #open(): void {
    this.#depth += 1
    if (this.#depth === IN_TABLES) this.#openTables()
    else if (this.#depth === IN_TABLE) this.#table = this.#key
    else if (this.#depth === IN_ROW) this.#rowFrom = this.#at
    else if (this.#depth > IN_ROW) throw new SyntaxError('a row holds more than texts and numbers')
  }

  #openTables(): void {
    if (this.#key !== 'tables') throw new SyntaxError('its tables do not come after its format')
    this.#headSeen = true
    this.#pieces.push({ head: JSON.parse(`${this.#text.slice(0, this.#at)}{}}`) })
  }

  #close(): void {
    if (this.#depth === IN_ROW)
      this.#rows.push(JSON.parse(this.#text.slice(this.#rowFrom, this.#at + 1)) as Row)
    if (this.#depth === IN_TABLE) this.#flush()
    this.#depth -= 1
  }

  #flush(): void {
    if (this.#rows.length > 0) this.#pieces.push({ table: this.#table, rows: this.#rows })
    this.#rows = []
  }

  /** Lets go of the text that no head, string or row still needs. */
  #forget(): void {
    if (!this.#headSeen) return
    const needed = this.#depth >= IN_ROW ? this.#rowFrom : this.#inString ? this.#stringFrom : this.#at
    this.#text = this.#text.slice(needed)
    this.#at -= needed
    this.#rowFrom -= needed
    this.#stringFrom -= needed
  }
}
