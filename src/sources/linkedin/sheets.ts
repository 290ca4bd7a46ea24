import type { Grid } from '../analytics/grid.ts'
import { CsvParser, type CsvDialect, type CsvRow } from '../csv.ts'
import { HEADER_WITHIN } from '../table.ts'
import { cellText, type SheetRow } from '../xlsx/cell.ts'
import type { Sheet } from '../xlsx/workbook.ts'

/** The first rows of a sheet, as many as may hold its header, as those of a CSV. */
export async function firstRows(sheet: Sheet): Promise<readonly CsvRow[]> {
  const first: CsvRow[] = []
  for await (const rows of sheet.rows()) {
    first.push(...rows.slice(0, HEADER_WITHIN).map(asCsv))
    if (first.length >= HEADER_WITHIN) break
  }
  return first.slice(0, HEADER_WITHIN)
}

/** The rows after the header of a sheet, as those of a CSV. */
export async function* rowsAfter(
  sheet: Sheet,
  before: number,
): AsyncGenerator<readonly CsvRow[], void, undefined> {
  let toPass = before + 1
  for await (const rows of sheet.rows()) {
    yield rows.slice(toPass).map(asCsv)
    toPass = Math.max(0, toPass - rows.length)
  }
}

const asCsv = ({ line, cells, tooLong }: SheetRow): CsvRow => ({
  line,
  fields: cells.map(cellText),
  flaw: tooLong === true ? 'too long' : null,
})

/** All sheets as they stand; undefined where they hold more than content analytics ever does. */
export async function gridsOf(sheets: readonly Sheet[]): Promise<readonly Grid[] | undefined> {
  const grids: Grid[] = []
  let count = 0
  for (const sheet of sheets) {
    const all: SheetRow[] = []
    for await (const rows of sheet.rows()) {
      all.push(...rows)
      count += rows.length
      if (count > MOST_ROWS) return undefined
    }
    grids.push({ name: sheet.name, rows: all })
  }
  return grids
}

/** A CSV as the sheet that it was. */
export function csvGrid(text: string, delimiter: CsvDialect['delimiter']): Grid {
  const parser = new CsvParser({ delimiter, quotes: 'doubled' })
  const rows = [...parser.push(text), ...parser.end()]
  return {
    name: '',
    rows: rows
      .filter(({ fields }) => fields.some((field) => field.trim() !== ''))
      .map(({ line, fields, flaw }) => ({
        line,
        cells: fields,
        ...(flaw === 'too long' ? { tooLong: true } : {}),
      })),
  }
}

/** More rows than 25 years of days are no content analytics. */
const MOST_ROWS = 10_000
