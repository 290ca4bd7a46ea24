import { parseDay, type Day } from '../kernel/day.ts'
import type { Problem } from '../kernel/place.ts'
import type { Series } from '../kernel/series.ts'
import { CsvParser, type CsvDialect, type CsvRow } from './csv.ts'

/** A series is read whole or not at all: a wrong row would shift what is computed from it without a sign. */
export type SeriesReading =
  | { readonly kind: 'series'; readonly series: Series }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }

/**
 * Reads `day,value` rows: days as YYYY-MM-DD in any order, an empty value is a missing one, a header may stand first.
 * Semicolons and tabs may part the columns too; a decimal comma is then read as a point. Blank lines mean nothing.
 * `file` names the file in problems.
 */
export function readSeries(text: string, file: string): SeriesReading {
  const parser = new CsvParser({ delimiter: delimiterOf(text), quotes: 'doubled' })
  const rows = [...parser.push(text), ...parser.end()].filter((row) => !isBlank(row))
  const reader = new SeriesReader(file, delimiterOf(text))
  rows.slice(isHeader(rows[0]) ? 1 : 0).forEach((row) => reader.take(row))
  return reader.end()
}

/** That of the first line with any: a semicolon or a tab, else a comma. */
function delimiterOf(text: string): CsvDialect['delimiter'] {
  const first = /^\s*([^\r\n]*)/.exec(text)?.[1] ?? ''
  return first.includes(';') ? ';' : first.includes('\t') ? '\t' : ','
}

const isBlank = ({ fields, flaw }: CsvRow): boolean =>
  flaw === null && fields.every((field) => field.trim() === '')

/** Words in both columns: a first row with a mistyped day or number in it is no header. */
const isHeader = (row: CsvRow | undefined): boolean =>
  row !== undefined && row.fields.length > 0 && row.fields.every((field) => /^\D*$/.test(field))

class SeriesReader {
  readonly #file: string
  readonly #delimiter: CsvDialect['delimiter']
  readonly #lines = new Map<Day, number>()
  readonly #values = new Map<Day, number | null>()
  readonly #problems: Problem[] = []

  constructor(file: string, delimiter: CsvDialect['delimiter']) {
    this.#file = file
    this.#delimiter = delimiter
  }

  take({ line, fields, flaw }: CsvRow): void {
    if (flaw !== null || fields.length !== 2)
      return this.#refuse(line, null, TWO_COLUMNS, fields.join(this.#delimiter))
    const [dayField = '', valueField = ''] = fields.map((field) => field.trim())
    const on = parseDay(dayField)
    if (on === undefined) return this.#refuse(line, 'day', 'a day such as 2026-05-17', dayField)
    const before = this.#lines.get(on)
    if (before !== undefined)
      return this.#refuse(line, 'day', `each day once (line ${before} has it)`, dayField)
    this.#lines.set(on, line)
    const value = numberOf(valueField, this.#delimiter !== ',')
    if (value === undefined)
      return this.#refuse(line, 'value', 'a number such as 12.5, or nothing', valueField)
    this.#values.set(on, value)
  }

  end(): SeriesReading {
    if (this.#values.size === 0 && this.#problems.length === 0)
      this.#refuse(1, null, 'rows such as 2026-05-17,12.5', 'none')
    if (this.#problems.length > 0) return { kind: 'problems', problems: this.#problems }
    const sorted = [...this.#values].toSorted(([a], [b]) => a - b)
    return {
      kind: 'series',
      series: { days: sorted.map(([on]) => on), values: sorted.map(([, value]) => value) },
    }
  }

  #refuse(line: number, column: string | null, expected: string, found: string): void {
    const at = { file: this.#file, line, ...(column === null ? {} : { column }) }
    this.#problems.push({ at, expected, found: found.slice(0, 80) })
  }
}

const TWO_COLUMNS = 'two columns, day and value (with decimal commas, put semicolons between them)'

/** null where nothing stands, undefined where it is no finite number. */
function numberOf(text: string, decimalComma: boolean): number | null | undefined {
  if (text === '') return null
  const pointed = decimalComma && /^[-+]?\d*,\d+$/.test(text) ? text.replace(',', '.') : text
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,3})?$/i.test(pointed)) return undefined
  const value = Number(pointed)
  return Number.isFinite(value) ? value : undefined
}
