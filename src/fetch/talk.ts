import type { Day } from '../kernel/day.ts'
import type { Snapshot } from '../networks/snapshot.ts'
import type { Asker } from './asker.ts'

/** What is asked of one network for one account: which hosts, and in which turn. */
export interface Talk {
  readonly hosts: readonly string[]
  readonly run: (
    asker: Asker,
    days: { readonly since: Day; readonly today: Day },
  ) => Promise<Omit<Snapshot, 'network' | 'asOf'>>
}
