/** How a table is written. Both ways of escaping a quote exist side by side in the same export. */
export interface CsvDialect {
  readonly delimiter: ',' | ';' | '\t'
  /** `doubled`: a quote inside quotes is written `""`. `backslash`: it may also be written `\"`. */
  readonly quotes: 'doubled' | 'backslash'
}

export interface CsvRow {
  /** The line on which the row begins, from 1; a line ends with LF, CRLF or CR. */
  readonly line: number
  /** A blank line has one empty field, and after a hundred of them the next give no rows; a row that was too long has none. */
  readonly fields: readonly string[]
  readonly flaw: CsvFlaw | null
}

/**
 * What is wrong with a row. `too long`: it exceeds the limit and was not kept. `not closed`: the text ends inside
 * quotes. `stray`: text follows a closing quote before the next delimiter, and was read as part of the field.
 */
export type CsvFlaw = 'too long' | 'not closed' | 'stray'

/** The longest field kept, in UTF-16 units, unless a caller says otherwise; a row may hold eight times as much. */
export const MAX_FIELD = 1_048_576

/** Reads rows of RFC 4180, and of what people make of it, in batches as the text arrives. No text makes it throw. */
export async function* readCsv(
  text: AsyncIterable<string>,
  dialect: CsvDialect = { delimiter: ',', quotes: 'doubled' },
  maxField: number = MAX_FIELD,
): AsyncGenerator<readonly CsvRow[], void, undefined> {
  const parser = new CsvParser(dialect, maxField)
  for await (const piece of text) {
    const rows = parser.push(piece)
    if (rows.length > 0) yield rows
  }
  const last = parser.end()
  if (last.length > 0) yield last
}

const QUOTE = 34
const BACKSLASH = 92
const LF = 10
const CR = 13
const BOM = 0xfeff
/** Found nowhere in the text at hand: larger than every position. */
const NOWHERE = Number.MAX_SAFE_INTEGER
/** A row may hold this many times the longest field; each field counts for its text and for what it costs in memory. */
const ROW_TO_FIELD = 8
const FIELD_COST = 16
/** A header may stand below a few blank lines; a file of nothing else need not be kept row by row. */
const MOST_BLANK = 100

/**
 * The same as `readCsv`, fed by hand: rows come out of `push` as soon as they are whole, the last one out of `end`.
 *
 * It looks for delimiters, line ends and quotes with `indexOf` and cuts fields out as slices, so that hardly any
 * character is looked at twice. A field that the end of a piece cuts in two is read again, from its start, with the next.
 */
export class CsvParser {
  readonly #delimiter: string
  readonly #backslash: boolean
  readonly #maxField: number

  #text = ''
  /** Where the field begins that is being read. */
  #at = 0
  /** The next of each at or after the place last asked for; -1 where nobody has asked yet. */
  #nextDelimiter = -1
  #nextLf = -1
  #nextCr = -1
  /** What the field is in the middle of, where its beginning was let go because it is too long. */
  #inside: 'nothing' | 'quotes' | 'plain' = 'nothing'
  /** Where the text at hand ends: in an unquoted field, inside quotes, or at a quote that may be the closing one. */
  #waitsAt: 'plain' | 'quotes' | 'quote' = 'plain'
  /** Whether the quoted text last read has escaped quotes. */
  #escapes = false

  #rows: CsvRow[] = []
  #fields: string[] = []
  #flaw: CsvFlaw | null = null
  #kept = 0
  #line = 1
  #rowLine = 1
  /** How many lines above are blank. */
  #blank = 0
  #begun = false
  #afterCr = false

  constructor({ delimiter, quotes }: CsvDialect, maxField: number = MAX_FIELD) {
    this.#delimiter = delimiter
    this.#backslash = quotes === 'backslash'
    this.#maxField = maxField
  }

