import { csvLine } from '../../../src/kernel/csv-line.ts'

/** A table as CSV, in which no cell can be taken for a formula. */
export const csv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows.map(csvLine).join('')

/** Hands a text to the reader as a file. */
export function saveAs(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
