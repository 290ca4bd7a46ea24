import type { ArchiveFile } from '../../sources/archive.ts'
import type { LogRow } from '../../sources/readings/log-cells.ts'
import { MAX_LOG_ROWS } from '../../sources/readings/log-rows.ts'
import { readRows, type AnyResult, type ReadAnyOptions } from '../../sources/readings/recognise.ts'
import type { ReadingContext } from '../../sources/readings/result.ts'
import type { WorkbookLimits } from '../../sources/xlsx/limits.ts'
import { openWorkbook, type Sheet } from '../../sources/xlsx/workbook.ts'
import { namingPeople } from './recognise-text.ts'

/**
 * Readings from a workbook: of its sheets the first that is somebody's log or a team's report. `parts` are the files
 * inside of it. Throws `WorkbookError` where it cannot be opened.
 */
export async function recogniseWorkbook(
  parts: readonly ArchiveFile[],
  context: ReadingContext,
  options: ReadAnyOptions,
  limits: Partial<WorkbookLimits> = {},
): Promise<AnyResult> {
  let none: AnyResult = { readings: [], problems: [], notes: {} }
  for (const sheet of await openWorkbook(parts, { limits })) {
    const result = readRows(await rowsOf(sheet), context, options)
    if (result.readings.length > 0 || result.people !== undefined) {
      return { ...result, problems: namingPeople(result) }
    }
    if (none.problems.length === 0) none = result
  }
  return none
}

async function rowsOf(sheet: Sheet): Promise<readonly LogRow[]> {
  const rows: LogRow[] = []
  for await (const batch of sheet.rows()) {
    rows.push(...batch)
    if (rows.length >= MAX_LOG_ROWS) break
  }
  return rows
}
