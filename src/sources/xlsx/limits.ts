/** How much of a workbook is read. Whoever trusts theirs may raise them. */
export interface WorkbookLimits {
  /** Bytes of all its parts together, unpacked, each time one is read. */
  readonly bytes: number
  readonly sheets: number
  /** Cells further to the right are left out, and counted. */
  readonly columns: number
  /** Different texts. */
  readonly texts: number
  /** The longest text of a cell, in UTF-16 units; a row with a longer one is not kept. */
  readonly text: number
}

/** The largest lists that a member can have, 30,000 connections, make 15 MB; a spreadsheet allows 32,767 characters a cell. */
export const WORKBOOK_LIMITS: WorkbookLimits = {
  bytes: 64 * 2 ** 20,
  sheets: 50,
  columns: 256,
  texts: 1_000_000,
  text: 2 ** 20,
}
