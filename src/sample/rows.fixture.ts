import { parse } from 'csv-parse/sync'
import type { SampleExport } from './sample-export.ts'

/** A row of a file, by its columns. */
export type Row = Readonly<Record<string, string>>

/** A file of the sample by its name without the member's id and `.csv`; '' where there is none. */
export const textOf = ({ files }: SampleExport, name: string): string =>
  files.find(({ path }) => path.replace(/(_\d+)?\.csv$/, '') === name)?.text ?? ''

/** Its rows, as a general reader of CSV that knows the file's way of escaping takes them. */
export function rowsOf(sample: SampleExport, name: string): readonly Row[] {
  const text = textOf(sample, name)
  const table = text.slice(Math.max(0, text.indexOf('First Name,Last Name,URL')))
  const escape = name === 'Comments' ? '\\' : '"'
  return parse(table, { columns: true, escape, relax_column_count: name === 'SearchQueries' })
}
