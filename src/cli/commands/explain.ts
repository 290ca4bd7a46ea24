import { explainFor } from '../../app/explain-for.ts'
import { loadEvidence } from '../../app/load-evidence.ts'
import { modelNamed } from '../../app/model-named.ts'
import { explanationJson } from '../../history/explain-json.ts'
import type { Day } from '../../kernel/day.ts'
import { signalsOf } from '../../model/model.ts'
import { explainTable } from '../explain-table.ts'
import type { Answer, Session } from '../session.ts'
import { withStore } from '../with-store.ts'

export const explainCommand = (session: Session, from: Day, to: Day): Promise<Answer> =>
  withStore(session, async (store) => {
    const document = explanationJson(explainFor(await loadEvidence(store), from, to))
    const labels = new Map(signalsOf(modelNamed()).map(({ id, label }) => [String(id), label]))
    return { document, lines: (paper) => explainTable(document, labels, paper) }
  })
