/** All tables of an export together; the largest seen have some 200,000. */
export const MAX_ROWS = 800_000

/** A table has more rows than are left to be read. */
export class TooManyRows extends Error {}

/** A row of blanks is read and left out at about a quarter of a row's cost. */
const BLANKS_A_ROW = 4

/** Counts the rows of all tables that are read together, and refuses what is over. */
export class RowBudget {
  readonly #most: number
  #taken = 0

  constructor(most: number = MAX_ROWS) {
    this.#most = most
  }

  take(rows: number, blank: number): void {
    this.#taken += rows + blank / BLANKS_A_ROW
    if (this.#taken <= this.#most) return
    throw new TooManyRows(
      `the tables have more than ${String(this.#most).replaceAll(/\B(?=(\d{3})+$)/g, ',')} rows, far more than an export. If you trust them, raise the limit with ` +
        '--max-rows or FOURSCORE_MAX_ROWS',
    )
  }
}
