import { historyFor } from '../../app/history-for.ts'
import { loadEvidence } from '../../app/load-evidence.ts'
import { historyDays } from '../../history/history-json.ts'
import type { Day } from '../../kernel/day.ts'
import { historyTable } from '../history-table.ts'
import type { Answer, Session } from '../session.ts'
import { withStore } from '../with-store.ts'

export interface HistoryOptions {
  readonly from?: Day
  readonly to?: Day
}

export const historyCommand = (session: Session, options: HistoryOptions): Promise<Answer> =>
  withStore(session, async (store) => {
    const history = historyFor(await loadEvidence(store), options)
    const { name, version } = history.model
    const days = historyDays(history)
    return {
      document: { model: { name, version }, days, readings: [], baseline: null },
      lines: (paper) => historyTable(days, paper),
    }
  })
