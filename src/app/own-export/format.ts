/** What an export of everything begins with, in JSON as in the `fourscore.json` of a ZIP of CSVs. */
export interface Head {
  readonly format: typeof FORMAT
  readonly version: number
  /** Which version of the tables it holds. */
  readonly schema: number
  readonly exportedAt: string
}

export const FORMAT = 'fourscore-export'
/** Rises when an older Fourscore could not read it any more. */
export const FORMAT_VERSION = 1

/** In a ZIP of CSVs, the file that tells what the others are. */
export const HEAD_FILE = 'fourscore.json'

export type Value = string | number | null
/** A row by its columns, in the order of the table. */
export type Row = Readonly<Record<string, Value>>

/** Rows of one table, in the order in which they are read. */
export interface Rows {
  readonly table: string
  readonly rows: readonly Row[]
}
