/** A line of CSV after RFC 4180, with its line end. Numbers stay as they are; null is an empty cell. */
export const csvLine = (values: readonly (string | number | null)[]): string =>
  `${values.map(csvCell).join(',')}\r\n`

/**
 * A text that begins like a formula would be run by a spreadsheet that opens the file: it gets a leading `'`, and so
 * does one that begins with that sign, so that `unescapedCell` gives back what it was. Source: OWASP ASVS 5, 1.2.10.
 */
function csvCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Full-width signs too: some spreadsheets take them for the plain ones. */
const FORMULA = /^[=+\-@\t\r\n\0'\uFF1D\uFF0B\uFF0D\uFF20]/

/** What `csvLine` made the text of a cell of. */
export const unescapedCell = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell)
