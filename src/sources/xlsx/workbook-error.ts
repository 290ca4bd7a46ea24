/** Why a workbook cannot be read, as the end of a sentence for people that begins with its name. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError'
}