  push(piece: string): readonly CsvRow[] {
    if (piece === '') return []
    this.#text = this.#at < this.#text.length ? this.#text.slice(this.#at) + piece : piece
    this.#nextDelimiter = this.#nextLf = this.#nextCr = -1
    const passed = this.#begun
      ? this.#afterCr && this.#text.charCodeAt(0) === LF
      : this.#text.charCodeAt(0) === BOM
    this.#at = passed ? 1 : 0
    this.#begun = true
    this.#afterCr = false
    while (this.#at < this.#text.length && (this.#passBlankLines() || this.#readField(false)));
    // What is too long already is not gathered once more, else each piece would be searched again and again.
    const rest = this.#text.length - this.#at
    if (rest > (this.#inside === 'nothing' ? this.#maxField : 0)) this.#letGo()
    return this.#take()
  }

  end(): readonly CsvRow[] {
    while (this.#at < this.#text.length) this.#readField(true)
    if (this.#fields.length > 0 || this.#flaw !== null) {
      this.#keep('', 0)
      this.#endRow()
    }
    return this.#take()
  }

  #take(): readonly CsvRow[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  /** Passes over the blank lines of a long run, which give no rows; whether there were any. */
  #passBlankLines(): boolean {
    if (this.#blank < MOST_BLANK) return false
    const [text, from] = [this.#text, this.#at]
    let at = from
    for (let ends = lineEndAt(text, at); ends > 0; ends = lineEndAt(text, at)) {
      at += ends
      this.#line++
    }
    this.#at = at
    this.#rowLine = this.#line
    return at > from
  }

  /** Reads one field and what ends it; false where more text is needed to know its end. */
  #readField(final: boolean): boolean {
    const opens = this.#inside === 'nothing' && this.#text.charCodeAt(this.#at) === QUOTE
    if (!opens && this.#inside !== 'quotes') return this.#endField(null, 0, this.#at, final)
    const from = opens ? this.#at + 1 : this.#at
    const close = this.#closingQuote(from)
    if (close + 1 >= this.#text.length && !final) return this.#wait(close === NOWHERE ? 'quotes' : 'quote')
    if (close === NOWHERE) this.#mark('not closed')
    const to = Math.min(close, this.#text.length)
    const content = this.#text.slice(from, to)
    const breaks = this.#lf(from) < to || this.#cr(from) < to ? breaksIn(content) : 0
    return this.#endField(this.#escapes ? this.#unescaped(content) : content, breaks, to + 1, final)
  }

  /** Reads from `from` to the next delimiter or line end; `quoted` is what stood in quotes before it, if anything did. */
  #endField(quoted: string | null, breaks: number, from: number, final: boolean): boolean {
    const text = this.#text
    if (this.#nextDelimiter < from) this.#nextDelimiter = found(text.indexOf(this.#delimiter, from))
    const delimiter = this.#nextDelimiter
    const lf = this.#lf(from)
    const cr = this.#cr(from)
    const lineEnd = lf < cr ? lf : cr
    const stop = delimiter < lineEnd ? delimiter : lineEnd
    if (stop === NOWHERE && !final) return this.#wait('plain')
    const end = stop === NOWHERE ? text.length : stop
    const rest = end > from ? text.slice(from, end) : ''
    if (quoted !== null && rest !== '') this.#mark('stray')
    this.#keep(quoted === null ? rest : rest === '' ? quoted : quoted + rest, end - this.#at)
    this.#line += breaks
    this.#at = end
    if (stop !== NOWHERE) this.#at++
    if (stop === delimiter && stop !== NOWHERE) return true
    if (stop !== NOWHERE) this.#line++
    if (stop === cr && lf === cr + 1) this.#at++
    else if (stop === cr && cr + 1 === text.length) this.#afterCr = true
    this.#endRow()
    return true
  }

  /** The first quote at or after `from` that is not escaped; a pair of quotes is. */
  #closingQuote(from: number): number {
    const text = this.#text
    this.#escapes = false
    let quote = text.indexOf('"', from)
    while (quote !== -1) {
      if (this.#backslash && isEscaped(text, from, quote)) this.#escapes = true
      else if (text.charCodeAt(quote + 1) === QUOTE) {
        this.#escapes = true
        quote++
      } else return quote
      quote = text.indexOf('"', quote + 1)
    }
    return NOWHERE
  }

  #unescaped(content: string): string {
    if (!this.#backslash) return content.replaceAll('""', '"')
    return content.replaceAll(/\\.|""/gs, (pair) => (pair[1] === '"' ? '"' : pair))
  }

  #wait(at: 'plain' | 'quotes' | 'quote'): false {
    this.#waitsAt = at
    return false
  }

  /** Lets go of a field that is too long to wait for, except what decides how its text goes on. */
  #letGo(): void {
    this.#mark('too long')
    this.#fields = []
    const from = this.#text.length - this.#undecided()
    this.#line += breaksIn(this.#text.slice(this.#at, from))
    this.#at = from
    this.#inside = this.#waitsAt === 'plain' ? 'plain' : 'quotes'
  }

  /** How many units at the end mean one thing or another by what follows: a quote, half a CRLF, a backslash. */
  #undecided(): number {
    if (this.#waitsAt !== 'quotes') return this.#waitsAt === 'quote' ? 1 : 0
    const end = this.#text.length
    if (this.#text.charCodeAt(end - 1) === CR) return 1
    return this.#backslash && isEscaped(this.#text, this.#at, end) ? 1 : 0
  }

  #keep(field: string, written: number): void {
    this.#inside = 'nothing'
    this.#kept += field.length + FIELD_COST
    if (written > this.#maxField || this.#kept > ROW_TO_FIELD * this.#maxField) this.#mark('too long')
    if (this.#flaw === 'too long') this.#fields = []
    else this.#fields.push(field)
  }

  #mark(flaw: CsvFlaw): void {
    if (this.#flaw === null || flaw === 'too long' || (flaw === 'not closed' && this.#flaw === 'stray')) {
      this.#flaw = flaw
    }
  }

  #endRow(): void {
    const isBlank = this.#flaw === null && this.#fields.length === 1 && this.#fields[0] === ''
    this.#blank = isBlank ? this.#blank + 1 : 0
    this.#rows.push({ line: this.#rowLine, fields: this.#fields, flaw: this.#flaw })
    this.#fields = []
    this.#flaw = null
    this.#kept = 0
    this.#rowLine = this.#line
  }

  #lf(from: number): number {
    if (this.#nextLf < from) this.#nextLf = found(this.#text.indexOf('\n', from))
    return this.#nextLf
  }

  #cr(from: number): number {
    if (this.#nextCr < from) this.#nextCr = found(this.#text.indexOf('\r', from))
    return this.#nextCr
  }
}

/** How long the line end is that stands here: LF or CRLF; 0 where there is none, or a CR alone. */
const lineEndAt = (text: string, at: number): number =>
  text.charCodeAt(at) === LF ? 1 : text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? 2 : 0

const found = (position: number): number => (position === -1 ? NOWHERE : position)

function isEscaped(text: string, from: number, at: number): boolean {
  let before = at
  while (before > from && text.charCodeAt(before - 1) === BACKSLASH) before--
  return (at - before) % 2 === 1
}

function breaksIn(text: string): number {
  let breaks = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) breaks++
  for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) !== LF) breaks++
  }
  return breaks
}
