import { backUpStore, type BackupMade } from '../../app/backup.ts'
import { instant } from '../../kernel/day.ts'
import { counted, whole } from '../number.ts'
import { harmless, wrap } from '../paper.ts'
import type { Answer, Session } from '../session.ts'
import { stoppable } from '../stoppable.ts'
import { withStore } from '../with-store.ts'

export interface BackupOptions {
  readonly to?: string
  readonly keep?: number
}

export const backupCommand = (session: Session, { to, keep }: BackupOptions): Promise<Answer> =>
  withStore(session, async (store) => {
    const made = await stoppable(session, 'The backups that were there are as they were.', () =>
      backUpStore(store, {
        now: instant(session.now().getTime()),
        to,
        keep: keep === undefined ? undefined : { newest: keep },
      }),
    )
    return { document: made, lines: ({ columns }) => sentences(made).flatMap((said) => wrap(said, columns)) }
  })

function sentences({ file, bytes, kept, removed }: BackupMade): readonly string[] {
  const gone = removed.length === 0 ? '' : ` ${counted(removed.length, 'older one')} went.`
  return [
    `Backed up to ${harmless(file)}, ${whole(bytes)} bytes, with a checksum beside it. It is as private as your data folder.`,
    `${counted(kept, 'backup')} of this store ${kept === 1 ? 'lies' : 'lie'} there.${gone}`,
    'Put one back with fourscore restore FILE.',
  ]
}
