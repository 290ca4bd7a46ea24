import type { EventKind } from '../../events/kinds.ts'
import type { Fact } from '../../events/fact.ts'
import type { Day } from '../../kernel/day.ts'
import { PostClock } from '../analytics/post-clock.ts'
import type { Archive } from '../archive.ts'
import { MAX_FIELD } from '../csv.ts'
import { MAX_ROWS, RowBudget } from '../row-budget.ts'
import type { ReadStep } from '../report.ts'
import type { WorkbookLimits } from '../xlsx/limits.ts'
import { Findings } from './findings.ts'
import { People } from './person.ts'
import { planOf, type Planned } from './plan.ts'
import { nothing, readPageFile, readTableFile, type Outcome } from './read-file.ts'
import { readLooseTable, readWorkbookFile } from './read-workbook.ts'
import type { ReadContext } from './reader.ts'

export interface ExportContext {
  /** Dates later than the day after it are taken for mistakes. */
  readonly today: Day
  /** The longest field kept, in UTF-16 units; longer ones are reported, and their rows not kept. */
  readonly maxFieldBytes?: number
  /** How many rows all tables may have together; a table that has more than are left has failed. */
  readonly maxRows?: number
  /** How much of a workbook is read, where it is not the usual. */
  readonly workbook?: Partial<WorkbookLimits>
  /** The member's own posts that were known before, as events name them; asked for when a workbook lists posts. */
  readonly knownPosts?: () => Iterable<string>
}

/**
 * Reads LinkedIn's export: what each file gave, one after another, and at the end what can be said of the whole.
 *
 * First come the files that tell who the member is, last those that need the day of the export; the rest follow the
 * archive. Nothing in a file makes it throw: a file that cannot be read is a result like any other. `opening` counts
 * files from 1; files that are ignored or unknown by name are never opened.
 */
export async function* readExport(
  archive: Archive,
  {
    today,
    maxFieldBytes = MAX_FIELD,
    maxRows = MAX_ROWS,
    workbook = {},
    knownPosts = () => [],
  }: ExportContext,
): AsyncGenerator<ReadStep, void, undefined> {
  const plan = planOf(archive)
  const findings = new Findings(plan, today)
  const people = new People()
  const facts: Fact[] = []
  const posts = new PostClock(knownPosts)
  const rows = new RowBudget(maxRows)
  for (const [index, planned] of plan.entries()) {
    const { path: file } = planned.file
    if (isOpened(planned)) yield { kind: 'opening', file, index: index + 1, of: plan.length }
    const snapshotDay = findings.snapshotDay(planned.root)
    const context = { today, maxFieldBytes, rows, people, facts, posts, workbook, snapshotDay }
    const outcome = yield* readPlanned(planned, context)
    const result = { ...outcome.result, facts: [...outcome.result.facts, ...findings.add(planned, outcome)] }
    facts.push(...result.facts)
    for (const { kind, about } of result.events) if (isPost(kind)) posts.add(about)
    yield { kind: 'file', result }
  }
  yield { kind: 'done', summary: findings.summary() }
}

const isPost = (kind: EventKind): boolean => kind === 'post.published' || kind === 'post.reshared'

const isOpened = ({ entry }: Planned): boolean => entry.kind !== 'ignored' && entry.kind !== 'unknown'

async function* readPlanned(
  { file, entry }: Planned,
  context: ReadContext,
): AsyncGenerator<ReadStep, Outcome, undefined> {
  if (entry.kind === 'table') return yield* readTableFile(file, entry.table.readers, true, context)
  if (entry.kind === 'look') return yield* readLooseTable(file, context)
  if (entry.kind === 'workbook') return yield* readWorkbookFile(file, entry.table, context)
  if (entry.kind === 'article') return readPageFile(file, context)
  if (entry.kind === 'unknown' && file.bytes === 0) return nothing(file, 'empty', 'there is nothing in it')
  return nothing(file, entry.kind, entry.reason)
}
