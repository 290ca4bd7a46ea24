/** One file of the sample export: its path inside the archive, and its whole text. */
export interface SampleFile {
  readonly path: string
  readonly text: string
}

/** How a cell is written; LinkedIn has several ways, one for each family of files. */
export type WriteCell = (text: string) => string

/** Quoted only where a comma, a quote or a line break asks for it; quotes are doubled. */
export const plainCell: WriteCell = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** As in Comments: a quote is escaped by a backslash, and line breaks stand raw inside the quotes. */
export const backslashCell: WriteCell = (text) =>
  /[",\n]/.test(text) ? `"${text.replaceAll('"', '\\"')}"` : text

/** As in Shares: each line break becomes `""`, a line break and `""`, and an empty cell is written as `""`. */
export const shareCell: WriteCell = (text) =>
  text === ''
    ? '""'
    : /[",\n]/.test(text)
      ? `"${text.replaceAll('"', '""').replaceAll('\n', '""\n""')}"`
      : text

/** As in SearchQueries: never quoted, whatever stands in it. */
export const bareCell: WriteCell = (text) => text

/**
 * A file of rows below its header, a line feed after each.
 *
 * - `header`: as LinkedIn writes it, commas and all.
 * - `rows`: texts of cells, in the order of the header.
 */
export function csvFile(
  path: string,
  header: string,
  rows: readonly (readonly string[])[],
  write: WriteCell = plainCell,
): SampleFile {
  return { path, text: [header, ...rows.map((row) => row.map(write).join(',')), ''].join('\n') }
}

/** The same file without its last line feed, as LinkedIn leaves Connections, Company Follows and Email Addresses. */
export const withoutLastBreak = ({ path, text }: SampleFile): SampleFile => ({
  path,
  text: text.replace(/\n$/, ''),
})
