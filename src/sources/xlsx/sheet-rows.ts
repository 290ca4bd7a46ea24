import type { ArchiveFile } from '../archive.ts'
import type { Cell, SheetRow } from './cell.ts'
import type { DateStyles } from './date-styles.ts'
import type { WorkbookLimits } from './limits.ts'
import { readPieces, type PartBytes } from './read-part.ts'
import { serialDate, type DateSystem } from './serial-date.ts'
import { TextParts, type Texts } from './texts.ts'
import { attribute } from './xml.ts'

/** What the cells of a workbook share, and whoever hears of cells that could not be kept, each time with the same words. */
export interface SheetContext {
  readonly texts: Texts
  readonly dates: DateStyles
  readonly system: DateSystem
  readonly limits: WorkbookLimits
  readonly bytes: PartBytes
  readonly onFlaw: (flaw: string) => void
}

/**
 * Reads the rows of a sheet in the order in which they stand there, without blank ones. What the sheet says of its own
 * size is not believed: LinkedIn's say `A1`. No content of a cell makes it throw.
 */
export async function* sheetRows(
  part: ArchiveFile,
  context: SheetContext,
): AsyncGenerator<readonly SheetRow[], void, undefined> {
  const reader = new RowReader(context)
  for await (const _ of readPieces(part, reader, context.bytes)) {
    const rows = reader.take()
    if (rows.length > 0) yield rows
  }
}

/** Where in a cell the text stands that is being read: its value, or a text of its own (`<is>`). */
type Inside = 'nothing' | 'value' | 'text'

class RowReader {
  readonly #context: SheetContext
  readonly #parts: TextParts
  #rows: SheetRow[] = []
  #line = 0
  #cells: Cell[] = []
  #tooLong = false
  /** Where the cell stands, from 0, and its type and style. */
  #column = -1
  #type = 'n'
  #style: number | undefined
  #inside: Inside = 'nothing'
  #hasText = false
  #value = ''

  constructor(context: SheetContext) {
    this.#context = context
    this.#parts = new TextParts(context.limits.text)
  }

  take(): readonly SheetRow[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  open(name: string, attributes: string): void {
    if (this.#inside === 'text') this.#parts.open(name)
    else if (name === 'c') this.#beginCell(attributes)
    else if (name === 'v') this.#inside = 'value'
    else if (name === 'is') this.#beginText()
    else if (name === 'row') this.#beginRow(attributes)
  }

  text(text: string): void {
    if (this.#inside === 'text') this.#parts.add(text)
    else if (this.#inside === 'value' && this.#value.length <= this.#context.limits.text) this.#value += text
  }

  close(name: string): void {
    if (name === 'c') this.#endCell()
    else if (name === 'row') this.#endRow()
    else if (name === 'v' || name === 'is') this.#inside = 'nothing'
    else if (this.#inside === 'text') this.#parts.close(name)
  }

  #beginRow(attributes: string): void {
    const told = Number(attribute(attributes, 'r'))
    this.#line = Number.isSafeInteger(told) && told > 0 ? told : this.#line + 1
    this.#cells = []
    this.#tooLong = false
    this.#column = -1
  }

  #beginCell(attributes: string): void {
    const told = columnOf(attribute(attributes, 'r') ?? '')
    this.#column = told ?? this.#column + 1
    this.#type = attribute(attributes, 't') ?? 'n'
    const style = attribute(attributes, 's')
    this.#style = style === undefined ? undefined : Number(style)
    this.#value = ''
    this.#hasText = false
  }

  #beginText(): void {
    this.#inside = 'text'
    this.#hasText = true
    this.#parts.begin()
  }

  #endCell(): void {
    this.#inside = 'nothing'
    const cell = this.#cell()
    if (cell === undefined) this.#tooLong = true
    if (cell === undefined || cell === null || cell === '') return
    if (this.#column >= this.#context.limits.columns)
      return this.#context.onFlaw('cells too far to the right, left out')
    while (this.#cells.length < this.#column) this.#cells.push(null)
    this.#cells[this.#column] = cell
  }

  #endRow(): void {
    if (this.#cells.length === 0 && !this.#tooLong) return
    const row = { line: this.#line, cells: this.#cells }
    this.#rows.push(this.#tooLong ? { ...row, cells: [], tooLong: true } : row)
    this.#cells = []
  }

  /** What the cell holds; undefined where it is a text that is too long. */
  #cell(): Cell | undefined {
    const { texts, limits, onFlaw } = this.#context
    if (this.#hasText) return this.#parts.end()
    if (this.#value.length > limits.text) return undefined
    if (this.#value === '') return null
    if (this.#type === 's') {
      const index = Number(this.#value)
      if (Object.hasOwn(texts, index)) return texts[index]
      onFlaw('cells whose text is missing')
      return null
    }
    return (VALUES.get(this.#type) ?? numberIn)(this.#value, this.#style, this.#context)
  }
}

type ValueOf = (value: string, style: number | undefined, context: SheetContext) => Cell

/** How values are written, by the type of the cell, but for numbers. Source: ECMA-376-1, 18.18.11 (ST_CellType). */
const VALUES: ReadonlyMap<string, ValueOf> = new Map<string, ValueOf>([
  ['b', (value) => value.trim() === '1' || value.trim() === 'true'],
  ['d', dateIn],
  ['e', () => null],
  ['str', (value) => value],
])

function numberIn(value: string, style: number | undefined, { dates, system, onFlaw }: SheetContext): Cell {
  const number = Number(value)
  if (!Number.isFinite(number) || value.trim() === '') {
    onFlaw('cells with a number that is none')
    return null
  }
  return style !== undefined && dates.has(style) ? (serialDate(number, system) ?? number) : number
}

function dateIn(value: string): Cell {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)(?:\.\d+)?Z?)?$/.exec(value)
  const date = match === null ? undefined : new Date(`${match[1]}T${match[2] ?? '00:00:00'}Z`)
  return date === undefined || Number.isNaN(date.getTime()) ? value : date
}

/** A column by the letters of a cell's place, from 0: `AB12` is 27. Undefined where the place names none. */
function columnOf(place: string): number | undefined {
  let column = 0
  for (let at = 0; at < place.length && at < MOST_LETTERS; at++) {
    const letter = (place.charCodeAt(at) | SMALL) - BEFORE_A
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column === 0 ? undefined : column - 1
}
/** The last column that a spreadsheet has is XFD. */
const MOST_LETTERS = 7
/** What makes a letter small, and the number before that of `a`. */
const [SMALL, BEFORE_A] = [32, 96]
