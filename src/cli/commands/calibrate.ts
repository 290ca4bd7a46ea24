import { calibrationFor } from '../../app/calibration-for.ts'
import { loadEvidence } from '../../app/load-evidence.ts'
import { loadReadings } from '../../app/readings/read-readings.ts'
import type { Day } from '../../kernel/day.ts'
import { calibrationLines } from '../calibration-lines.ts'
import type { Answer, Session } from '../session.ts'
import { withStore } from '../with-store.ts'

export interface CalibrateOptions {
  readonly on?: Day
}

export const calibrateCommand = (session: Session, { on }: CalibrateOptions): Promise<Answer> =>
  withStore(session, async (store) => {
    const document = calibrationFor(await loadEvidence(store), await loadReadings(store), { on })
    return { document, lines: (paper) => calibrationLines(document, paper) }
  })
