import { restoreBackup, type RestoredBackup } from '../../app/restore-backup.ts'
import { instant } from '../../kernel/day.ts'
import { counted } from '../number.ts'
import { harmless, wrap } from '../paper.ts'
import type { Answer, Session } from '../session.ts'
import { stoppable } from '../stoppable.ts'
import { folderOf } from '../with-store.ts'

export async function restoreCommand(session: Session, file: string): Promise<Answer> {
  const now = instant(session.now().getTime())
  const onWait = (): void => session.progress.show('Waiting for an import to end', 0, 1)
  const told = await stoppable(session, 'The store holds all that it held, or all of the backup.', () =>
    restoreBackup(folderOf(session), file, { now, onWait }),
  )
  return { document: told, lines: ({ columns }) => sentences(told).flatMap((said) => wrap(said, columns)) }
}

const SERVERS = {
  notices: 'A server that runs shows it at once.',
  restart: 'The store that was there was damaged: if a server runs on it, stop that and start it again.',
} as const

function sentences(told: RestoredBackup): readonly string[] {
  const { file, checksum, schema, imports, events, replaced, server } = told
  const isOlder = schema.from < schema.to
  return [
    `Restored ${harmless(file)}: ${counted(imports, 'import')}, ${counted(events, 'event')}.`,
    checksum === 'verified'
      ? 'Its checksum is right.'
      : 'No checksum lies beside it; the database is sound by its own checks.',
    ...(isOlder ? [`It was of an older Fourscore (tables ${schema.from}) and is now of this one.`] : []),
    ...(replaced === null ? [] : [`The store that it replaces is kept: ${harmless(replaced)}.`]),
    SERVERS[server],
  ]
}
