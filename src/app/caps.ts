import type { Limits } from '../archive/limits.ts'
import type { WorkbookLimits } from '../sources/xlsx/limits.ts'
import { AppError } from './app-error.ts'

/** How much an import may be, where a person says so. Each cap is also a variable of the environment: FOURSCORE_MAX_RATIO. */
export interface CapOptions {
  /** Of all files of an archive together, unpacked; 512. */
  readonly maxUnpackedMb?: number | undefined
  /** Files and folders of an archive; 2,000. */
  readonly maxFiles?: number | undefined
  /** How many times larger a file may be than it is packed; 200. */
  readonly maxRatio?: number | undefined
  /** Of all tables of an archive together; 800,000. */
  readonly maxRows?: number | undefined
  /** Of one field of a table; 1. */
  readonly maxFieldMb?: number | undefined
  /** Of a workbook, unpacked; 64. */
  readonly maxWorkbookMb?: number | undefined
}

/** What `importPaths` is told of it. */
export interface Caps {
  readonly limits: Partial<Limits>
  readonly maxField?: number
  readonly maxRows?: number
  readonly workbook?: Partial<WorkbookLimits>
}

const VARIABLES: Readonly<Record<keyof CapOptions, string>> = {
  maxUnpackedMb: 'FOURSCORE_MAX_UNPACKED_MB',
  maxFiles: 'FOURSCORE_MAX_FILES',
  maxRatio: 'FOURSCORE_MAX_RATIO',
  maxRows: 'FOURSCORE_MAX_ROWS',
  maxFieldMb: 'FOURSCORE_MAX_FIELD_MB',
  maxWorkbookMb: 'FOURSCORE_MAX_WORKBOOK_MB',
}

const MB = 2 ** 20

/** A field is a text, and no text is longer. */
const LONGEST_FIELD_MB = 400

/** The caps that are said, else those of the environment, else none. Throws `AppError` where the environment says no number. */
export function capsOf(said: CapOptions, env: Readonly<Record<string, string | undefined>>): Caps {
  const cap = (name: keyof CapOptions): number | undefined =>
    said[name] ?? fromEnvironment(VARIABLES[name], env)
  const [unpacked, entries, ratio, rows, field, workbook] = [
    cap('maxUnpackedMb'),
    cap('maxFiles'),
    cap('maxRatio'),
    cap('maxRows'),
    cap('maxFieldMb'),
    cap('maxWorkbookMb'),
  ]
  return {
    limits: {
      ...(unpacked === undefined ? {} : { bytes: unpacked * MB }),
      ...(entries === undefined ? {} : { entries }),
      ...(ratio === undefined ? {} : { ratio }),
    },
    ...(rows === undefined ? {} : { maxRows: rows }),
    ...(field === undefined ? {} : { maxField: Math.min(field, LONGEST_FIELD_MB) * MB }),
    ...(workbook === undefined ? {} : { workbook: { bytes: workbook * MB } }),
  }
}

function fromEnvironment(
  variable: string,
  env: Readonly<Record<string, string | undefined>>,
): number | undefined {
  const text = env[variable] ?? ''
  if (text === '') return undefined
  const cap = Number(text)
  if (/^\d+$/.test(text) && cap >= 1 && Number.isSafeInteger(cap)) return cap
  throw new AppError(
    'A limit is no number',
    `The variable ${variable} is ${JSON.stringify(text.slice(0, 40))}.`,
    'Set it to a whole number of at least 1, or leave it away.',
  )
}
