import type { Subject } from '../../events/coverage.ts'
import type { Day } from '../../kernel/day.ts'
import type { Fact } from '../../events/fact.ts'
import type { CsvDialect, CsvFlaw, CsvRow } from '../csv.ts'
import type { PostClock } from '../analytics/post-clock.ts'
import { findHeader, headerAmong, type Columns, type Header, type TextHeader } from '../table.ts'
import type { RowBudget } from '../row-budget.ts'
import type { WorkbookLimits } from '../xlsx/limits.ts'
import type { People } from './person.ts'
import type { Tally } from './tally.ts'

/** Reads one kind of table. No content makes it throw: what it cannot read, it tells the tally. */
export interface Reader {
  readonly name: string
  readonly covers: Covers
  /** How many columns it insists on: of two readers that fit a header, the one that asks for more is meant. */
  readonly needs: number
  /** How such a table escapes quotes where it is a text. */
  readonly quotes: CsvDialect['quotes']
  /** The header by which it would read a text that begins like this; undefined where the table is none of its own. */
  header(head: string): TextHeader<string> | undefined
  /** The same of a sheet that begins with these rows. */
  headerAmong(rows: readonly Pick<CsvRow, 'fields'>[]): Header<string> | undefined
  /** For people: which columns it looks for. */
  readonly looksFor: string
  /** Reads the rows after a header of its own, tells the tally all, and yields now and then how many rows are read. */
  read(
    rows: AsyncIterable<readonly CsvRow[]>,
    header: Header<string>,
    tally: Tally,
    context: ReadContext,
  ): AsyncGenerator<number, void, undefined>
}

/** What a file of this kind can know, and from when on. */
export interface Covers {
  readonly subjects: readonly Subject[]
  readonly from: Reach
}

/**
 * From when on a file tells everything of its subjects. `start`: the whole history. `earliest row`: LinkedIn keeps
 * only so long, and the first row shows how long. `recent row`: the same, but single rows may be older than that.
 */
export type Reach = 'start' | 'earliest row' | 'recent row'

/** What a reader may know besides its own file. */
export interface ReadContext {
  readonly today: Day
  readonly maxFieldBytes: number
  /** How many rows may still be read, of all files together. */
  readonly rows: RowBudget
  readonly people: People
  /** What the files read so far have said of the member. */
  readonly facts: readonly Fact[]
  /** The member's own posts: those of the files read so far, and those that were known before. */
  readonly posts: PostClock
  /** How much of a workbook is read, where it is not the usual. */
  readonly workbook?: Partial<WorkbookLimits>
  /** The day of the export, for files whose rows have no date; null where nothing tells it. */
  readonly snapshotDay: Day | null
}

export interface TableReader<Name extends string> extends Columns<Name> {
  readonly name: string
  readonly covers: Covers
  /** Begins a file whose columns stand `at` these places. */
  begin(at: Readonly<Record<Name, number>>, tally: Tally, context: ReadContext): RowReader
}

export interface RowReader {
  row(fields: readonly string[], line: number): void
  /** Called once after the last row. */
  end?(): void
}

/** How often the rows read so far are told. */
const ROWS_A_STEP = 10_000

export function tableReader<Name extends string>(table: TableReader<Name>): Reader {
  return {
    name: table.name,
    covers: table.covers,
    needs: table.needed.length,
    looksFor: table.needed.map((name) => table.columns[name][0] ?? name).join(', '),
    quotes: table.quotes ?? 'doubled',
    header: (head) => findHeader(head, table),
    headerAmong: (rows) => headerAmong(rows, table),
    read: (rows, header, tally, context) => readTable(table, rows, header as Header<Name>, tally, context),
  }
}

async function* readTable<Name extends string>(
  table: TableReader<Name>,
  batches: AsyncIterable<readonly CsvRow[]>,
  header: Header<Name>,
  tally: Tally,
  context: ReadContext,
): AsyncGenerator<number, void, undefined> {
  const rows = table.begin(header.at, tally, context)
  let next = ROWS_A_STEP
  for await (const batch of batches) {
    for (const { fields, line, flaw } of batch) {
      tally.row()
      if (flaw !== 'too long') rows.row(fields, line)
      if (flaw !== null) FLAWS[flaw](tally, line)
    }
    if (tally.rows < next) continue
    yield tally.rows
    next = tally.rows + ROWS_A_STEP
  }
  rows.end?.()
  if (tally.rows === 0) return
  for (const column of header.extra)
    tally.note(`column not known, left alone: ${column.slice(0, 40)}`, tally.rows)
}

/** What becomes of a row that is not well written, besides what could be read of it. */
const FLAWS: Readonly<Record<CsvFlaw, (tally: Tally, line: number) => void>> = {
  'too long': (tally, line) => tally.unreadable(line, undefined, 'a row that fits in memory', 'a longer one'),
  'not closed': (tally, line) => {
    tally.problem(line, undefined, 'a closing quote', 'the end of the file')
    tally.repair('a quote that is never closed')
  },
  stray: (tally) => tally.repair('text after a closing quote'),
}
