import { removeSample } from '../../app/remove-sample.ts'
import { addSample } from '../../app/sample.ts'
import { status } from '../../app/status.ts'
import type { Store } from '../../store/open-store.ts'
import { counted } from '../number.ts'
import { wrap } from '../paper.ts'
import type { Answer, Session } from '../session.ts'
import { stoppable } from '../stoppable.ts'
import { withStore } from '../with-store.ts'
import { clockOf, showing } from './import.ts'

export interface SampleOptions {
  readonly remove?: boolean
}

export const sampleCommand = (session: Session, { remove = false }: SampleOptions): Promise<Answer> =>
  withStore(session, (store) => (remove ? takeOut(store) : takeIn(session, store)))

async function takeIn(session: Session, store: Store): Promise<Answer> {
  const { sample: wasIn } = await status(store)
  const report = await stoppable(session, 'No part of the sample is kept.', () =>
    addSample(store, { ...clockOf(session), onProgress: showing(session) }),
  )
  const said = wasIn
    ? 'The fictional member is in already.'
    : `A fictional member is in, with ${counted(report.events.added, 'event')} of three years.`
  const next = 'See where they stand with fourscore score; take them out with fourscore sample --remove.'
  return {
    document: { imports: [report] },
    lines: ({ columns }) => [...wrap(said, columns), ...wrap(next, columns)],
  }
}

async function takeOut(store: Store): Promise<Answer> {
  const undone = await removeSample(store)
  const removed = undone.reduce((sum, { events }) => sum + events.removed, 0)
  const said =
    undone.length === 0
      ? 'The fictional member was not in.'
      : `The fictional member is out: ${counted(removed, 'event')} went.`
  return { document: { undone }, lines: ({ columns }) => wrap(said, columns) }
}
