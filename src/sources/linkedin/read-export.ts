import type { Fact } from '../../events/fact.ts'
import type { Day } from '../../kernel/day.ts'
import type { Archive } from '../archive.ts'
import { MAX_FIELD } from '../csv.ts'
import type { ReadStep } from '../report.ts'
import { KNOWN_BY_HEADER } from './directory.ts'
import { Findings } from './findings.ts'
import { People } from './person.ts'
import { planOf, type Planned } from './plan.ts'
import { nothing, readPageFile, readTableFile, type Outcome } from './read-file.ts'
import type { ReadContext } from './reader.ts'

export interface ExportContext {
  /** Dates later than the day after it are taken for mistakes. */
  readonly today: Day
  /** The longest field kept, in UTF-16 units; longer ones are reported, and their rows not kept. */
  readonly maxFieldBytes?: number
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
  { today, maxFieldBytes = MAX_FIELD }: ExportContext,
): AsyncGenerator<ReadStep, void, undefined> {
  const plan = planOf(archive)
  const findings = new Findings(plan, today)
  const people = new People()
  const facts: Fact[] = []
  for (const [index, planned] of plan.entries()) {
    const { path: file } = planned.file
    if (isOpened(planned)) yield { kind: 'opening', file, index: index + 1, of: plan.length }
    const context = { today, maxFieldBytes, people, facts, snapshotDay: findings.snapshotDay(planned.root) }
    const outcome = yield* readPlanned(planned, context)
    const result = { ...outcome.result, facts: [...outcome.result.facts, ...findings.add(planned, outcome)] }
    facts.push(...result.facts)
    yield { kind: 'file', result }
  }
  yield { kind: 'done', summary: findings.summary() }
}

const isOpened = ({ entry }: Planned): boolean => entry.kind !== 'ignored' && entry.kind !== 'unknown'

async function* readPlanned(
  { file, entry }: Planned,
  context: ReadContext,
): AsyncGenerator<ReadStep, Outcome, undefined> {
  if (entry.kind === 'table') return yield* readTableFile(file, entry.table.readers, true, context)
  if (entry.kind === 'look') return yield* readTableFile(file, KNOWN_BY_HEADER, false, context)
  if (entry.kind === 'article') return readPageFile(file, context)
  return nothing(file, entry.kind, entry.reason)
}
