import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Limits } from '../../archive/limits.ts'
import { openArchive, type NamedPath } from '../../archive/open-archive.ts'
import type { AnyResult } from '../../sources/readings/recognise.ts'
import type { ReadingContext } from '../../sources/readings/result.ts'
import type { WorkbookLimits } from '../../sources/xlsx/limits.ts'
import { WorkbookError } from '../../sources/xlsx/workbook-error.ts'
import { AppError } from '../app-error.ts'
import { recogniseWorkbook } from './recognise-workbook.ts'

export interface ReadWorkbookOptions {
  readonly person?: string | null | undefined
  readonly limits?: Partial<Limits> | undefined
  readonly workbook?: Partial<WorkbookLimits> | undefined
}

/**
 * Readings from a workbook that was handed over by itself. Throws `ArchiveError` where it is damaged, locked or over the
 * limits, `AppError` where it is a ZIP of something else.
 */
export async function readWorkbook(
  { path, name }: NamedPath,
  context: Omit<ReadingContext, 'hash'>,
  { person = null, limits, workbook }: ReadWorkbookOptions,
): Promise<AnyResult> {
  const archive = await openArchive({ path, name }, limits)
  try {
    const [file, ...others] = archive.files
    if (file?.parts === undefined || others.length > 0) throw notAWorkbook(name)
    const hash = await hashOfFile(path)
    const whole = { ...context, hash, fileName: name }
    const result = await recogniseWorkbook(await file.parts(), whole, { person }, workbook)
    return result.readings.length > 0 || result.people !== undefined ? result : withWayOut(result)
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error
    const hint = 'Open it in a spreadsheet, save it again as XLSX or CSV, and give that.'
    return {
      readings: [],
      problems: [{ expected: 'a workbook', found: `it ${error.message}`, hint }],
      notes: {},
    }
  } finally {
    await archive.close()
  }
}

/** It may be a workbook that is well known, and none of readings. */
const withWayOut = (result: AnyResult): AnyResult => {
  const [first, ...rest] = result.problems
  const problem = first ?? {
    expected: 'a sheet with a row that names a date and the total',
    found: 'no rows',
    hint: '',
  }
  const hint = `${problem.hint} The workbook of your content analytics goes to fourscore import.`.trim()
  return { ...result, problems: [{ ...problem, hint }, ...rest] }
}

async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path)) hash.update(piece as Uint8Array)
  return hash.digest('hex')
}

const notAWorkbook = (name: string): AppError =>
  new AppError(
    'It is a ZIP',
    `${name} is a ZIP, and no workbook.`,
    'Give an export of LinkedIn to fourscore import, and a log as CSV or XLSX.',
    'wrong-use',
  )
