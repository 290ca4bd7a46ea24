import { lastCoveredDay } from '../../app/asked-days.ts'
import { historyFor } from '../../app/history-for.ts'
import { loadEvidence } from '../../app/load-evidence.ts'
import { loadReadings } from '../../app/readings/read-readings.ts'
import { readingsTold } from '../../app/readings/readings-told.ts'
import { baselineFor } from '../../app/settings/baseline-for.ts'
import { historyDays } from '../../history/history-json.ts'
import { modelNamed } from '../../app/model-named.ts'
import type { Day } from '../../kernel/day.ts'
import type { Days } from '../../kernel/days.ts'
import type { Evidence } from '../../model/evidence.ts'
import { historyTable } from '../history-table.ts'
import { readingHistory } from '../reading-history.ts'
import type { Answer, Session } from '../session.ts'
import { withStore } from '../with-store.ts'

export interface HistoryOptions {
  readonly from?: Day
  readonly to?: Day
  /** The period that readings are compared with, where it is not the usual one. */
  readonly baseline?: Days
}

/** The open index over time beside the readings; either may be missing, but not both. */
export const historyCommand = (session: Session, options: HistoryOptions): Promise<Answer> =>
  withStore(session, async (store) => {
    const evidence = await loadEvidence(store)
    const readings = await loadReadings(store)
    const baseline = await baselineFor(store, readings, options)
    const told = readingsTold(readings, { ...options, baseline })
    const { name, version } = modelNamed()
    // Readings alone make a history too, also of days that no archive covers: then there is none of the open index.
    const isReadingsOnly = told.readings.length > 0 && isBeyond(evidence, options.from)
    const days = isReadingsOnly ? [] : historyDays(historyFor(evidence, options))
    return {
      document: { model: { name, version }, days, ...told },
      lines: (paper) => [
        ...(isReadingsOnly ? [] : historyTable(days, paper)),
        ...(isReadingsOnly || told.readings.length === 0 ? [] : ['']),
        ...readingHistory(told, paper),
      ],
    }
  })

const isBeyond = (evidence: Evidence, from: Day | undefined): boolean =>
  evidence.coverage.length === 0 || (from !== undefined && from > lastCoveredDay(evidence))
